import { hashOf } from '../../lib/hash.ts';
import { useMemo } from 'react';
import { toBibtex, toRis } from '../../exports/citation.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { encodeLink } from '../../url/encodeState.ts';
import { viewOf } from '../../views/index.ts';
import { CopyField } from '../CopyField.tsx';
import { useAddress } from '../useAddress.ts';
import { vocabularyOf } from '../vocabularyOf.ts';
import { describeCitation } from './describeCitation.ts';

/** What is shown as a citation, in the four forms that writers and their programs take. */
export function Cite() {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const { t, date } = language;
  const shown = useShown();
  const state = useDeparturesState((all) => all);
  const base = useAddress();
  const { sentence, detail } = useMemo(
    () => describeCitation(shown, state, viewOf(state.view), dataset, language),
    [shown, state, dataset, language],
  );
  const { meta } = dataset;
  const { query } = encodeLink(state, vocabularyOf(dataset, store.getInitialState()), { full: true });
  const address = `${base}?${query}`;
  const words = {
    name: t('app.name'),
    sentence,
    detail,
    version: meta.version,
    date: date(dataset.asOf),
    address,
  };
  const entry = { id: keyOf(query), title: sentence, detail, address, meta, own: dataset.own };
  return (
    <div className="cite">
      <CopyField label={t('cite.plain')} value={t('cite.plain.text', words)} rows={7} />
      <CopyField label={t('cite.chicago')} value={t('cite.chicago.text', words)} rows={5} />
      <CopyField label={t('cite.bibtex')} value={toBibtex(entry)} rows={8} />
      <CopyField label={t('cite.ris')} value={toRis(entry)} rows={8} />
    </div>
  );
}

/** Returns a key of the state, the same for the same link: what tells two citations in one bibliography apart. */
function keyOf(query: string): string {
  return `view-${hashOf(query).toString(36)}`;
}
