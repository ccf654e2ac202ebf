import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../../store/context.ts';

const CodesDialog = lazy(() =>
  import('./CodesDialog.tsx').then((module) => ({ default: module.CodesDialog })),
);

/** Opens the codes for an article. `site` is the address of the folder of the site. */
export function EmbedButton({ site }: { readonly site: string }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('codes.open')}
      </button>
      {isOpen && (
        <Suspense>
          <CodesDialog site={site} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
