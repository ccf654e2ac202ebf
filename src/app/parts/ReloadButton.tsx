import { useLanguage } from '../../store/context.ts';

/** Loads the page again. The address holds the state: it comes back as it is. */
export function ReloadButton() {
  const { t } = useLanguage();
  return (
    <button type="button" className="quiet bordered" onClick={() => location.reload()}>
      {t('part.reload')}
    </button>
  );
}
