import type { Alike } from '../model/alike.ts';
import type { Departure } from '../model/dataset.ts';
import { departuresByYear } from '../model/departuresByYear.ts';
import type { YearRange } from './filters.ts';
import { isPossiblyIn, isSurelyIn, placementIn } from './yearRange.ts';

/** A number of departures: `sure` within a year range, `total` with those that possibly are. The two agree without one. */
export interface Count {
  readonly sure: number;
  readonly total: number;
}

/** A number that departures are added to, one by one. */
export interface Tally {
  sure: number;
  total: number;
}

/** Returns how many of the departures are in a range of years; all of them, surely, where there is none. */
export function countIn(
  departures: readonly (Pick<Departure, 'clock'> & Pick<Alike, 'n'>)[],
  time: YearRange | null,
): Count {
  const count: Tally = { sure: 0, total: 0 };
  const placementOf = time === null ? () => 'sure' : placementIn(time);
  for (const departure of departures) {
    const placement = placementOf(departure);
    if (placement !== 'out') add(count, placement === 'sure', departure.n);
  }
  return count;
}

/** Returns how many of the departures are in an interval of UTC ms, its end left out. Undated ones are not. */
export function countWithin(
  departures: readonly Pick<Departure, 'clock'>[],
  [start, end]: readonly [number, number],
): Count {
  const count: Tally = { sure: 0, total: 0 };
  for (const { clock } of departures)
    if (clock !== null && isPossiblyIn(clock.date, [start, end - 1]))
      add(count, isSurelyIn(clock.date, [start, end - 1]));
  return count;
}

/** Adds a departure to a tally, or `n` of them. */
export function add(tally: Tally, isSure: boolean, n = 1): void {
  tally.total += n;
  if (isSure) tally.sure += n;
}

/** A year and the departures in it: those surely, and those that only possibly are. */
export interface YearBin {
  readonly year: number;
  readonly count: Count;
}

/** Returns one bin per year of the record, empty ones included. Undated departures are in none. */
export function countYears(
  departures: readonly Alike[],
  [first, last]: readonly [number, number],
): readonly YearBin[] {
  return departuresByYear(departures, [first, last]).map((possible, i) => {
    const year = first + i;
    return { year, count: countIn(possible, { from: year, to: year }) };
  });
}
