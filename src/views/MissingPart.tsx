import { useLanguage } from '../store/context.ts';

/** Says that a part could not be loaded, with a button that tries again. */
export function MissingPart({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useLanguage();
  return (
    <span role="alert">
      {t('part.missing')}{' '}
      <button type="button" className="quiet bordered" onClick={onAgain}>
        {t('part.again')}
      </button>
    </span>
  );
}
