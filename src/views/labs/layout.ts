import type { YearBin } from '../../filters/count.ts';
import type { TenureSummary } from '../../filters/placeProfile.ts';
import { round } from '../../lib/round.ts';
import { dateOf } from '../../model/dates.ts';
import { yearsAt } from '../layoutYears.ts';
import type { BarPart } from '../layoutYears.ts';
import { medianMonths, type Head, type LabRow } from './derive.ts';
import type { LabMeasure } from './params.ts';

/** px of the container from which every column stands beside the others; and from which a lab is a row at all */
export const ALL_FROM = 1060;

/** px; the geometry of a cell */
export const CELL_HEIGHT = 44;

/** A year of a strip: what is surely of it, and what may be, on top. */
export interface YearBarMark {
  readonly year: number;
  readonly x: number;
  readonly width: number;
  readonly sure: number;
  readonly possible: number;
}

export interface YearStrip {
  readonly width: number;
  readonly height: number;
  /** y of the ground that bars stand on */
  readonly base: number;
  readonly bars: readonly YearBarMark[];
  /** the number of the tallest bar, where it stands; null where none is sure */
  readonly peak: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly n: number;
  } | null;
  /** the time that the place is on record to have been there; null where no start is */
  readonly life: { readonly x0: number; readonly x1: number } | null;
}

/** px over the tallest bar for its number; and under the ground for the life */
const OVER = 13;
const UNDER = 5;

/** Returns the bars of a row on a scale of `most` departures a year, which all rows share. */
export function layoutYearStrip(
  { years, place }: Pick<LabRow, 'years' | 'place'>,
  most: number,
  width: number,
  height: number = CELL_HEIGHT,
): YearStrip {
  const base = height - UNDER;
  const room = base - OVER;
  const step = width / Math.max(1, years.length);
  const pad = Math.min(2, step * 0.12);
  const tall = (n: number) => (n === 0 ? 0 : Math.max(1.5, (n / Math.max(1, most)) * room));
  const bars = years.map(({ year, count }, i): YearBarMark => ({
    year,
    x: round(i * step + pad),
    width: round(Math.max(1, step - 2 * pad)),
    sure: round(tall(count.sure)),
    possible: round(tall(count.total) - tall(count.sure)),
  }));
  return {
    width,
    height,
    base,
    bars,
    peak: peakOf(years, bars, base, width),
    life: lifeOf(place, years, width),
  };
}

function peakOf(
  years: readonly YearBin[],
  bars: readonly YearBarMark[],
  base: number,
  width: number,
): YearStrip['peak'] {
  const at = years.reduce(
    (best, { count }, i) => (count.sure > (years[best]?.count.sure ?? 0) ? i : best),
    0,
  );
  const [bin, bar] = [years[at], bars[at]];
  if (bin === undefined || bar === undefined || bin.count.sure === 0) return null;
  const x = bar.x + bar.width / 2;
  const anchor = x < 12 ? 'start' : x > width - 12 ? 'end' : 'middle';
  return {
    x: round(anchor === 'start' ? 0 : anchor === 'end' ? width : x),
    y: round(base - bar.sure - bar.possible - 3),
    anchor,
    n: bin.count.sure,
  };
}

function lifeOf(
  { founded, ended }: LabRow['place'],
  years: readonly YearBin[],
  width: number,
): YearStrip['life'] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (founded === null || first === undefined || last === undefined) return null;
  const x = (time: number) =>
    round(Math.min(1, Math.max(0, (yearsAt(time) - first) / (last + 1 - first))) * width);
  const x0 = Number.isFinite(founded.latest) ? x(founded.latest) : 0;
  const x1 = ended === null ? width : x(Number.isFinite(ended.earliest) ? ended.earliest : ended.latest);
  return x1 > x0 ? { x0, x1 } : null;
}

