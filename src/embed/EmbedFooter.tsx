import { useAddress } from '../app/useAddress.ts';
import { useMount, useDeparturesState, useLanguage } from '../store/context.ts';
import { INITIAL_STATE } from '../store/state.ts';
import { encodeState } from '../url/encodeState.ts';
import { PARAMS } from '../views/params.ts';

export interface EmbedFooterProps {
  readonly note: string | null;
  /** way to the folder of the page, where no script can tell it */
  readonly home?: string;
}

/** One line: whose data, as of when, under which licence, and the way to all of it in the same state. */
export function EmbedFooter({ note, home }: EmbedFooterProps) {
  const { dataset } = useMount();
  const { t, date } = useLanguage();
  const state = useDeparturesState((all) => all);
  const address = useAddress();
  const page = home ?? address;
  const query = encodeState(state, { params: PARAMS, defaults: INITIAL_STATE }, { full: true });
  return (
    <footer className="embed-footer">
      {note !== null && <p className="embed-note">{note}</p>}
      <p>
        {t('embed.source', { date: date(dataset.asOf) })} ·{' '}
        <a href={`${page}?${query}`} target="_blank" rel="noopener noreferrer">
          {t('embed.open')}
        </a>
      </p>
    </footer>
  );
}
