import type { ReactElement } from 'react';
import { DESTINATION_KINDS } from '../model/schema.ts';
import type { DrawContext, ViewDefinition } from '../views/definition.ts';
import { layoutPicture } from './layoutPicture.ts';
import { drawingWidth, Picture, type PictureProps } from './Picture.tsx';

export interface PictureOptions {
  readonly view: ViewDefinition;
  /** the context of the drawing; `width` is that of the whole picture */
  readonly context: DrawContext;
  readonly title: string;
  /** what the filters ask for; empty where they are off */
  readonly subtitle: string;
  /** of the page, for the credit line; empty for none */
  readonly address: string;
}

/** Returns the picture of a view in a state, as one `<svg>` element; null where the view has nothing to draw. */
export function drawPicture(options: PictureOptions): ReactElement | null {
  const parts = partsOf(options);
  return parts === null ? null : <Picture {...parts} />;
}

/** Returns the height of the picture that `drawPicture` returns for the same options, in px; null where there is none. */
export function pictureHeight(options: PictureOptions): number | null {
  const parts = partsOf(options);
  if (parts === null) return null;
  const legend = parts.legend.map(({ name }) => name);
  return layoutPicture({ ...parts, legend }, parts.width, parts.drawing.height).height;
}

function partsOf({ view, context, title, subtitle, address }: PictureOptions): PictureProps | null {
  if (view.draw === null) return null;
  const { dataset, shown, language, paint, width } = context;
  const { t, date } = language;
  const kinds = new Set(shown.departures.map(({ kind }) => kind));
  return {
    width,
    title,
    subtitle,
    description: view.describe(context),
    drawing: view.draw({ ...context, width: drawingWidth(width) }),
    legend: DESTINATION_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      kind,
      name: t(`kind.${kind}`),
    })),
    credit: [
      t('picture.credit', {
        date: date(dataset.asOf),
        version: dataset.meta.version,
      }),
      ...(address === '' ? [] : [address]),
    ],
    paint,
    locale: language.locale,
  };
}
