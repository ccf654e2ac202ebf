import { LOCALES } from '../../i18n/locales.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { ownWords } from './words/index.ts';

export interface OwnBannerProps {
  /** opens what tells of the rows that were not understood; there is nothing to tell without */
  readonly onReport?: () => void;
}

/** Says whose data the page shows, where they are, and how to get back to the record. */
export function OwnBanner({ onReport }: OwnBannerProps) {
  const { dataset, store } = useDepartures();
  const { text, locale } = useLanguage();
  const { own } = dataset;
  if (own === null) return null;
  const w = ownWords(locale);
  const { path } = LOCALES[locale];
  const root = LOCALES[store.getInitialState().locale].path === '' ? './' : '../';
  return (
    <aside className="own-banner" aria-label={w.whose}>
      <p>
        <strong>
          <bdi>{text(own.title)}</bdi>
        </strong>{' '}
        {own.credit !== null && (
          <>
            <bdi>{text(own.credit)}</bdi>{' '}
          </>
        )}
        <span>{own.address === null ? w.inBrowser : w.from({ address: own.address })}</span>
      </p>
      <p>
        {onReport !== undefined && (
          <button type="button" className="quiet bordered" onClick={onReport}>
            {w.report}
          </button>
        )}{' '}
        <a href={`${root}${path}`}>{w.back}</a>
      </p>
    </aside>
  );
}
