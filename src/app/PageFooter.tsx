import { LOCALES } from '../i18n/locales.ts';
import { useDepartures, useLanguage } from '../store/context.ts';

/** Where the record comes from and what may be done with it. */
export function PageFooter() {
  const { t } = useLanguage();
  const { store } = useDepartures();
  // The page lies where its own language does, whatever language is read in it.
  const { path } = LOCALES[store.getInitialState().locale];
  return (
    <footer className="footer">
      <p>
        {t('app.footer.data')} <a href={`${path === '' ? './' : '../'}data/`}>{t('app.footer.open')}</a>
      </p>
    </footer>
  );
}