/** A known tenure: where it lies, and between which bounds. */
export interface TenureDot {
  readonly key: string;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** How many known tenures end in a few px, as a bar on the ground. */
export interface TenureBar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

export interface TenureScene {
  readonly width: number;
  readonly height: number;
  /** y of the ground */
  readonly base: number;
  /** few tenures, each of its own */
  readonly dots: readonly TenureDot[];
  /** many, counted by how long they were */
  readonly bars: readonly TenureBar[];
  readonly median: { readonly x: number; readonly x0: number; readonly x1: number } | null;
  /** years at which a guide stands */
  readonly guides: readonly { readonly years: number; readonly x: number }[];
}

const LEVELS = 5;

/** px under the ground, for words */
const WORDS = 16;

/** Tenures up to which each has a dot: more lie over each other, and are counted in bars. */
export const MOST_DOTS = 240;

/** px of a bar */
const BIN = 2;

/** Returns the known tenures of a row on a scale of `mostMonths`, which all rows share; longer ones stand at its end. */
export function layoutTenures(
  tenures: TenureSummary,
  mostMonths: number,
  width: number,
  height: number = CELL_HEIGHT,
): TenureScene {
  const inset = 4;
  const x = (months: number) =>
    round(inset + Math.min(1, months / Math.max(1, mostMonths)) * (width - 2 * inset));
  const room = height - 18;
  const base = height - WORDS;
  const isMany = tenures.known.length > MOST_DOTS;
  const dots = (isMany ? [] : [...tenures.known])
    .map(({ departure, tenure: { shortest, longest } }) => ({ key: departure.id, shortest, longest }))
    .sort((a, b) => a.shortest + a.longest - b.shortest - b.longest || (a.key < b.key ? -1 : 1))
    .map(({ key, shortest, longest }, i, { length }): TenureDot => {
      // Few stand on one line; many lie over each other in a fixed turn.
      const level = length < 4 ? (LEVELS - 1) / 2 : (i * 2) % LEVELS;
      return {
        key,
        x: x((shortest + longest) / 2),
        x0: x(shortest),
        x1: x(longest),
        y: round(4 + (level / (LEVELS - 1)) * (room - 8)),
      };
    });
  const median = medianMonths(tenures);
  const every = mostMonths > 180 ? 5 : 2;
  const guides = Array.from({ length: Math.floor(mostMonths / 12 / every) }, (_, i) => (i + 1) * every);
  return {
    width,
    height,
    base,
    dots,
    bars: isMany ? tenureBars(tenures, x, base - 4) : [],
    median:
      median === null || tenures.median === null
        ? null
        : { x: x(median), x0: x(tenures.median.shortest), x1: x(tenures.median.longest) },
    guides: guides.map((years) => ({ years, x: x(years * 12) })),
  };
}

/** Returns how many tenures have their middle in each bin of an axis, as bars of which the tallest is `room` px. */
function tenureBars(
  { known }: TenureSummary,
  x: (months: number) => number,
  room: number,
): readonly TenureBar[] {
  const counts = new Map<number, number>();
  for (const { tenure } of known) {
    const bin = Math.floor(x((tenure.shortest + tenure.longest) / 2) / BIN);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return [...counts].map(([bin, n]) => ({ x: bin * BIN, width: BIN, height: round((n / most) * room) }));
}

/** Returns the months at which the scale of tenures ends: those of nine in ten known ones, in whole years, at least five. */
export function tenureScale(rows: readonly LabRow[]): number {
  const all = rows
    .flatMap(({ tenures }) => tenures.known.map(({ tenure }) => (tenure.shortest + tenure.longest) / 2))
    .sort((a, b) => a - b);
  const most = all[Math.floor(all.length * 0.95)] ?? 0;
  return Math.max(60, Math.ceil(most / 24) * 24);
}

/** Returns the largest number of departures that any row may have in any year; at least 1. */
export function yearScale(rows: readonly LabRow[]): number {
  return rows.reduce(
    (most, { years }) => years.reduce((max, { count }) => Math.max(max, count.total), most),
    1,
  );
}

export interface MixPart {
  readonly part: BarPart;
  readonly n: number;
  readonly x: number;
  readonly width: number;
}

/** Returns the next jobs of a row as one bar of the whole width. Nobody left: no part. */
export function layoutMix({ mix }: Pick<LabRow, 'mix'>, width: number): readonly MixPart[] {
  const total = mix.reduce((sum, { n }) => sum + n, 0);
  let before = 0;
  return mix.map(({ part, n }) => {
    const x = (before / total) * width;
    before += n;
    return { part, n, x: round(x), width: round((n / total) * width) };
  });
}

/** Returns the times at which heads were there, on the axis of the strips; one without a start on record is left out. */
export function layoutHeads(
  heads: readonly Head[],
  { years, place }: Pick<LabRow, 'years' | 'place'>,
  asOf: number,
  width: number,
): readonly { readonly x0: number; readonly x1: number; readonly level: number; readonly isOpen: boolean }[] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  const x = (time: number) =>
    round(Math.min(1, Math.max(0, (yearsAt(time) - first) / (last + 1 - first))) * width);
  return heads.flatMap(({ from, to }, level) => {
    const [start, end] = [dateOf(from), dateOf(to)];
    if (start === null || !Number.isFinite(start.latest)) return [];
    const until = end === null ? (place.ended?.earliest ?? asOf) : end.latest;
    const [x0, x1] = [x(start.earliest), x(Number.isFinite(until) ? until : asOf)];
    return x1 <= x0 ? [] : [{ x0, x1, level: level % 3, isOpen: end === null }];
  });
}

export interface Column {
  readonly id: 'name' | 'left' | 'came' | 'net' | LabMeasure | 'fate';
  readonly width: number;
}

/** px of each column, from which it grows with the table */
const WIDTHS: Readonly<Record<Column['id'], number>> = {
  name: 150,
  years: 230,
  left: 54,
  came: 54,
  net: 62,
  tenure: 150,
  mix: 120,
  heads: 130,
  sizes: 110,
  fate: 140,
};
const GAP = 12;

/** px of a column of words where it is the one measure */
const TEXT = 280;

function isText(id: Column['id']): boolean {
  return id === 'heads' || id === 'sizes';
}

/** Returns the columns that a table of that width has room for, with their widths; `measure` is the one of which there is always room. */
export function layoutColumns(width: number, measure: LabMeasure): readonly Column[] {
  const some: readonly LabMeasure[] = measure === 'years' ? ['years', 'mix'] : ['years', measure];
  const ids: readonly Column['id'][] =
    width >= ALL_FROM
      ? ['name', 'years', 'left', 'came', 'net', 'tenure', 'mix', 'heads', 'sizes', 'fate']
      : ['name', ...some.slice(0, 1), 'left', 'came', 'net', ...some.slice(1)];
  const widthOf = (id: Column['id']) => (width < ALL_FROM && isText(id) ? TEXT : WIDTHS[id]);
  const total = ids.reduce((sum, id) => sum + widthOf(id) + GAP, -GAP);
  const spare = width - total;
  const numbers = ['left', 'came', 'net'];
  const grows = ids.filter((id) => !numbers.includes(id));
  const sum = grows.reduce((all, id) => all + widthOf(id), 0);
  return ids.map((id) => ({
    id,
    width: Math.floor(
      numbers.includes(id) ? WIDTHS[id] : Math.max(60, widthOf(id) + (spare * widthOf(id)) / sum),
    ),
  }));
}

/** Returns where columns begin, px. */
export function columnStarts(columns: readonly Column[]): readonly number[] {
  let x = 0;
  return columns.map(({ width }) => {
    const start = x;
    x += width + GAP;
    return start;
  });
}
