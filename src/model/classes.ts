import type { Classes, Dataset, Respect } from './dataset.ts';

/** Returns the departures of a dataset by what they say in one respect; each is a class of its own where nothing is known of that. */
export function classesOf({ departures, classes }: Dataset, respect: Respect): Classes {
  return classes?.[respect] ?? { of: Uint32Array.from(departures.keys()), firsts: departures };
}
