import type { Departure } from './dataset.ts';

/**
 * Returns the departures that may lie in each year from `first` to `last`, both included, in their order: in one list where the year is known, in every
 * list that a wide or open date reaches. Undated ones are in none. It only sorts: how far one counts, `filters/count.ts` says.
 */
export function departuresByYear<D extends Pick<Departure, 'clock'>>(
  departures: readonly D[],
  [first, last]: readonly [number, number],
): readonly (readonly D[])[] {
  const years: D[][] = Array.from({ length: Math.max(0, last - first + 1) }, () => []);
  const starts = years.map((_, i) => Date.UTC(first + i, 0, 1));
  const ends = years.map((_, i) => Date.UTC(first + i + 1, 0, 1));
  for (const departure of departures) {
    const { clock } = departure;
    if (clock === null) continue;
    const { earliest, latest } = clock.date;
    for (let i = firstAfter(ends, earliest); i < years.length; i += 1) {
      if (latest < (starts[i] ?? 0)) break;
      years[i]?.push(departure);
    }
  }
  return years;
}

/** Returns the index of the first of the ascending numbers that is above `value`. */
function firstAfter(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
