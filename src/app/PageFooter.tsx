import { LOCALES } from '../i18n/locales.ts';
import { feedFile, pagePath } from './pagePath.ts';
import { useMount, useLanguage } from '../store/context.ts';

/** Where the record comes from and what may be done with it. */
export function PageFooter() {
  const { t, locale } = useLanguage();
  const { dataset, store } = useMount();
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
    </footer>
  );
}
