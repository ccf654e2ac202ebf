import { useIsPrinting } from '../behaviors/useIsPrinting.ts';
import { LOCALES } from '../i18n/locales.ts';
import { feedFile, pagePath } from './pagePath.ts';
import { useMount, useLanguage } from '../store/context.ts';
import { encodeLink } from '../url/encodeState.ts';
import { useAddress } from './useAddress.ts';
import { vocabularyOf } from './vocabularyOf.ts';

/** Where the record comes from and what may be done with it. */
export function PageFooter() {
  const { t, locale } = useLanguage();
  const { dataset, store } = useMount();
  const isPaper = useIsPrinting();
  // The page lies where its own language does, whatever language is read in it.
  const opened = store.getInitialState().locale;
  const { path } = LOCALES[opened];
  // What is published of the record is none of a reader's own data.
  if (dataset.own !== null)
    return (
      <footer className="footer">
        <p>{t('app.footer.data')}</p>
      </footer>
    );
  return (
    <footer className="footer">
      <p>
        {/* One text: of two beside each other the server makes one, and coming alive would change the page. */}
        {`${t('app.footer.data')} `}
        <a href={`${path === '' ? './' : '../'}data/`}>{t('app.footer.open')}</a>
        {' · '}
        <a href={pagePath('about', opened, locale)}>{t('app.page.about')}</a>
        {' · '}
        <a href={pagePath('coverage', opened, locale)}>{t('app.page.coverage')}</a>
        {' · '}
        <a href={`${path === '' ? './' : '../'}${feedFile(locale)}`}>{t('app.page.feed')}</a>
      </p>
      {isPaper && <OnPaper />}
    </footer>
  );
}

/** What a sheet of paper has to say of itself: where it is from, in which state, and which version of the data it shows. */
function OnPaper() {
  const { dataset, store } = useMount();
  const { t, date } = useLanguage();
  const base = useAddress();
  const { query } = encodeLink(store.getState(), vocabularyOf(dataset, store.getInitialState()), {
    full: true,
  });
  const { version } = dataset.meta;
  return <p>{t('app.footer.paper', { version, date: date(dataset.asOf), address: `${base}?${query}` })}</p>;
}
