import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { YearBin } from './derive.ts';

/** px */
export const OVERVIEW_HEIGHT = 84;
const BASE = OVERVIEW_HEIGHT - 4;
const HEAD = 18;

/** Returns px per year of the overview. */
export function overviewScale(years: number, x0: number, x1: number): { readonly step: number } {
  return { step: (x1 - x0) / Math.max(1, years) };
}

export interface OverviewBarsProps {
  readonly years: readonly YearBin[];
  readonly x0: number;
  readonly x1: number;
  /** first and last year of the range; bars outside are muted */
  readonly range: readonly [number, number];
  readonly paint: Paint;
  readonly language: Language;
}

/** One bar per year: solid for those surely in it, hatched on top for those that only possibly are. */
export const OverviewBars = memo(function OverviewBars({
  years,
  x0,
  x1,
  range,
  paint,
  language,
}: OverviewBarsProps) {
  const { count } = language;
  const { step } = overviewScale(years.length, x0, x1);
  const most = years.reduce((max, bin) => Math.max(max, bin.count.total), 1);
  const height = (n: number) => (n / most) * (BASE - HEAD);
  return (
    <>
      <line x1={x0} x2={x1} y1={BASE} y2={BASE} stroke={paint.surface('guide')} />
      {years.map(({ year, count: bin }, i) => {
        const x = round(x0 + i * step);
        const color = paint.surface(range[0] <= year && year <= range[1] ? 'bar' : 'muted');
        const sure = round(height(bin.sure));
        const total = round(height(bin.total));
        const exact = count(bin);
        const label = textWidth(exact, 11) <= step - 2 ? exact : count({ sure: bin.total, total: bin.total });
        return (
          <g key={year} data-year={year}>
            <title>{`${year}: ${exact}`}</title>
            <rect
              x={round(x + 1)}
              width={round(step - 2)}
              y={round(BASE - sure)}
              height={sure}
              fill={color}
            />
            {total > sure && (
              <path
                d={hatch(x + 1, BASE - total, step - 2, total - sure)}
                stroke={color}
                strokeWidth={0.8}
                fill="none"
              />
            )}
            {bin.total > 0 && textWidth(label, 11) <= step + 4 && (
              <text
                x={round(x + step / 2)}
                y={round(BASE - total - 5)}
                textAnchor="middle"
                fontSize={11}
                fill={paint.surface('secondary')}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
});

/** Returns the outline of a box filled with diagonals, as one path: a pattern would need an id, and ids collide between embeds. */
function hatch(x: number, y: number, width: number, height: number): string {
  let path = `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  for (let offset = 4; offset < width + height; offset += 4) {
    const startX = Math.min(offset, width);
    const startY = Math.max(0, offset - width);
    const endX = Math.max(0, offset - height);
    const endY = Math.min(offset, height);
    path += `M${round(x + startX)},${round(y + startY)}L${round(x + endX)},${round(y + endY)}`;
  }
  return path;
}
