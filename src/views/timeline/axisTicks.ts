import type { Language } from '../../i18n/language.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { TimeScale } from './layout.ts';
import { GEOMETRY, type AxisLabel, type AxisTick } from './scene.ts';

export interface Axis {
  readonly ticks: readonly AxisTick[];
  readonly labels: readonly AxisLabel[];
}

/** A stretch of the axis: from its tick to the next one. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly strong: boolean;
}

/**
 * Returns the ticks of the time axis and their labels: years, and closer up quarters, months or weeks. A label that names the whole of
 * its stretch stands in the middle of what is seen of it; one that names only the beginning stands at its tick. The first label of
 * a closer look says the year, whatever part of it is in view. Labels that do not fit are left out.
 */
export function axisTicks(
  [start, end]: readonly [number, number],
  x: TimeScale,
  width: number,
  language: Language,
): Axis {
  const yearWidth = (width * YEAR) / (end - start);
  const unit = UNITS.find(({ from }) => yearWidth >= from) ?? YEARS;
  const every = unit === YEARS ? Math.max(1, Math.ceil(LEAST_YEAR / yearWidth)) : 1;
  const named = unit.named && every === 1;
  const stretches = stretchesOf([start, end], unit, every, language);
  const ticks: AxisTick[] = [];
  const labels: AxisLabel[] = [];
  let said = unit === YEARS;
  for (const stretch of stretches) {
    if (stretch.start >= start && stretch.start <= end)
      ticks.push({ x: round(x(stretch.start)), strong: stretch.strong });
    const from = x(Math.max(start, stretch.start));
    const to = x(Math.min(end, stretch.end));
    if (!named && stretch.start < start) continue;
    const long = unit === YEARS ? stretch.text : withYear(stretch, unit, language);
    const wanted = !said || stretch.strong ? [long, stretch.text] : [stretch.text];
    const text = wanted.find(
      (each) => textWidth(each, GEOMETRY.labelFont * (stretch.strong ? BOLD : 1)) + 4 <= to - from,
    );
    if (text === undefined) continue;
    said ||= text === long;
    labels.push({
      x: round(named ? (from + to) / 2 : from + 4),
      anchor: named ? 'middle' : 'start',
      text,
      strong: stretch.strong,
    });
  }
  return { ticks, labels };
}

interface Unit {
  /** px per year from which on it is used */
  readonly from: number;
  readonly months: number;
  /** days of the month at which a stretch begins */
  readonly days: readonly number[];
  /** whether a label names all of its stretch: a year or a month does, the month that opens a quarter does not */
  readonly named: boolean;
}

const YEARS: Unit = { from: 0, months: 12, days: [1], named: true };
const UNITS: readonly Unit[] = [
  { from: 4800, months: 1, days: [1, 8, 15, 22], named: false },
  { from: 900, months: 1, days: [1], named: true },
  { from: 300, months: 3, days: [1], named: false },
];
const YEAR = 365.25 * 24 * 3600 * 1000;
/** px that the four digits of a year need */
const LEAST_YEAR = 36;
/** How much wider a semibold text runs than a regular one. */
const BOLD = 1.08;

function stretchesOf(
  [start, end]: readonly [number, number],
  unit: Unit,
  every: number,
  language: Language,
): readonly Stretch[] {
  const first = new Date(start).getUTCFullYear();
  const last = new Date(end).getUTCFullYear();
  const starts: number[] = [];
  for (let year = first - (first % every); year <= last; year += every)
    for (let month = 0; month < 12; month += unit.months)
      for (const day of unit.days) starts.push(Date.UTC(year, month, day));
  return starts.flatMap((from, i) => {
    const to = starts[i + 1] ?? Date.UTC(last + 1 + ((every - ((last + 1) % every)) % every), 0, 1);
    if (to <= start || from > end) return [];
    const date = new Date(from);
    const opensYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    return [{ start: from, end: to, text: textOf(date, unit, language), strong: opensYear }];
  });
}

function textOf(date: Date, unit: Unit, language: Language): string {
  if (unit === YEARS) return String(date.getUTCFullYear());
  if (unit.days.length > 1 && date.getUTCDate() > 1) return String(date.getUTCDate());
  return language.shortDate(date.getTime(), 'month');
}

function withYear({ start }: Stretch, unit: Unit, language: Language): string {
  return language.shortDate(start, unit.days.length > 1 ? 'dayOfYear' : 'monthOfYear');
}
