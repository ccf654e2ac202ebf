import type { Language } from '../../i18n/language.ts';
import { createOccupancy, placeFirstFree } from '../../layout/placeLabels.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { YearBin } from './derive.ts';
import { GEOMETRY } from './scene.ts';

/** px; where the bars stand */
const BASE = 80;
/** px; where the bars stand, for what is drawn over them */
export const OVERVIEW_BASE = BASE;
/** px; baseline of the years under their bars, and the bottom of their row */
const YEARS = BASE + 12;
const YEARS_END = BASE + 16;
/** px; the whole overview, with the air between its own scale and the axis of the lanes */
export const OVERVIEW_HEIGHT = YEARS_END + 14;
/** px; what one takes hold of at either end of the range. It lies outside the range, so that a range of one narrow year leaves its bar to press. */
export const GRIP = { width: 8, y0: BASE - 22, y1: BASE - 6 } as const;
const HEAD = 18;
/** px; height of a line of text */
const LINE = 13;

export interface PlacedBar {
  readonly year: number;
  readonly x: number;
  readonly width: number;
  /** top of the part that is surely in the year, and of the part that is possibly in it */
  readonly sureY: number;
  readonly totalY: number;
  /** the exact count, `41–44` where it is a range */
  readonly text: string;
}

export interface BarLabel {
  readonly key: string;
  readonly x: number;
  /** baseline of the text */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface OverviewScene {
  readonly base: number;
  readonly bars: readonly PlacedBar[];
  readonly labels: readonly BarLabel[];
  /** the years under their bars: as many as there is room for, the ends of the range first */
  readonly years: readonly YearLabel[];
  /** says what is counted; null where there is no room beside the bars */
  readonly caption: BarLabel | null;
  /**
   * where the lanes' axis shows less than the overview: the outline that leads from that part of the bars down to the whole of the axis,
   * so that nobody reads the axis as that of the bars; null where the two are one scale
   */
  readonly funnel: Funnel | null;
}

export interface YearLabel extends BarLabel {
  readonly year: number;
  /** within the range */
  readonly strong: boolean;
}

/** A trapezium, px: from `top` to `bottom`, each from left to right. */
export interface Funnel {
  readonly top: readonly [number, number];
  readonly bottom: readonly [number, number];
  readonly y0: number;
  readonly y1: number;
}

/** Returns px per year of the overview. */
export function overviewStep(years: number, x0: number, x1: number): number {
  return (x1 - x0) / Math.max(1, years);
}

/** Returns the bars of the overview. A number stands over its bar if all of it fits there or over a lower neighbour, the largest first, clear of the grips of the range; none is shortened. */
export function placeBars(
  years: readonly YearBin[],
  x0: number,
  x1: number,
  range: readonly [number, number],
  { t, count }: Language,
  domain: readonly [number, number] | null = null,
): OverviewScene {
  const step = overviewStep(years.length, x0, x1);
  const most = years.reduce((max, bin) => Math.max(max, bin.count.total), 1);
  const topOf = (n: number) => round(BASE - (n / most) * (BASE - HEAD));
  const bars = years.map(({ year, count: bin }, i) => ({
    year,
    x: round(x0 + i * step + 1),
    width: round(Math.max(1, step - 2)),
    sureY: topOf(bin.sure),
    totalY: topOf(bin.total),
    text: count(bin),
  }));
  const occupancy = createOccupancy();
  for (const bar of bars)
    occupancy.take({ x0: bar.x - 1, x1: bar.x + bar.width + 1, y0: bar.totalY, y1: BASE });
  const first = years[0]?.year ?? 0;
  for (const [year, outward] of [
    [range[0], -1],
    [range[1] + 1, 1],
  ] as const) {
    const x = x0 + (year - first) * step;
    const grip = outward * GRIP.width;
    occupancy.take({ x0: Math.min(x, x + grip), x1: Math.max(x, x + grip), y0: GRIP.y0, y1: GRIP.y1 });
  }
  const labels: BarLabel[] = [];
  const ordered = bars.filter(({ totalY }) => totalY < BASE).sort((a, b) => a.totalY - b.totalY || a.x - b.x);
  for (const { year, x, width, totalY, text } of ordered) {
    const half = textWidth(text, GEOMETRY.labelFont) / 2;
    const free = placeFirstFree(
      (
        [
          ['middle', x + width / 2, x + width / 2],
          ['end', x + width, x + width - half],
          ['start', x, x + half],
        ] as const
      )
        .map(([anchor, at, middle]) => ({
          anchor,
          x: at,
          x0: middle - half - (anchor === 'start' ? 0 : 3),
          x1: middle + half + (anchor === 'end' ? 0 : 3),
          y0: totalY - 3 - LINE,
          y1: totalY - 3,
        }))
        .filter((box) => box.x0 >= x0 - MARGIN && box.x1 <= x1 + MARGIN),
      occupancy,
    );
    if (free !== null)
      labels.push({ key: String(year), x: round(free.x), y: round(totalY - 5), anchor: free.anchor, text });
  }
  const caption = t('timeline.overview');
  const width = textWidth(caption, GEOMETRY.labelFont);
  const place = placeFirstFree(
    [
      { anchor: 'start' as const, x: x0 + 4, x0: x0 + 4, x1: x0 + 8 + width, y0: 0, y1: LINE + 1 },
      { anchor: 'end' as const, x: x1 - 4, x0: x1 - 8 - width, x1: x1 - 4, y0: 0, y1: LINE + 1 },
    ],
    occupancy,
  );
  return {
    base: BASE,
    bars,
    years: placeYears(years, x0, step, range),
    funnel: placeFunnel(years, x0, x1, domain),
    labels: labels.sort((a, b) => (a.key < b.key ? -1 : 1)),
    caption:
      place === null
        ? null
        : { key: 'caption', x: round(place.x), y: 11, anchor: place.anchor, text: caption },
  };
}

/** px between two years under the bars */
const BETWEEN_YEARS = 5;

/** The years under the bars, in full where they fit, else by their last two figures: the ends of the range, then each, or every second, third, fifth or tenth. */
function placeYears(
  years: readonly YearBin[],
  x0: number,
  step: number,
  [from, to]: readonly [number, number],
): readonly YearLabel[] {
  const wide = textWidth('2024', GEOMETRY.labelFont) * BOLD;
  const isFull = step >= wide + BETWEEN_YEARS;
  const nameOf = (year: number) => (isFull ? String(year) : `’${String(year % 100).padStart(2, '0')}`);
  const width = isFull ? wide : textWidth('’24', GEOMETRY.labelFont) * BOLD;
  const every = [1, 2, 3, 5, 10].find((n) => n * step >= width + BETWEEN_YEARS) ?? 20;
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const occupancy = createOccupancy();
  const wanted = [from, to, ...years.map(({ year }) => year).filter((year) => (last - year) % every === 0)];
  const labels = new Map<number, YearLabel>();
  for (const year of wanted) {
    if (labels.has(year) || year < first || year > last) continue;
    const x = x0 + (year - first + 0.5) * step;
    const box = { x0: x - width / 2, x1: x + width / 2 + BETWEEN_YEARS, y0: BASE, y1: YEARS_END };
    if (placeFirstFree([box], occupancy) === null) continue;
    labels.set(year, {
      key: `year ${year}`,
      year,
      x: round(x),
      y: YEARS,
      anchor: 'middle',
      text: nameOf(year),
      strong: from <= year && year <= to,
    });
  }
  return [...labels.values()].sort((a, b) => a.year - b.year);
}

function placeFunnel(
  years: readonly YearBin[],
  x0: number,
  x1: number,
  domain: readonly [number, number] | null,
): Funnel | null {
  const first = years[0]?.year ?? 0;
  if (domain === null) return null;
  const step = overviewStep(years.length, x0, x1);
  const at = (time: number) => round(Math.min(x1, Math.max(x0, x0 + (yearsAt(time) - first) * step)));
  const top = [at(domain[0]), at(domain[1])] as const;
  if (top[0] - x0 < 0.5 && x1 - top[1] < 0.5) return null;
  return { top, bottom: [round(x0), round(x1)], y0: YEARS_END, y1: OVERVIEW_HEIGHT };
}

/** Returns a time as a number of years: the middle of 2024 is about 2024.5. */
export function yearsAt(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** How much wider a text is in bold. */
const BOLD = 1.12;

/** px; how far a number may stand over either end of the axis */
const MARGIN = 8;
