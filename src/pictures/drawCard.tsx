import type { ReactElement } from 'react';
import { filterDepartures } from '../filters/filterDepartures.ts';
import type { DrawContext } from '../views/definition.ts';
import { layoutYears } from '../views/layoutYears.ts';
import { partColor, YearBars } from '../views/YearBars.tsx';
import { SHARE_KINDS, type ShareKind } from '../transforms/shares.ts';
import { textWidth } from '../layout/textWidth.ts';
import type { PictureOptions } from './drawPicture.tsx';
import { CARD, CARD_LICENSE, CARD_WIDTH, layoutCard } from './layoutCard.ts';
import { SocialCard } from './SocialCard.tsx';

/** px that a shape is drawn for, before it is brought to the width of the card: as on a phone, so that its texts can be read on one */
const DRAWN = 372;

/**
 * Returns the card of a view in a state for social networks, as one `<svg>` element; null where the view has nothing to draw. `message`
 * are its words.
 */
export function drawCard(
  options: Omit<PictureOptions, 'subtitle' | 'address'> & { readonly message: string },
): ReactElement | null {
  const { view, context, title, message } = options;
  if (view.draw === null) return null;
  const { language, paint } = context;
  const plan = layoutCard(message);
  const room = plan.bottom - plan.top;
  const scale = CARD_WIDTH / DRAWN;
  const brief = view.drawBrief?.({ ...context, width: DRAWN, height: room / scale }) ?? null;
  return (
    <SocialCard
      plan={plan}
      title={title}
      description={view.describe(context)}
      credit={language.t('app.name') + CARD_LICENSE}
      paint={paint}
      locale={language.locale}
    >
      {brief !== null ? (
        <g transform={`translate(${CARD.margin},${plan.top}) scale(${scale.toFixed(4)})`}>{brief.children}</g>
      ) : (
        <Bars context={context} top={plan.top} room={room} />
      )}
    </SocialCard>
  );
}

/** The departures of each year by kind of next job, and the kinds by their colours. */
function Bars({
  context,
  top,
  room,
}: {
  readonly context: DrawContext;
  readonly top: number;
  readonly room: number;
}) {
  const { dataset, state, language, paint } = context;
  const { filters } = state;
  const [first, last] = dataset.years;
  const { departures } = filterDepartures(dataset, filters, ['time']);
  const scale = CARD_WIDTH / DRAWN;
  const legend = CARD.smallest + 22;
  const range = [filters.time?.from ?? first, filters.time?.to ?? last] as const;
  const scene = layoutYears(departures, {
    width: DRAWN,
    x0: 0,
    x1: DRAWN,
    room: (room - legend) / scale - BESIDE_BARS,
    years: dataset.years,
    range,
    annotations: [],
    language,
  });
  const kinds = SHARE_KINDS.filter((kind) => departures.some((each) => each.kind === kind));
  return (
    <>
      <Key kinds={kinds} y={top + CARD.smallest} context={context} />
      <g transform={`translate(${CARD.margin},${top + legend}) scale(${scale.toFixed(4)})`}>
        <YearBars scene={scene} range={range} paint={paint} language={language} />
      </g>
    </>
  );
}

/** px of a drawing of bars besides the tallest of them: its number and the years */
const BESIDE_BARS = 35;

function Key({
  kinds,
  y,
  context: { language, paint },
}: {
  readonly kinds: readonly ShareKind[];
  readonly y: number;
  readonly context: DrawContext;
}) {
  let x: number = CARD.margin;
  return kinds.map((kind) => {
    const name = language.t(`story.short.${kind}`);
    const at = x;
    x += 36 + textWidth(name, CARD.smallest) * CARD.slack + 34;
    return (
      <g key={kind}>
        <rect x={at} y={y - 24} width={26} height={26} fill={partColor(kind, paint)} />
        <text x={at + 36} y={y} fontSize={CARD.smallest} fill={paint.surface('text')}>
          {name}
        </text>
      </g>
    );
  });
}
