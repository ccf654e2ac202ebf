import type { ReactElement } from 'react';
import { DESTINATION_KINDS } from '../model/schema.ts';
import type { Drawing } from '../views/definition.ts';
import type { PictureOptions } from './drawPicture.tsx';
import { CARD_CHART, layoutCard } from './layoutCard.ts';
import { SocialCard } from './SocialCard.tsx';

/** px to draw for, the largest text first: a drawing of these widths is scaled to its box. */
const WIDTHS = [680, 800, 960];
/** lanes to draw before the rest is folded, the most first */
const LANES = [6, 4, 3];

/** Returns the card of a view in a state for social networks, as one `<svg>` element; null where the view has nothing to draw. `message` are its words: the title unless given. */
export function drawCard(
  options: Omit<PictureOptions, 'subtitle' | 'address'> & { readonly message?: string },
): ReactElement | null {
  const { view, context, title, message = title } = options;
  if (view.draw === null) return null;
  const { dataset, shown, language, paint } = context;
  const { t, date } = language;
  const kinds = new Set(shown.departures.map(({ kind }) => kind));
  // The opening picture names its kinds beside their shares.
  const legend = DESTINATION_KINDS.filter((kind) => kinds.has(kind) && view.id !== 'story').map((kind) => ({
    kind,
    name: t(`kind.${kind}`),
  }));
  const draw = view.draw;
  const best = largest((width, laneLimit) => draw({ ...context, width, laneLimit }));
  const credit = t('embed.source', { date: date(dataset.asOf) });
  return (
    <SocialCard
      plan={layoutCard(message, legend.length, credit)}
      title={title}
      description={view.describe(context)}
      drawing={best.drawing}
      drawnWidth={best.width}
      legend={legend}
      paint={paint}
      locale={language.locale}
    />
  );
}

/**
 * Returns the drawing that makes most of its box: as wide as the box with the largest text, lanes folded where that helps; else
 * the one that comes nearest to the full width.
 */
function largest(draw: (width: number, laneLimit: number) => Drawing): {
  readonly drawing: Drawing;
  readonly width: number;
} {
  let best: { readonly drawing: Drawing; readonly width: number; readonly covered: number } | null = null;
  for (const width of WIDTHS) {
    let height = 0;
    for (const lanes of LANES) {
      const drawing = draw(width, lanes);
      // A view without lanes draws the same again.
      if (drawing.height === height) break;
      height = drawing.height;
      const covered = Math.min(1, (CARD_CHART.height * width) / (CARD_CHART.width * Math.max(1, height)));
      if (best === null || covered > best.covered) best = { drawing, width, covered };
      if (covered === 1) return best;
    }
  }
  if (best === null) throw new Error('missing width of a card');
  return best;
}
