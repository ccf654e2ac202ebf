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
  /** the part of time that the lanes' axis shows below, UTC ms; null where there is no axis below */
  readonly domain: readonly [number, number] | null;
  readonly paint: Paint;
  readonly language: Language;
}

/** One bar per year over its year: solid for those surely in it, hatched on top for those that only possibly are. */
export const OverviewBars = memo(function OverviewBars({
  years,
  x0,
  x1,
  range,
  domain,
  paint,
  language,
}: OverviewBarsProps) {
  const [from, to] = range;
  const [start, end] = domain ?? [null, null];
  const {
    base,
    bars,
    labels,
    years: yearLabels,
    caption,
    funnel,
  } = useMemo(
    () =>
      placeBars(years, x0, x1, [from, to], language, start === null || end === null ? null : [start, end]),
    [years, x0, x1, from, to, start, end, language],
  );
  return (
    <>
      {funnel !== null && (
        <path
          d={`M${funnel.top[0]},${funnel.y0}L${funnel.bottom[0]},${funnel.y1}H${funnel.bottom[1]}L${funnel.top[1]},${funnel.y0}Z`}
          fill={paint.surface('tint')}
          stroke={paint.surface('bracket')}
          strokeWidth={0.8}
        />
      )}
      <line x1={x0} x2={x1} y1={base} y2={base} stroke={paint.surface('guide')} />
      {bars.map(({ year, x, width, sureY, totalY, text }) => {
        const color = paint.surface(from <= year && year <= to ? 'bar' : 'muted');
        return (
          <g key={year} data-year={year}>
            <title>{language.t('timeline.bar', { year: String(year), count: text })}</title>
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
      {yearLabels.map(({ key, x, y, anchor, text, strong, year }) => (
        <text
          key={key}
          data-year-label={year}
          x={x}
          y={y}
          textAnchor={anchor}
          fontSize={GEOMETRY.labelFont}
          fontWeight={strong ? 600 : 400}
          fill={paint.surface(strong ? 'text' : 'secondary')}
        >
          {text}
        </text>
      ))}
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
