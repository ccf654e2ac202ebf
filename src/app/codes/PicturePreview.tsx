import { drawPicture } from '../../pictures/drawPicture.tsx';
import { PICTURE_WIDTHS } from '../../pictures/layoutPicture.ts';
import { useLanguage } from '../../store/context.ts';
import { viewOf } from '../../views/index.ts';
import { pictureOptions, type FileRequest } from '../downloads/makeFile.ts';

export interface PicturePreviewProps {
  readonly request: Omit<FileRequest, 'page' | 'width'>;
}

/** The two pictures of a state, as their files show them. */
export function PicturePreview({ request }: PicturePreviewProps) {
  const { t } = useLanguage();
  const view = viewOf(request.state.view).loaded();
  if (view === null || view.draw === null) return <p className="codes-note">{t('codes.noPicture')}</p>;
  return (['wide', 'small'] as const).map((size) => (
    <figure key={size} className={`preview-picture ${size}`}>
      {drawPicture(pictureOptions(view, { ...request, width: PICTURE_WIDTHS[size] }))}
    </figure>
  ));
}
