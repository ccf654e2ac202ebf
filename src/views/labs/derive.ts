import { countIn, countYears, type Count, type YearBin } from '../../filters/count.ts';
import type { YearRange } from '../../filters/filters.ts';
import { summarizeTenures, type TenureSummary } from '../../filters/placeProfile.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { finish } from '../../lib/finish.ts';
import { partOf } from '../../lib/partOf.ts';
import type { Dataset, Departure, Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import type { LabRecord, PlaceSize } from '../../model/schema.ts';
import { scoreSteps, type Score } from '../../transforms/scoreboard.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { shareKindOf } from '../../transforms/shares.ts';
import type { BarPart } from '../layoutYears.ts';
import type { LabColumn, LabSort } from './params.ts';

export type Head = LabRecord['leaders'][number];

/** What became of a place, as far as is on record. */
export type FateKind = 'closed' | 'went' | 'active' | 'unknown';

/** A lab or company in the current set: what the departures say, and what is on record of the place itself. */
export interface LabRow {
  readonly place: Place;
  readonly score: Score;
  /** everybody who left, to whatever place; in order of time */
  readonly left: readonly Departure[];
  readonly came: readonly Departure[];
  readonly counts: { readonly left: Count; readonly came: Count; readonly within: Count };
  /** the least and the most by which arrivals exceed departures, whichever of the doubtful dates are in the range */
  readonly net: readonly [number, number];
  readonly years: readonly YearBin[];
  readonly undated: number;
  readonly tenures: TenureSummary;
  /** next jobs by kind, in the order of the bar */
  readonly mix: readonly { readonly part: BarPart; readonly n: number }[];
  /** of the next jobs on record, the share that is another AI lab; null where none is on record */
  readonly toLabs: number | null;
  /** in order of time; empty until details have come */
  readonly heads: readonly Head[];
  /** in order of time; empty until details have come */
  readonly sizes: readonly PlaceSize[];
  readonly fate: FateKind;
}

/** From the left to the right of a bar of next jobs. */
export const MIX: readonly BarPart[] = [
  'lab',
  'startup',
  'company',
  'university',
  'other',
  'returned',
  'unknown',
];

/** What rows are made by. `nameOf` and `compare` are those of the language. */
export interface RowOptions {
  readonly grouping: Grouping;
  readonly time: YearRange | null;
  readonly sort: LabSort;
  readonly nameOf: (place: Place) => string;
  readonly compare: (a: string, b: string) => number;
}

/** Returns a row for each place that anybody left, in the order asked for. */
export function deriveRows(
  departures: readonly Departure[],
  dataset: Dataset,
  options: RowOptions,
): readonly LabRow[] {
  return finish(rowSteps(departures, dataset, options));
}

/** Makes the same rows in steps, so that those of a large set hold nothing up. Yields the part that is done, from 0 to 1. */
export function* rowSteps(
  departures: readonly Departure[],
  dataset: Dataset,
  { grouping, time, sort, nameOf, compare }: RowOptions,
): Generator<number, readonly LabRow[]> {
  const scores = yield* partOf(scoreSteps(departures, grouping, dataset.places), 0, 0.5);
  const rows: LabRow[] = [];
  for (const score of scores) {
    yield 0.5 + rows.length / scores.length / 2;
    rows.push(rowOf(score, dataset, time));
  }
  return sortRows(rows, sort, nameOf, compare);
}

function rowOf(score: Score, dataset: Dataset, time: YearRange | null): LabRow {
  const place = dataset.places.get(score.place.id) ?? score.place;
  const left = inTime([...score.left, ...score.within]);
  const came = inTime([...score.came, ...score.within]);
  const counts = {
    left: countIn(left, time),
    came: countIn(came, time),
    within: countIn(score.within, time),
  };
  // Who moves within is on both sides of the difference.
  const [gone, gained] = [countIn(score.left, time), countIn(score.came, time)];
  const parts = new Map<BarPart, number>();
  for (const { kind } of left) {
    const part = shareKindOf(kind) ?? (kind === 'unknown' ? 'unknown' : 'returned');
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  const known = left.length - (parts.get('unknown') ?? 0) - (parts.get('returned') ?? 0);
  return {
    place,
    score,
    left,
    came,
    counts,
    net: [gained.sure - gone.total, gained.total - gone.sure],
    years: countYears(left, yearsShown(dataset, time)),
    undated: left.filter(({ clock }) => clock === null).length,
    tenures: summarizeTenures(left),
    mix: MIX.flatMap((part) => {
      const n = parts.get(part) ?? 0;
      return n === 0 ? [] : [{ part, n }];
    }),
    toLabs: known === 0 ? null : (parts.get('lab') ?? 0) / known,
    heads: [...(place.lab?.leaders ?? [])].sort((a, b) => startOf(a) - startOf(b)),
    sizes: [...place.sizes].sort((a, b) => compareIds(a.date ?? '9999', b.date ?? '9999')),
    fate: fateOf(place),
  };
}

/** Returns the first and last year that strips show: those of the range, within those of the record. */
export function yearsShown(
  { years: [first, last] }: Dataset,
  time: YearRange | null,
): readonly [number, number] {
  const from = Math.min(last, Math.max(first, time?.from ?? first));
  return [from, Math.max(from, Math.min(last, time?.to ?? last))];
}

function inTime(departures: readonly Departure[]): readonly Departure[] {
  const timed = departures.map((departure) => ({
    departure,
    time: departure.clock?.date.earliest ?? Infinity,
  }));
  return timed
    .sort((a, b) =>
      a.time === b.time ? compareIds(a.departure.id, b.departure.id) : a.time < b.time ? -1 : 1,
    )
    .map(({ departure }) => departure);
}

function startOf({ from }: Head): number {
  return dateOf(from)?.earliest ?? Infinity;
}

/** Returns what became of a place; a status that is no end counts as active, whatever its words add. */
export function fateOf({ lab, ended }: Place): FateKind {
  if (lab?.successor != null) return 'went';
  if (ended !== null) return 'closed';
  return lab?.status == null ? 'unknown' : 'active';
}

/** Returns the middle of a median in months; null where there is none. */
export function medianMonths({ median }: TenureSummary): number | null {
  return median === null ? null : (median.shortest + median.longest) / 2;
}

/** Returns the number that a published size is drawn at: what it says at least, else at most; null where neither. */
export function sizeOf(size: PlaceSize | undefined): number | null {
  return size?.least ?? size?.most ?? null;
}

const FATES: readonly FateKind[] = ['closed', 'went', 'active', 'unknown'];

/** Rows without a value stand last in either direction; ties go by the most departures, then by id. */
function sortRows(
  rows: readonly LabRow[],
  { column, descending }: LabSort,
  nameOf: (place: Place) => string,
  compare: (a: string, b: string) => number,
): readonly LabRow[] {
  const sign = descending ? -1 : 1;
  const tie = (a: LabRow, b: LabRow) => b.left.length - a.left.length || compareIds(a.place.id, b.place.id);
  if (column === 'name')
    return [...rows].sort((a, b) => sign * compare(nameOf(a.place), nameOf(b.place)) || tie(a, b));
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a, column), valueOf(b, column)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || tie(a, b);
    return sign * (x - y) || tie(a, b);
  });
}

function valueOf(row: LabRow, column: Exclude<LabColumn, 'name'>): number | null {
  switch (column) {
    case 'years':
      return busiestYear(row.years);
    case 'left':
      return row.counts.left.total;
    case 'came':
      return row.counts.came.total;
    case 'net':
      return row.net[0] + row.net[1];
    case 'tenure':
      return medianMonths(row.tenures);
    case 'mix':
      return row.toLabs;
    case 'heads':
      return row.heads.length === 0 ? null : row.heads.length;
    case 'sizes':
      return sizeOf(row.sizes.findLast((size) => sizeOf(size) !== null));
    case 'fate':
      return row.fate === 'unknown' ? null : FATES.indexOf(row.fate);
  }
}

/** Returns the year in which surely the most left, the latest of several; null where no year is sure of any. */
function busiestYear(years: readonly YearBin[]): number | null {
  const best = years.reduce<YearBin | null>(
    (found, bin) => (bin.count.sure > 0 && bin.count.sure >= (found?.count.sure ?? 0) ? bin : found),
    null,
  );
  return best?.year ?? null;
}
