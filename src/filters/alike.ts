/**
 * A large set as a few hundred classes: departures of one kind of next job whose dates no range of years tells apart. Titles, bars of years and
 * periods count these in place of each departure.
 */
import type { Alike } from '../model/alike.ts';
import type { Departure } from '../model/dataset.ts';

/** Counts the classes of those departures of a record that fail none of the filters that are counted, by their bits. */
export type CountClasses = (failures: Uint16Array, counted: number) => readonly Alike[];

const counters = new WeakMap<readonly Departure[], CountClasses>();
const lists = new WeakMap<readonly Departure[], readonly Alike[]>();

/** Returns what a set is counted by: its classes where it was found in a large dataset, else its departures. */
export function alike(departures: readonly Departure[]): readonly Alike[] {
  return lists.get(departures) ?? departures;
}

/** Returns whether a record has been made ready to be counted by classes (prepareCounts.ts). */
export function hasClasses(departures: readonly Departure[]): boolean {
  return counters.has(departures);
}

/** Has a record counted by its classes from now on. */
export function keepClasses(departures: readonly Departure[], count: CountClasses): void {
  counters.set(departures, count);
}

/** Has a set that was found in a record counted by classes from now on, where the record has any. */
export function countByClasses(
  found: readonly Departure[],
  departures: readonly Departure[],
  ...counted: Parameters<CountClasses>
): void {
  const count = counters.get(departures);
  if (count !== undefined) lists.set(found, count(...counted));
}
