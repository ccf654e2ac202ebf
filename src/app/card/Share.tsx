import { use } from 'react';
import { toBibtex, toRis } from '../../exports/citation.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import type { Selection } from '../../state/linkState.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../../i18n/locales.ts';
import { profilePath } from '../../views/profiles.ts';
import { LinkTarget } from '../../views/SelectionLink.tsx';
import { CopyField } from '../CopyField.tsx';
import { SITE } from '../site.ts';
import { useAddress } from '../useAddress.ts';

export interface ShareProps {
  readonly selection: Selection;
  /** what is cited, as a sentence */
  readonly what: string;
  /** name of the record in a correction */
  readonly name: string;
}

/** The address of what the card shows, how to cite it, and how to have it corrected. */
export function Share({ selection, what, name }: ShareProps) {
  const { dataset } = useDepartures();
  const { t, date, locale } = useLanguage();
  const { meta } = dataset;
  const home = useAddress();
  const target = use(LinkTarget);
  const link = target?.(selection) ?? `?sel=${selection.type}:${selection.id}`;
  const address = `${home}${link}`;
  const page = profilePath(selection, dataset);
  const said = { version: meta.version, date: date(dataset.asOf), address };
  const citation = t('card.citation', { what, ...said });
  const entry = { id: selection.id, title: what, address, meta, own: dataset.own };
  return (
    <section className="share">
      {page !== null && (
        <p>
          <a href={inLanguage(home, locale) + page} target="_blank" rel="noopener noreferrer">
            {t('card.page')}
          </a>
        </p>
      )}
      <details>
        <summary>{t('card.share')}</summary>
        <CopyField label={t('card.link')} value={address} rows={2} />
        <CopyField label={t('card.cite')} value={citation} rows={4} />
        <CopyField
          label={t('cite.chicago')}
          value={t('cite.chicago.text', { ...said, name: t('app.name'), sentence: what, detail: '' })}
          rows={4}
        />
        <CopyField label={t('card.bibtex')} value={toBibtex(entry)} rows={8} />
        <CopyField label={t('cite.ris')} value={toRis({ ...entry, detail: '' })} rows={8} />
      </details>
      {dataset.own === null && <Correction address={address} name={name} id={selection.id} />}
    </section>
  );
}

function Correction({
  address,
  name,
  id,
}: {
  readonly address: string;
  readonly name: string;
  readonly id: string;
}) {
  const { dataset } = useDepartures();
  const { t } = useLanguage();
  return (
    <details>
      <summary>{t('card.correct')}</summary>
      <p>
        {t('card.correct.how')}
        {SITE.corrections !== '' && (
          <>
            {' '}
            <a href={SITE.corrections} target="_blank" rel="noopener noreferrer">
              {t('card.correct.send')}
            </a>
          </>
        )}
      </p>
      <CopyField
        label={t('card.correct')}
        value={t('card.correct.text', { id, link: address, name, version: dataset.meta.version })}
        rows={10}
        editable
      />
    </details>
  );
}

/** Returns the address of the opening page in the language that is read, from that of the one it was opened in. */
function inLanguage(home: string, locale: Locale): string {
  const paths = LOCALE_IDS.map((id) => LOCALES[id].path).filter((path) => path !== '');
  const opened = paths.find((path) => home.endsWith(`/${path}`)) ?? '';
  return home.slice(0, home.length - opened.length) + LOCALES[locale].path;
}
