import { compareIds } from '../lib/compareIds.ts';
import { dateOf } from '../model/dates.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';
import { tenureOf, type Tenure } from '../model/tenure.ts';
import { countYears, type YearBin } from './count.ts';
import { departuresAtPlace, type LaterArrival } from './placeDepartures.ts';

/** Fewer known tenures than this have no median. */
const FEWEST_FOR_MEDIAN = 3;

/** A company, and the departures that lead to it or come from it. */
export interface PlaceTally {
  readonly company: Place;
  /** it is the company that the place itself belongs to */
  readonly isOwn: boolean;
  readonly departures: readonly Departure[];
}

export interface TenureSummary {
  /** those of which both ends are on record */
  readonly known: readonly { readonly departure: Departure; readonly tenure: Tenure }[];
  /** how many more left, one end or both not on record */
  readonly unknown: number;
  /** medians of the least and of the most each can have been; null where fewer than three are known */
  readonly median: Tenure | null;
}

/** All that the record counts of a lab or company, by the rules of the filters. */
export interface PlaceProfile {
  readonly place: Place;
  /** in order of time, undated ones last */
  readonly left: readonly Departure[];
  readonly arrived: readonly Departure[];
  readonly later: readonly LaterArrival[];
  readonly boardSeats: number;
  /** one bin for each year from the first departure to the last of the record; undated departures are in none */
  readonly years: readonly YearBin[];
  readonly undated: number;
  /** left, with a next job on record: not unknown */
  readonly known: number;
  /** where those who left went first, by company, most frequent first */
  readonly to: readonly PlaceTally[];
  /** which companies those who came had left, most frequent first */
  readonly from: readonly PlaceTally[];
  /** departures by which somebody came back: right away, or from elsewhere after having left earlier */
  readonly returns: readonly Departure[];
  readonly tenures: TenureSummary;
}

/**
 * Returns what the record counts of a place in the whole record, board seats left out. A place that nobody left or went to has zeros and
 * empty lists.
 */
export function profileOfPlace(dataset: Dataset, place: Place): PlaceProfile {
  const { left, arrived, later, boardSeats } = departuresAtPlace(dataset, place);
  const [, last] = dataset.years;
  const dated = left.filter(({ clock }) => clock !== null);
  const first = dated.reduce((min, { clock }) => Math.min(min, yearOf(clock?.date.earliest)), last);
  return {
    place,
    left,
    arrived,
    later,
    boardSeats,
    years: countYears(left, [first, last]),
    undated: left.length - dated.length,
    known: left.filter(({ kind }) => kind !== 'unknown').length,
    to: tally(dataset, place, left, ({ destination }) => destination?.place?.company ?? null),
    from: tally(dataset, place, arrived, ({ lab }) => lab.company),
    returns: returnsTo(left, arrived),
    tenures: summarizeTenures(left),
  };
}

function yearOf(time: number | undefined): number {
  return time === undefined || !Number.isFinite(time) ? Infinity : new Date(time).getUTCFullYear();
}

function tally(
  { places }: Dataset,
  own: Place,
  departures: readonly Departure[],
  companyOf: (departure: Departure) => string | null,
): readonly PlaceTally[] {
  const groups = new Map<string, Departure[]>();
  for (const departure of departures) {
    const id = companyOf(departure);
    if (id === null) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [departure]);
    else group.push(departure);
  }
  return [...groups]
    .flatMap(([id, group]): PlaceTally[] => {
      const company = places.get(id);
      return company === undefined ? [] : [{ company, isOwn: id === own.company, departures: group }];
    })
    .sort((a, b) => b.departures.length - a.departures.length || compareIds(a.company.id, b.company.id));
}

/** Both lists are in order of time: who came had left before where the earlier departure stands first. */
function returnsTo(left: readonly Departure[], arrived: readonly Departure[]): readonly Departure[] {
  const direct = left.filter(({ kind }) => kind === 'return');
  const ids = new Set(direct.map(({ id }) => id));
  const later = arrived.filter(
    (arrival) =>
      !ids.has(arrival.id) &&
      left.some(
        (departure) =>
          departure.id !== arrival.id &&
          departure.person.id === arrival.person.id &&
          (departure.clock?.date.latest ?? Infinity) < (arrival.clock?.date.earliest ?? -Infinity),
      ),
  );
  return [...direct, ...later];
}

/** Returns how long those who left had stayed, where both ends are on record, and how many more left. Nobody left: nothing known, no median. */
export function summarizeTenures(left: readonly Departure[]): TenureSummary {
  const known = left.flatMap((departure) => {
    const tenure = tenureOf(departure.joined, departure.left);
    return tenure === null ? [] : [{ departure, tenure }];
  });
  return {
    known,
    unknown: left.length - known.length,
    median:
      known.length < FEWEST_FOR_MEDIAN
        ? null
        : {
            shortest: medianOf(known.map(({ tenure }) => tenure.shortest)),
            longest: medianOf(known.map(({ tenure }) => tenure.longest)),
            approximate: false,
          },
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** A place in the chain of what became what, and when. */
export interface Lineage {
  readonly place: Place;
  /** what it became; null at the end of the chain */
  readonly next: {
    readonly place: Place;
    readonly date: ReturnType<typeof dateOf>;
    readonly how: 'renamed' | 'merged' | 'reorganised';
  } | null;
}

/**
 * Returns what a place was before, itself, and what it became, in that order: all that led to it, then it, then the line after it. Alone
 * where nothing is on record.
 */
export function lineageOf({ places }: Dataset, place: Place): readonly Lineage[] {
  const nextOf = ({ lab }: Place): Lineage['next'] => {
    const to = places.get(lab?.successor?.lab ?? '');
    if (lab?.successor == null || to === undefined) return null;
    return { place: to, date: dateOf(lab.successor.date), how: lab.successor.how };
  };
  const seen = new Set<string>();
  const before = (at: Place): readonly Place[] => {
    if (seen.has(at.id)) return [];
    seen.add(at.id);
    const sources = [...places.values()].filter(({ lab }) => lab?.successor?.lab === at.id);
    return [...sources.flatMap(before), at];
  };
  const chain = [...before(place)];
  for (let next = nextOf(place); next !== null && !seen.has(next.place.id); next = nextOf(next.place)) {
    seen.add(next.place.id);
    chain.push(next.place);
  }
  return chain.map((each) => ({ place: each, next: nextOf(each) }));
}
