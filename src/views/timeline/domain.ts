import type { YearRange } from '../../filters/filters.ts';

/** Returns the part of the time axis that is all in view without a zoom: the year range, open ends filled from the record. */
export function fullDomain(time: YearRange | null, [first, last]: readonly [number, number]): readonly [number, number] {
  return [Date.UTC(time?.from ?? first, 0, 1), Date.UTC((time?.to ?? last) + 1, 0, 1)];
}
