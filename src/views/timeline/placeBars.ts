import type { Language } from '../../i18n/language.ts';
import { createOccupancy, placeFirstFree } from '../../layout/placeLabels.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { YearBin } from './derive.ts';
import { GEOMETRY } from './scene.ts';

/** px */
export const OVERVIEW_HEIGHT = 84;
/** px; what one takes hold of at either end of the range. It lies outside the range, so that a range of one narrow year leaves its bar to press. */
export const GRIP = { width: 8, y0: OVERVIEW_HEIGHT - 26, y1: OVERVIEW_HEIGHT - 10 } as const;
const BASE = OVERVIEW_HEIGHT - 4;
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
  /** says what is counted; null where there is no room beside the bars */
  readonly caption: BarLabel | null;
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
          x0: middle - half - (anchor === 'start' ? 0 : 2),
          x1: middle + half + (anchor === 'end' ? 0 : 2),
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
    labels: labels.sort((a, b) => (a.key < b.key ? -1 : 1)),
    caption:
      place === null
        ? null
        : { key: 'caption', x: round(place.x), y: 11, anchor: place.anchor, text: caption },
  };
}

/** px; how far a number may stand over either end of the axis */
const MARGIN = 8;
