import type { Paint } from '../encoding/palette.ts';
import type { Locale } from '../i18n/locales.ts';
import { KindSymbol } from '../marks/KindSymbol.tsx';
import type { DestinationKind } from '../model/schema.ts';
import type { Drawing } from '../views/definition.ts';
import { layoutPicture, marginOf, PICTURE } from './layoutPicture.ts';
import { PictureFrame } from './PictureFrame.tsx';

export interface PictureProps {
  /** px of the whole picture; the drawing was made for this less the margins (`drawingWidth`) */
  readonly width: number;
  readonly title: string;
  readonly subtitle: string;
  /** the long description for people who do not see the picture */
  readonly description: string;
  readonly drawing: Drawing;
  readonly legend: readonly { readonly kind: DestinationKind; readonly name: string }[];
  readonly credit: readonly string[];
  readonly paint: Paint;
  readonly locale: Locale;
}

/** Returns the px a drawing has in a picture of that width. */
export function drawingWidth(width: number): number {
  return width - 2 * marginOf(width);
}

/** A chart that stands alone: with its title, legend, source, date and licence, in literal colours, without script. */
export function Picture(props: PictureProps) {
  const { width, title, subtitle, description, drawing, legend, credit, paint, locale } = props;
  const plan = layoutPicture(
    { title, subtitle, legend: legend.map(({ name }) => name), credit },
    width,
    drawing.height,
  );
  const margin = marginOf(width);
  const [text, secondary] = [paint.surface('text'), paint.surface('secondary')];
  return (
    <PictureFrame size={plan} title={title} description={description} paint={paint} locale={locale}>
      {plan.title.map((line) => (
        <text key={line.y} x={margin} y={line.y} fontSize={PICTURE.title.size} fontWeight="600" fill={text}>
          {line.text}
        </text>
      ))}
      {plan.subtitle.map((line) => (
        <text key={line.y} x={margin} y={line.y} fontSize={PICTURE.subtitle.size} fill={secondary}>
          {line.text}
        </text>
      ))}
      {legend.map(({ kind, name }, i) => {
        const { x = margin, y = 0 } = plan.legend[i] ?? {};
        return (
          <g key={kind}>
            <KindSymbol kind={kind} x={x + 5} y={y} size={9} fill={paint.kind(kind)} />
            <text x={x + PICTURE.legend.symbol} y={y + 4} fontSize={PICTURE.legend.size} fill={text}>
              {name}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${margin},${plan.chartTop})`}>{drawing.children}</g>
      <path d={`M${margin},${plan.ruleY}H${plan.width - margin}`} stroke={paint.surface('guide')} />
      {plan.credit.map((line) => (
        <text key={line.y} x={margin} y={line.y} fontSize={PICTURE.credit.size} fill={secondary}>
          {line.text}
        </text>
      ))}
    </PictureFrame>
  );
}
