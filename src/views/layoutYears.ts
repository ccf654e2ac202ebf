import { alike } from '../filters/alike.ts';
import { countIn } from '../filters/count.ts';
import { placementIn } from '../filters/yearRange.ts';
import type { Language } from '../i18n/language.ts';
import type { Plot } from '../layout/plot.ts';
import { textWidth } from '../layout/textWidth.ts';
import { round } from '../lib/round.ts';
import { countAlike } from '../model/alike.ts';
import type { Departure } from '../model/dataset.ts';
import { departuresByYear } from '../model/departuresByYear.ts';
import { SHARE_KINDS, sharesIn, type ShareKind, type Shares } from '../transforms/shares.ts';
import type { Annotation } from './annotations.ts';

/** px; the geometry of the bars of years */
export const YEARS = { font: 11, line: 14, labels: 20, number: 15, grip: 8, funnel: 12 } as const;

/** What a part of a bar stands for: a kind of next job, one that is not on record, a return, or departures whose year is in doubt. */
export type BarPart = ShareKind | 'unknown' | 'returned' | 'possible';

/** From the base of a bar upwards. */
const STACK: readonly ShareKind[] = SHARE_KINDS.toReversed();

export interface YearBar {
  readonly year: number;
  readonly x: number;
  readonly width: number;
  readonly parts: readonly { readonly part: BarPart; readonly y: number; readonly height: number }[];
  /** the departures surely of that year; null where there are none, or no room for it */
  readonly number: { readonly text: string; readonly y: number } | null;
  /** what says beside it that more may be of that year, from the middle of the bar; null where there are none, or no room for it */
  readonly bound: { readonly text: string; readonly y: number; readonly dx: number } | null;
  readonly label: string;
  /** everything that the bar says, for a pointer and for a reader of the screen */
  readonly counts: Shares;
  readonly sure: number;
  readonly total: number;
}

export interface PlacedAnnotation {
  readonly id: Annotation['id'];
  readonly x: number;
  /** baseline of its words, which end at the line */
  readonly y: number;
  /** where the line ends: over the bar and its number */
  readonly y1: number;
}

export interface YearBarsScene extends Plot {
  readonly base: number;
  readonly step: number;
  readonly bars: readonly YearBar[];
  readonly annotations: readonly PlacedAnnotation[];
  /**
   * where the axis below shows another part of time than the bars: the outline that leads from that part down to the whole of the
   * axis, so that nobody reads the axis as that of the bars; null where the two are one scale, and where there is no axis
   */
  readonly funnel: Funnel | null;
}

/** A trapezium, px: from `top` to `bottom`, each from left to right. */
export interface Funnel {
  readonly top: readonly [number, number];
  readonly bottom: readonly [number, number];
  readonly y0: number;
  readonly y1: number;
}

export interface YearBarsOptions {
  readonly width: number;
  readonly x0: number;
  readonly x1: number;
  /** px of the tallest bar */
  readonly room: number;
  readonly years: readonly [number, number];
  /** years of the range that is on; the whole record where none is */
  readonly range: readonly [number, number];
  readonly annotations: readonly Annotation[];
  /** the part of time that an axis right below shows, UTC ms; left out where there is none */
  readonly domain?: readonly [number, number];
  readonly language: Language;
}

/**
 * Returns one bar for each year of the record, empty ones too, with the parts that the counts of the product give it. Undated departures
 * are in none, and those of which only a limit of the date is known are in its words alone.
 */
