/** What makes a large record ready to be counted; a record of the size of ours is read when it is first asked. */
import type { Dataset, Departure } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { hasClasses, keepClasses, type CountClasses } from './alike.ts';
import { createCodes, knownCodes } from './failures.ts';
import { LIST_FILTER_IDS, listFilter, type ListFilterId } from './filters.ts';

/** Departures that are read in one step of `prepareCounts`: about a hundredth of a second's work. */
const STEP = 1000;

/** Departures of a record from which on its sets are counted by classes. */
const MANY = 2000;

/**
 * Reads what every count needs in one pass through the departures, some at each step, so that a large record is made ready while the page answers. Without
 * it, each filter is read when it is first asked for. Yields the part that is done, from 0 to 1.
 */
export function* prepareCounts(
  dataset: Dataset,
  ids: readonly ListFilterId[] = LIST_FILTER_IDS,
): Generator<number, void> {
  const codes = knownCodes(dataset);
  const { departures } = dataset;
  const missing = ids
    .filter((id) => !codes.has(id))
    .map((id) => ({
      id,
      codesReader: createCodes(departures.length, listFilter(id).optionsOf),
    }));
  const isReady = departures.length <= MANY || hasClasses(departures);
  const classes = isReady ? null : createClasses(departures.length);
  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield i / departures.length;
    for (const { codesReader } of missing) codesReader.add(departure, i);
    classes?.add(departure, i);
  }
  for (const { id, codesReader } of missing) codes.set(id, codesReader.codes());
  if (classes !== null) keepClasses(departures, classes.count);
}

/** Returns what makes the classes of a record from its departures, one after the other, and counts them. */
function createClasses(size: number): {
  readonly add: (departure: Departure, place: number) => void;
  readonly count: CountClasses;
} {
  /** the class of each departure, in the order of the dataset */
  const of = new Uint32Array(size);
  /** by class, the first departure of it */
  const first: Departure[] = [];
  const dates = new Map<EdtfDate | null, number>();
  const byYears = new Map<string, number>();
  const byKind = new Map<number, number>();
  const add = (departure: Departure, place: number) => {
    // Dates that are written alike are one object.
    const date = departure.clock?.date ?? null;
    let years = dates.get(date);
    if (years === undefined) {
      const key = date === null ? '' : yearsOf(date);
      years = byYears.get(key) ?? byYears.size;
      byYears.set(key, years);
      dates.set(date, years);
    }
    const key = years * DESTINATION_KINDS.length + DESTINATION_KINDS.indexOf(departure.kind);
    let own = byKind.get(key);
    if (own === undefined) {
      own = first.length;
      byKind.set(key, own);
      first.push(departure);
    }
    of[place] = own;
  };
  const count: CountClasses = (failures, counted) => {
    const counts = new Uint32Array(first.length);
    for (let i = 0; i < size; i += 1) {
      const each = of[i] ?? 0;
      if (((failures[i] ?? 0) & counted) === 0) counts[each] = (counts[each] ?? 0) + 1;
    }
    return first.flatMap(({ clock, kind }, i) => {
      const n = counts[i] ?? 0;
      return n === 0 ? [] : [{ clock, kind, n }];
    });
  };
  return { add, count };
}

/** Returns all of a date that a range of years can ask for: its years, those that it may be off by, and how fine it is. */
function yearsOf({ earliest, latest, approximate, uncertain, precision }: EdtfDate): string {
  const slack = approximate || uncertain ? latest - earliest + 1 : 0;
  const years = [earliest, latest, earliest - slack, latest + slack].map((time) =>
    Number.isFinite(time) ? new Date(time).getUTCFullYear() : time,
  );
  return [...years, precision].join(' ');
}
