import { memo, useMemo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { round } from '../../lib/round.ts';
import type { YearBin } from './derive.ts';
import { placeBars } from './placeBars.ts';
import { GEOMETRY } from './scene.ts';

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
  const [from, to] = range;
  const { base, bars, labels, caption } = useMemo(
    () => placeBars(years, x0, x1, [from, to], language),
    [years, x0, x1, from, to, language],
  );
  return (
    <>
      <line x1={x0} x2={x1} y1={base} y2={base} stroke={paint.surface('guide')} />
      {bars.map(({ year, x, width, sureY, totalY, text }) => {
        const color = paint.surface(from <= year && year <= to ? 'bar' : 'muted');
        return (
          <g key={year} data-year={year}>
            <title>{`${year}: ${text}`}</title>
            <rect x={x} width={width} y={sureY} height={round(base - sureY)} fill={color} />
            {totalY < sureY && (
              <path
                d={hatch(x, totalY, width, round(sureY - totalY))}
                stroke={color}
                strokeWidth={0.8}
                fill="none"
              />
            )}
          </g>
        );
      })}
      {[...labels, ...(caption === null ? [] : [caption])].map(({ key, x, y, anchor, text }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={GEOMETRY.labelFont}
          fill={paint.surface('secondary')}
        >
          {text}
        </text>
      ))}
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
