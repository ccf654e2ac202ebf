import { fileNameOf } from '../../exports/fileName.ts';
import { PICTURE_WIDTHS, type PictureSize } from '../../pictures/layoutPicture.ts';
import { pictureHeight } from '../../pictures/drawPicture.tsx';
import { viewOf } from '../../views/index.ts';
import { pictureOptions, type FileRequest } from '../downloads/makeFile.ts';
import type { CodeImage } from './embedCode.ts';

/** How the file of the picture for phones ends. */
export const SMALL_ENDING = 'small.png';

/**
 * Returns the two images of a state, with the height that they have by their width. `folder` is where the build has put those of the
 * preset of that name; null where the author saves them, under the names that the page gives them.
 */
export function stateImages(
  request: Omit<FileRequest, 'page' | 'width' | 'ending'>,
  published: { readonly folder: string; readonly preset: string } | null,
): Readonly<Record<PictureSize, CodeImage>> {
  const { dataset, state } = request;
  const view = viewOf(state.view).loaded();
  const image = (size: PictureSize, extension: string): CodeImage => {
    const width = PICTURE_WIDTHS[size];
    // The picture of a preset does not name the page: it stands on it.
    const height =
      view === null
        ? null
        : pictureHeight(
            pictureOptions(view, { ...request, width, ...(published === null ? {} : { address: '' }) }),
          );
    const src =
      published === null
        ? fileNameOf({
            filters: state.filters,
            version: dataset.meta.version,
            title: dataset.own?.title.en ?? null,
            view: state.view,
            extension,
          })
        : `${published.folder}embed/${published.preset}.${state.locale}.${extension}`;
    return { src, ratio: (height ?? width) / width };
  };
  return { wide: image('wide', 'png'), small: image('small', SMALL_ENDING) };
}
