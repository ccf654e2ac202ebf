import { useEffect, useState } from 'react';
import { createPart } from '../../behaviors/createPart.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import type { PageHost } from '../App.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { LatePart } from '../parts/LatePart.tsx';

const ownDialog = createPart(() => import('./OwnDialog.tsx'));

export interface OwnProps {
  readonly host: PageHost;
}

/** Opens data of the reader's own in place of what the page shows. */
export function OwnButton({ host }: OwnProps) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('own.open')}
      </button>
      {isOpen && <Opening host={host} files={[]} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Opens a file that is dropped anywhere on the page; a dialog that is open hears it first (useDrops.ts). */
export function OwnDrop({ host }: OwnProps) {
  const [files, setFiles] = useState<readonly File[] | null>(null);
  useEffect(() => {
    const { page } = host;
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      if (event.type === 'drop') setFiles([...event.dataTransfer.files]);
    };
    const types = ['dragover', 'drop'] as const;
    for (const type of types) page.addEventListener(type, onDrag);
    return () => {
      for (const type of types) page.removeEventListener(type, onDrag);
    };
  }, [host]);
  return files && <Opening host={host} files={files} onClose={() => setFiles(null)} />;
}

function Opening(props: OwnProps & { readonly files: readonly File[]; readonly onClose: () => void }) {
  const { store } = useDepartures();
  return (
    <Boundary>
      <LatePart part={ownDialog}>{({ OwnDialog }) => <OwnDialog {...props} store={store} />}</LatePart>
    </Boundary>
  );
}
