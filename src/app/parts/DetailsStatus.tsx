import { useDetails, useLanguage } from '../../store/context.ts';

/** Stands where the sources will be: they are loading, or could not be loaded, with a button that tries again. */
export function DetailsStatus({ loading }: { readonly loading: string }) {
  const { t } = useLanguage();
  const { status, ask } = useDetails();
  if (status !== 'failed') return <span className="none">{loading}</span>;
  return (
    <span role="alert">
      {t('part.missing')}{' '}
      <button type="button" className="quiet bordered" onClick={ask}>
        {t('part.again')}
      </button>
    </span>
  );
}
