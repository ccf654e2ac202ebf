import type { Paint } from '../encoding/palette.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import type { DestinationKind } from '../model/schema.ts';
import type { Drawing } from '../views/definition.ts';
import { CARD, CARD_CHART, type CardPlan } from './layoutCard.ts';
import { PICTURE_FONTS } from './Picture.tsx';

export interface SocialCardProps {
  readonly plan: CardPlan;
  readonly title: string;
  readonly description: string;
  readonly drawing: Drawing;
  /** px the drawing was made for; it is scaled to fill its box, never cut */
  readonly drawnWidth: number;
  readonly legend: readonly { readonly kind: DestinationKind; readonly name: string }[];
  readonly paint: Paint;
  readonly locale: Locale;
}

/** A chart as the card of a shared link: a large title, the legend and the source, and the chart as large as fits beside them. */
export function SocialCard(props: SocialCardProps) {
  const { plan, title, description, drawing, drawnWidth, legend, paint, locale } = props;
  const scale = Math.min(CARD_CHART.width / drawnWidth, CARD_CHART.height / Math.max(1, drawing.height));
  const x = CARD_CHART.x + (CARD_CHART.width - drawnWidth * scale) / 2;
  const y = CARD_CHART.y + (CARD_CHART.height - drawing.height * scale) / 2;
  const text = paint.surface('text');
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={CARD.width}
      height={CARD.height}
      viewBox={`0 0 ${CARD.width} ${CARD.height}`}
      role="img"
      lang={LOCALES[locale].tag}
      fontFamily={PICTURE_FONTS[locale]}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <rect width={CARD.width} height={CARD.height} fill={paint.surface('ground')} />
      {plan.title.map((line) => (
        <text key={line.y} x={CARD.margin} y={line.y} fontSize={plan.titleSize} fontWeight="600" fill={text}>
          {line.text}
        </text>
      ))}
      {legend.map(({ kind, name }, i) => {
        const middle = plan.legend[i] ?? 0;
        return (
          <g key={kind}>
            <KindSymbol kind={kind} x={CARD.margin + 8} y={middle} size={13} fill={paint.kind(kind)} />
            <text x={CARD.margin + CARD.legend.symbol} y={middle + 6} fontSize={CARD.legend.size} fill={text}>
              {name}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${scale.toFixed(4)})`}>
        {drawing.children}
      </g>
      {plan.credit.map((line) => (
        <text
          key={line.y}
          x={CARD.margin}
          y={line.y}
          fontSize={CARD.credit.size}
          fill={paint.surface('secondary')}
        >
          {line.text}
        </text>
      ))}
    </svg>
  );
}