export function layoutYears(departures: readonly Departure[], options: YearBarsOptions): YearBarsScene {
  const { width, x0, x1, room, range, annotations, language } = options;
  const [first, last] = options.years;
  const step = (x1 - x0) / Math.max(1, last - first + 1);
  const top = annotations.length * YEARS.line + YEARS.number;
  const base = top + room;
  const counted = departuresByYear(alike(departures), [first, last]).map((possible, i) => {
    const year = first + i;
    const counts = sharesIn(possible, { from: year, to: year }, placementIn);
    const { sure, total } = countIn(possible, { from: year, to: year });
    const placementOf = placementIn({ from: year, to: year });
    const doubtful = countAlike(possible, (each) => placementOf(each) === 'possible');
    const ofUnknown = possible.filter(({ kind }) => kind === 'unknown');
    const unknown = countIn(ofUnknown, { from: year, to: year }).sure;
    return { year, counts, sure, unknown, doubtful, total };
  });
  const most = counted.reduce((max, { sure, doubtful }) => Math.max(max, sure + doubtful), 1);
  const mostSure = counted.reduce((max, { sure }) => Math.max(max, sure), 0);
  const isRoomy = step >= 34;
  const isChosen = range[0] > first || range[1] < last;
  const bars = counted.map(({ year, counts, sure, unknown, doubtful, total }, i): YearBar => {
    const parts: { part: BarPart; y: number; height: number }[] = [];
    let y = base;
    const add = (part: BarPart, n: number) => {
      if (n === 0) return;
      const height = (n / most) * room;
      y -= height;
      parts.push({ part, y: round(y), height: round(height) });
    };
    for (const kind of STACK) add(kind, counts.kinds[kind].sure);
    add('returned', sure - unknown - counts.known);
    add('unknown', unknown);
    add('possible', doubtful);
    const isIn = range[0] <= year && year <= range[1];
    const says =
      sure + doubtful > 0 && (isRoomy || (isChosen ? isIn && range[1] - range[0] < 2 : sure === mostSure));
    return {
      year,
      x: round(x0 + i * step + Math.min(4, step * 0.1)),
      width: round(Math.max(1, step - 2 * Math.min(4, step * 0.1))),
      parts,
      number: says && sure > 0 ? { text: language.number(sure), y: round(y - 4) } : null,
      bound: says && doubtful > 0 ? boundOf(sure, doubtful, language, round(y - 4)) : null,
      label: labelOf(year, step, last, isChosen && range[0] === range[1] ? range[0] : null),
      counts,
      sure,
      total,
    };
  });
  const funnel = placeFunnel(options, base + YEARS.labels, step);
  return {
    width,
    height: base + YEARS.labels + (funnel === null ? 0 : YEARS.funnel),
    x0,
    x1,
    base,
    step,
    bars,
    annotations: placeAnnotations(annotations, options, bars, step),
    funnel,
  };
}

/** Returns the sign that more may be of that year, after its number: "118+"; "≤5" where none surely is. The hatch on top shows how many. */
function boundOf(sure: number, doubtful: number, { t, number }: Language, y: number): YearBar['bound'] {
  if (sure === 0) return { text: t('story.most', { n: number(doubtful) }), y, dx: 0 };
  return {
    text: '+',
    y,
    dx: round(textWidth(number(sure), YEARS.font) / 2 + textWidth('+', YEARS.font) / 2),
  };
}

/** Every year in full where there is room; else two digits, every second year, or of many years every fifth, tenth ..., counted back from the newest. */
function labelOf(year: number, step: number, last: number, chosen: number | null): string {
  if (step >= textWidth('2026', YEARS.font) + 4) return String(year);
  const short = `’${String(year % 100).padStart(2, '0')}`;
  if (step >= textWidth('’26', YEARS.font) + 4) return short;
  // A year that is chosen alone always says which it is; its neighbours make room.
  const rest = (chosen ?? last) - year;
  const text = (every: number) => (every > 9 ? String(year) : short);
  const every = [2, 5, 10, 20, 50].find((n) => n * step > textWidth(text(n), YEARS.font)) ?? 100;
  return rest % every === 0 ? text(every) : '';
}

function placeFunnel(
  { x0, x1, years: [first], domain }: YearBarsOptions,
  y0: number,
  step: number,
): Funnel | null {
  if (domain === undefined) return null;
  const at = (time: number) => round(Math.min(x1, Math.max(x0, x0 + (yearsAt(time) - first) * step)));
  const top = [at(domain[0]), at(domain[1])] as const;
  if (top[0] - x0 < 0.5 && x1 - top[1] < 0.5) return null;
  return { top, bottom: [round(x0), round(x1)], y0, y1: y0 + YEARS.funnel };
}

/** Returns a time as a number of years: the middle of 2024 is about 2024.5. */
export function yearsAt(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The newest stands highest, so that no line crosses the words of another. */
function placeAnnotations(
  annotations: readonly Annotation[],
  { x0, x1, years: [first, last] }: YearBarsOptions,
  bars: readonly YearBar[],
  step: number,
): readonly PlacedAnnotation[] {
  const yearOf = (time: number) => new Date(time).getUTCFullYear();
  const xOf = (time: number) => x0 + (yearsAt(time) - first) * step;
  return [...annotations]
    .filter(({ from, to }) => yearOf(from) >= first && yearOf(to) <= last)
    .sort((a, b) => b.from - a.from)
    .map(({ id, from, to }, i) => {
      const bar = bars[yearOf((from + to) / 2) - first];
      const y = i * YEARS.line + YEARS.font;
      const over =
        (bar?.number?.y ?? bar?.bound?.y ?? bar?.parts.at(-1)?.y ?? y) -
        (bar?.number == null && bar?.bound == null ? 2 : YEARS.font + 2);
      return {
        id,
        x: round(Math.min(x1, xOf((from + to) / 2))),
        y: round(y),
        y1: round(Math.max(y, over)),
      };
    });
}
