import { useState } from 'react';
import { createPart } from '../../behaviors/createPart.ts';
import { useLanguage } from '../../store/context.ts';
import { bringAllTexts } from '../texts.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { LatePart } from '../parts/LatePart.tsx';
import { SheetDialog } from '../SheetDialog.tsx';
import { VIEWS } from '../../views/index.ts';

// Its pictures may be of any view, and in any language.
const codesDialog = createPart(async () => {
  const [dialog] = await Promise.all([
    import('./CodesDialog.tsx'),
    ...VIEWS.map(({ load }) => load()),
    bringAllTexts(),
  ]);
  return dialog;
});

/** Opens the codes for an article. `site` is the address of the folder of the site. */
export function EmbedButton({ site }: { readonly site: string }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        onClick={() => {
          // A failure of long ago is none of this press.
          if (codesDialog.getState().status === 'failed') codesDialog.load();
          setOpen(true);
        }}
      >
        {t('codes.open')}
      </button>
      {isOpen && (
        <Boundary>
          <LatePart
            part={codesDialog}
            renderFrame={(sentences) => (
              <SheetDialog title={t('codes.title')} closing={t('codes.close')} onClose={close}>
                {sentences}
              </SheetDialog>
            )}
          >
            {({ CodesDialog }) => <CodesDialog site={site} onClose={close} />}
          </LatePart>
        </Boundary>
      )}
    </>
  );
}
