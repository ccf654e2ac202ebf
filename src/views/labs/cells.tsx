import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { partColor } from '../YearBars.tsx';
import type { Head, LabRow } from './derive.ts';
import {
  CELL_HEIGHT,
  layoutHeads,
  layoutMix,
  layoutTenures,
  layoutYearStrip,
  type YearStrip,
} from './layout.ts';
import { describeMix, describeStays, describeYears } from './words.ts';

export interface CellProps {
  readonly row: LabRow;
  readonly width: number;
  readonly height?: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** px of the numbers in cells */
export const FONT = 11;

/** Who left in each year: solid what is sure, pale what may be; below it the time that the place was there. */
export const YearsMark = memo(function YearsMark({
  row,
  most,
  width,
  height = CELL_HEIGHT,
  paint,
  language,
}: CellProps & { readonly most: number }) {
  const strip = layoutYearStrip(row, most, width, height);
  const { base, peak, life } = strip;
  return (
    <g>
      <title>{describeYears(row, language)}</title>
      <line x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} stroke={paint.surface('guide')} />
      {life !== null && (
        <line
          x1={life.x0}
          x2={life.x1}
          y1={base + 2.5}
          y2={base + 2.5}
          stroke={paint.surface('bracket')}
          strokeWidth={2}
        />
      )}
      <Bars strip={strip} paint={paint} />
      {peak !== null && (
        <text
          x={peak.x}
          y={peak.y}
          textAnchor={peak.anchor}
          fontSize={FONT}
          fill={paint.surface('secondary')}
        >
          {language.number(peak.n)}
        </text>
      )}
    </g>
  );
});

function Bars({ strip: { bars, base }, paint }: { readonly strip: YearStrip; readonly paint: Paint }) {
  return bars.map(({ year, x, width, sure, possible }) => (
    <g key={year}>
      {sure > 0 && <rect x={x} y={base - sure} width={width} height={sure} fill={paint.surface('bar')} />}
      {possible > 0 && (
        <rect
          x={x + 0.5}
          y={base - sure - possible}
          width={Math.max(0.5, width - 1)}
          height={possible}
          fill={paint.surface('bar')}
          fillOpacity={0.25}
          stroke={paint.surface('bar')}
          strokeOpacity={0.5}
          strokeWidth={0.6}
        />
      )}
    </g>
  ));
}

/** Stays of which both ends are on record, each with its bounds or counted where they are many, and the median of three or more. */
export const TenureMark = memo(function TenureMark({
  row,
  most,
  width,
  height = CELL_HEIGHT,
  words,
  paint,
  language,
}: CellProps & {
  readonly most: number;
  /** stands below */
  readonly words: string;
}) {
  const { dots, bars, median, guides, base: ground } = layoutTenures(row.tenures, most, width, height);
  return (
    <g>
      <title>{describeStays(row, language)}</title>
      {guides.map(({ years, x }) => (
        <line key={years} x1={x} x2={x} y1={2} y2={ground} stroke={paint.surface('guide')} />
      ))}
      <line x1={0} x2={width} y1={ground} y2={ground} stroke={paint.surface('guide')} />
      {dots.map(
        ({ key, x0, x1, y }) =>
          x1 - x0 > 7 && (
            <line
              key={`${key} bounds`}
              x1={x0}
              x2={x1}
              y1={y}
              y2={y}
              stroke={paint.surface('bracket')}
              strokeWidth={0.8}
              strokeOpacity={0.6}
            />
          ),
      )}
      {dots.map(({ key, x, y }) => (
        <circle key={key} cx={x} cy={y} r={2.6} fill={paint.surface('bar')} fillOpacity={0.65} />
      ))}
      {bars.length > 0 && (
        <path
          d={bars.map((bar) => `M${bar.x} ${ground}v${-bar.height}h${bar.width}v${bar.height}z`).join('')}
          fill={paint.surface('bar')}
          fillOpacity={0.65}
        />
      )}
      {median !== null && (
        <>
          <rect
            x={median.x0}
            y={0}
            width={median.x1 - median.x0}
            height={ground}
            fill={paint.surface('text')}
            fillOpacity={0.12}
          />
          <line
            x1={median.x}
            x2={median.x}
            y1={0}
            y2={ground}
            stroke={paint.surface('text')}
            strokeWidth={2}
          />
        </>
      )}
      <text x={0} y={height - 3} fontSize={FONT} fill={paint.surface('secondary')}>
        {words}
      </text>
    </g>
  );
});

/** Where those who left went first, as one bar. */
export const MixMark = memo(function MixMark({
  row,
  width,
  height = CELL_HEIGHT,
  paint,
  language,
}: CellProps) {
  const tall = 12;
  const y = (height - tall) / 2;
  return (
    <g>
      <title>{describeMix(row, language)}</title>
      {layoutMix(row, width).map(({ part, x, width: wide }) => (
        <rect
          key={part}
          x={x}
          y={y}
          width={Math.max(0.5, wide - 0.7)}
          height={tall}
          fill={partColor(part, paint)}
        />
      ))}
    </g>
  );
});

/** When heads were there, on the axis of the years; one line each, the earliest first. */
export const HeadsMark = memo(function HeadsMark({
  row,
  heads,
  asOf,
  width,
  height,
  paint,
}: Omit<CellProps, 'language'> & { readonly heads: readonly Head[]; readonly asOf: number }) {
  const tall = height ?? 12;
  return (
    <g>
      <line x1={0} x2={width} y1={tall - 0.5} y2={tall - 0.5} stroke={paint.surface('guide')} />
      {layoutHeads(heads, row, asOf, width).map(({ x0, x1, level, isOpen }) => (
        <line
          key={`${x0} ${x1} ${level}`}
          x1={x0}
          x2={x1}
          y1={2 + level * 3.5}
          y2={2 + level * 3.5}
          stroke={paint.surface('bar')}
          strokeWidth={2.4}
          strokeDasharray={isOpen ? '5 1.5' : undefined}
        />
      ))}
    </g>
  );
});
