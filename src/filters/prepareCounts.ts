/** What makes a large record ready to be counted; a record of the size of ours is read when it is first asked. */
import { classesOf } from '../model/classes.ts';
import type { Dataset, Departure, Respect } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { hasClasses, keepClasses, type CountClasses } from './alike.ts';
import { codesByClass } from './classCodes.ts';
import { createCodes, knownCodes } from './failures.ts';
import { LIST_FILTER_IDS, listFilter, type ListFilterId } from './filters.ts';

/** Departures that are read in one step of `prepareCounts`: about a hundredth of a second's work. */
const STEP = 1000;

/** The one thing that the options of a filter depend on, where it is one: what departures that are alike in it have in common. */
const RESPECTS: Partial<Readonly<Record<ListFilterId, Respect>>> = {
  lab: 'lab',
  company: 'lab',
  region: 'lab',
  dest: 'destinations',
  kind: 'destinations',
  role: 'roleKind',
};

/** Parts of the whole that are done once options are read by classes, and once all are. */
const BY_CLASS = 0.2;
const READ = 0.9;

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
  for (const [i, id] of dataset.classes === undefined ? [] : ids.entries()) {
    const respect = RESPECTS[id];
    if (respect === undefined || codes.has(id)) continue;
    codes.set(id, codesByClass(dataset, respect, listFilter(id).optionsOf));
    yield (BY_CLASS * (i + 1)) / ids.length;
  }
  const missing = ids
    .filter((id) => !codes.has(id))
    .map((id) => ({
      id,
      codesReader: createCodes(departures.length, listFilter(id).optionsOf),
    }));
  for (const [i, departure] of missing.length === 0 ? [] : departures.entries()) {
    if (i > 0 && i % STEP === 0) yield BY_CLASS + ((READ - BY_CLASS) * i) / departures.length;
    for (const { codesReader } of missing) codesReader.add(departure, i);
  }
  for (const { id, codesReader } of missing) codes.set(id, codesReader.codes());
  if (departures.length > MANY && !hasClasses(departures))
    keepClasses(departures, yield* countingSteps(dataset));
}

/** Makes the classes of a record by which its sets are counted, and returns what counts them. */
function* countingSteps(dataset: Dataset): Generator<number, CountClasses> {
  const [clocks, stops] = [classesOf(dataset, 'clock'), classesOf(dataset, 'destinations')];
  const byDate = new Map<EdtfDate | null, number>();
  const byYears = new Map<string, number>();
  const years = clocks.firsts.map(({ clock }) => {
    // Dates that are written alike are one object.
    const date = clock?.date ?? null;
    let own = byDate.get(date);
    if (own === undefined) {
      const key = date === null ? '' : yearsOf(date);
      own = byYears.get(key) ?? byYears.size;
      byYears.set(key, own);
      byDate.set(date, own);
    }
    return own;
  });
  yield READ;
  const kinds = stops.firsts.map(({ kind }) => DESTINATION_KINDS.indexOf(kind));
  yield READ;
  const size = clocks.of.length;
  /** the class of each departure, in the order of the dataset */
  const of = new Uint32Array(size);
  /** by class, the first departure of it */
  const first: Departure[] = [];
  // One more than the class; 0 where there is none yet.
  const known = new Uint32Array(byYears.size * DESTINATION_KINDS.length);
  for (let i = 0; i < size; i += 1) {
    const key = (years[clocks.of[i] ?? 0] ?? 0) * DESTINATION_KINDS.length + (kinds[stops.of[i] ?? 0] ?? 0);
    const departure = dataset.departures[i];
    if (known[key] === 0 && departure !== undefined) known[key] = first.push(departure);
    of[i] = (known[key] ?? 1) - 1;
  }
  return (failures, counted) => {
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
}

/** Returns all of a date that a range of years can ask for: its years, those that it may be off by, and how fine it is. */
function yearsOf({ earliest, latest, approximate, uncertain, precision }: EdtfDate): string {
  const slack = approximate || uncertain ? latest - earliest + 1 : 0;
  const yearOf = (time: number) => (Number.isFinite(time) ? new Date(time).getUTCFullYear() : time);
  const years = [yearOf(earliest), yearOf(latest)];
  if (slack > 0) years.push(yearOf(earliest - slack), yearOf(latest + slack));
  return [...years, precision].join(' ');
}
