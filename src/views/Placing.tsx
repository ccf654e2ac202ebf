import { useLanguage } from '../store/context.ts';

/** Stands in for what is being found in a large dataset. Nobody takes the page for finished as long as a drawing of it is busy. */
export function Placing({ width }: { readonly width: number }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="explore-placing" role="status">
        {t('large.placing.label')}
      </p>
      <svg aria-busy="true" aria-hidden="true" width={width} height={1} />
    </>
  );
}
