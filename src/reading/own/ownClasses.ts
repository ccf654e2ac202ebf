import { gather } from '../../lib/gather.ts';
import type { Classes, Dataset, Departure } from '../../model/dataset.ts';
import type { DepartureColumns } from './ownDepartures.ts';

/**
 * Returns the departures of a file by what they say in each respect, from the columns that say it. `order` has the row of each departure, in the order of the
 * dataset.
 */
export function ownClasses(
  { rows, people, lab, clock, destinations }: DepartureColumns,
  departures: readonly Departure[],
  order: Uint32Array,
): NonNullable<Dataset['classes']> {
  const by = (at: Uint32Array, size: number) =>
    size > 1
      ? numbered(departures, gather(at, order), size)
      : { of: new Uint32Array(order.length), firsts: departures.slice(0, 1) };
  const { facts, rest, roleKind } = rows;
  const roles = by(roleKind.at, roleKind.values.length);
  const isKnown = facts.values.map((value) => (value?.knownFor ?? null) !== null);
  const isNotable = facts.values.some((value) => value !== null)
    ? (row: number) => people.personOf(people.numbers[row] ?? 0).notable
    : () => false;
  const isGeneric = rest.values.map(({ roleGeneric }) => roleGeneric === true);
  const isFounder = destinations.values.map(([first]) => first?.founder === true);
  const standingOf = (row: number) => {
    const role = (roleKind.at[row] ?? 0) << STANDING;
    const known = isKnown[facts.at[row] ?? 0] === true ? 1 : 0;
    const notable = isNotable(row) ? 2 : 0;
    const generic = isGeneric[rest.at[row] ?? 0] === true ? 4 : 0;
    return role + known + notable + generic + (isFounder[destinations.at[row] ?? 0] === true ? 8 : 0);
  };
  // Whoever says nothing of a person or a founder tells no two apart by these.
  const isPlain =
    facts.values.every((value) => value === null) && !isGeneric.includes(true) && !isFounder.includes(true);
  return {
    lab: by(lab.at, lab.values.length),
    clock: by(clock.at, clock.values.length),
    destinations: by(destinations.at, destinations.values.length),
    roleKind: roles,
    standing: isPlain
      ? roles
      : classesBy(departures, order, roleKind.values.length * 2 ** STANDING, standingOf),
  };
}

/** How many things of a departure are so or not, beside the kind of its role, that say how it stands. */
const STANDING = 4;

/** Returns the classes of a key below `most`. */
function classesBy(
  departures: readonly Departure[],
  order: Uint32Array,
  most: number,
  keyOf: (row: number) => number,
): Classes {
  const keys = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i += 1) keys[i] = keyOf(order[i] ?? 0);
  return numbered(departures, keys, most);
}

/** Returns the classes of departures by their keys below `most`, which become their numbers. */
function numbered(departures: readonly Departure[], keys: Uint32Array, most: number): Classes {
  const firsts: Departure[] = [];
  // One more than the class; 0 where there is none yet.
  const known = new Uint32Array(most);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? 0;
    let own = known[key] ?? 0;
    if (own === 0) {
      const departure = departures[i];
      if (departure !== undefined) own = firsts.push(departure);
      known[key] = own;
    }
    keys[i] = own - 1;
  }
  return { of: keys, firsts };
}
