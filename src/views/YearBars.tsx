import { memo } from 'react';
import type { Paint } from '../encoding/palette.ts';
import type { Language } from '../i18n/language.ts';
import { SHARE_KINDS } from '../transforms/shares.ts';
import { YEARS, type BarPart, type YearBar, type YearBarsScene } from './layoutYears.ts';

export interface YearBarsProps {
  readonly scene: YearBarsScene;
  /** first and last year of the range; bars outside are muted */
  readonly range: readonly [number, number];
  readonly paint: Paint;
  readonly language: Language;
}

/** Returns the colour of a part of a bar. */
export function partColor(part: BarPart, paint: Paint): string {
  if (part === 'other') return paint.surface('secondary');
  if (part === 'unknown') return paint.surface('muted');
  if (part === 'possible' || part === 'returned') return paint.surface('bracket');
  return paint.kind(part);
}

/**
 * Departures of each year by kind of next job; those whose year is in doubt stand on top, hatched. The same elements on the page and in a
 * picture.
 */
export const YearBars = memo(function YearBars({ scene, range: [from, to], paint, language }: YearBarsProps) {
  const { base, bars, annotations, funnel, x0, x1, step } = scene;
  const { t } = language;
  return (
    <>
      {annotations.map(({ id, x, y, y1 }) => (
        <g key={id}>
          <line x1={x} x2={x} y1={y - 9} y2={y1} stroke={paint.surface('bracket')} strokeWidth={0.8} />
          <text x={x - 5} y={y} textAnchor="end" fontSize={YEARS.font} fill={paint.surface('secondary')}>
            {t(`story.event.${id}`)}
          </text>
        </g>
      ))}
      {funnel !== null && (
        <path
          className="funnel"
          d={`M${funnel.top[0]},${funnel.y0}L${funnel.bottom[0]},${funnel.y1}H${funnel.bottom[1]}L${funnel.top[1]},${funnel.y0}Z`}
          fill={paint.surface('tint')}
          stroke={paint.surface('bracket')}
          strokeWidth={0.8}
        />
      )}
      <line x1={x0} x2={x1} y1={base} y2={base} stroke={paint.surface('bracket')} />
      {bars.map((bar) => (
        <Bar
          key={bar.year}
          bar={bar}
          isIn={from <= bar.year && bar.year <= to}
          paint={paint}
          language={language}
        />
      ))}
      {bars.map(
        ({ year, x, width, bound }) =>
          bound !== null && (
            <text
              key={year}
              x={x + width / 2 + bound.dx}
              y={bound.y}
              textAnchor="middle"
              fontSize={YEARS.font}
              fill={paint.surface('secondary')}
            >
              {bound.text}
            </text>
          ),
      )}
      {bars.map(({ year, label }, i) => {
        const isIn = from <= year && year <= to;
        return (
          label !== '' && (
            <text
              key={year}
              data-year-label={year}
              x={x0 + (i + 0.5) * step}
              y={base + 14}
              textAnchor="middle"
              fontSize={YEARS.font}
              fontWeight={isIn ? 600 : 400}
              fill={paint.surface(isIn ? 'text' : 'secondary')}
            >
              {label}
            </text>
          )
        );
      })}
    </>
  );
});

interface BarProps {
  readonly bar: YearBar;
  /** within the range */
  readonly isIn: boolean;
  readonly paint: Paint;
  readonly language: Language;
}

function Bar({ bar, isIn, paint, language }: BarProps) {
  return (
    <g data-year={bar.year}>
      <title>{describeYear(bar, language)}</title>
      <g opacity={isIn ? undefined : 0.35}>
        {bar.parts.map(({ part, y, height }) =>
          part === 'possible' ? (
            <path
              key={part}
              d={hatch(bar.x, y, bar.width, height)}
              fill="none"
              stroke={partColor(part, paint)}
              strokeWidth={0.8}
            />
          ) : (
            <rect
              key={part}
              x={bar.x}
              y={y}
              width={bar.width}
              height={height}
              fill={partColor(part, paint)}
            />
          ),
        )}
      </g>
      {bar.number !== null && (
        <text
          x={bar.x + bar.width / 2}
          y={bar.number.y}
          textAnchor="middle"
          fontSize={YEARS.font}
          fill={paint.surface('secondary')}
        >
          {bar.number.text}
        </text>
      )}
    </g>
  );
}

/** Returns a bar in words: how many surely, how many more at most, and their kinds of next job. */
export function describeYear(bar: YearBar, { t, number, list }: Language): string {
  const { kinds } = bar.counts;
  const parts = [...SHARE_KINDS]
    .filter((kind) => kinds[kind].sure > 0)
    .map((kind) => t('story.part', { kind: t(`story.kind.${kind}`), n: number(kinds[kind].sure) }));
  return t('story.year', {
    year: String(bar.year),
    sure: bar.sure,
    more: bar.total - bar.sure,
    kinds: list(parts),
  });
}

/** Returns the outline of a box filled with diagonals, as one path: a pattern would need an id, and ids collide between embeds. */
function hatch(x: number, y: number, width: number, height: number): string {
  const at = (value: number) => Math.round(value * 100) / 100;
  let path = `M${at(x)},${at(y)}h${at(width)}v${at(height)}h${at(-width)}z`;
  for (let offset = 5; offset < width + height; offset += 5) {
    const startX = Math.min(offset, width);
    const startY = Math.max(0, offset - width);
    const endX = Math.max(0, offset - height);
    const endY = Math.min(offset, height);
    path += `M${at(x + startX)},${at(y + startY)}L${at(x + endX)},${at(y + endY)}`;
  }
  return path;
}
