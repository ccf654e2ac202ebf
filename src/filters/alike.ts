/**
 * A large set as a few hundred classes: departures of one kind of next job whose dates no range of years tells apart. Titles, bars of years and
 * periods count these in place of each departure.
 */
import type { Alike } from '../model/alike.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import { DESTINATION_KINDS } from '../model/schema.ts';

/** Departures of a dataset from which on its sets are counted by classes. */
const MANY = 2000;

interface Classes {
  /** the class of each departure, in the order of the dataset */
  readonly of: Uint32Array;
  /** by class, the first departure of it */
  readonly first: readonly Departure[];
}

const known = new WeakMap<readonly Departure[], Classes>();
const lists = new WeakMap<readonly Departure[], readonly Alike[]>();

/** Returns what a set is counted by: its classes where it was found in a large dataset, else its departures. */
export function alike(departures: readonly Departure[]): readonly Alike[] {
  return lists.get(departures) ?? departures;
}

/** Has the departures found at these places of a dataset counted by classes from now on, where the dataset is large. */
export function countByClasses(
  dataset: Dataset,
  found: readonly Departure[],
  passes: (place: number) => boolean,
): void {
  const { length } = dataset.departures;
  if (length <= MANY) return;
  const { of, first } = classesOf(dataset.departures);
  const counts = new Uint32Array(first.length);
  for (let i = 0; i < length; i += 1) {
    const each = of[i] ?? 0;
    if (passes(i)) counts[each] = (counts[each] ?? 0) + 1;
  }
  lists.set(
    found,
    first.flatMap(({ clock, kind }, i): readonly Alike[] => {
      const n = counts[i] ?? 0;
      return n === 0 ? [] : [{ clock, kind, n }];
    }),
  );
}

function classesOf(departures: readonly Departure[]): Classes {
  let classes = known.get(departures);
  if (classes === undefined) {
    const reader = createReader(departures.length);
    departures.forEach(reader.add);
    classes = reader.classes;
    known.set(departures, classes);
  }
  return classes;
}

/** Returns what makes the classes of a large dataset from its departures, one after the other, and keeps them; null where it has or needs none. */
export function createClasses({ departures }: Dataset): {
  readonly add: (departure: Departure, place: number) => void;
  readonly keep: () => void;
} | null {
  if (departures.length <= MANY || known.has(departures)) return null;
  const { add, classes } = createReader(departures.length);
  return { add, keep: () => known.set(departures, classes) };
}

function createReader(size: number): {
  readonly add: (departure: Departure, place: number) => void;
  readonly classes: Classes;
} {
  const of = new Uint32Array(size);
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
  return { add, classes: { of, first } };
}

/** Returns all of a date that a range of years can ask for: its years, those that it may be off by, and how fine it is. */
function yearsOf({ earliest, latest, approximate, uncertain, precision }: EdtfDate): string {
  const slack = approximate || uncertain ? latest - earliest + 1 : 0;
  const years = [earliest, latest, earliest - slack, latest + slack].map((time) =>
    Number.isFinite(time) ? new Date(time).getUTCFullYear() : time,
  );
  return [...years, precision].join(' ');
}
