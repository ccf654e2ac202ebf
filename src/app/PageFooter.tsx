import { useLanguage } from '../store/context.ts';

/** Where the record comes from and what may be done with it. */
export function PageFooter() {
  const { t } = useLanguage();
  return (
    <footer className="footer">
      <p>{t('app.footer.data')}</p>
    </footer>
  );
}
