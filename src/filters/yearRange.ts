import type { Departure } from '../model/dataset.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { YearRange } from './filters.ts';

/** Returns the range in UTC milliseconds, both ends included; an open end is infinite. */
export function rangeInterval({ from, to }: YearRange): readonly [number, number] {
  return [
    from === null ? -Infinity : Date.UTC(from, 0, 1),
    to === null ? Infinity : Date.UTC(to + 1, 0, 1) - 1,
  ];
}

/** Returns whether a date possibly falls in the interval: the two meet. */
export function isPossiblyIn(date: EdtfDate, [start, end]: readonly [number, number]): boolean {
  return date.earliest <= end && date.latest >= start;
}

/**
 * Returns whether a date surely falls in the interval: it lies inside, and stays inside when an approximate or doubted date is
 * moved by one unit of its own precision either way. So `2019-06~` is surely in 2019, `2019~` and `2019-01~` only possibly.
 */
export function isSurelyIn(date: EdtfDate, [start, end]: readonly [number, number]): boolean {
  const slack = date.approximate || date.uncertain ? date.latest - date.earliest + 1 : 0;
  return date.earliest - slack >= start && date.latest + slack <= end;
}

/** Returns a test of whether a departure that passes a range surely does; without a range all do. */
export function surenessIn(time: YearRange | null): (departure: Pick<Departure, 'clock'>) => boolean {
  if (time === null) return () => true;
  const range = rangeInterval(time);
  return ({ clock }) => clock !== null && isSurelyIn(clock.date, range);
}

/**
 * How a departure stands to a range of years, by the same rule as every count: in `sure` and `total`, in `total` alone, in neither.
 * `open` is in `total` alone as well: nothing but a limit of its date is on record, before or after which it may lie in any year.
 */
export type Placement = 'sure' | 'possible' | 'open' | 'out';

/** Returns how departures stand to a range of years. An undated one is `out` of every range. */
export function placementIn(range: YearRange): (departure: Pick<Departure, 'clock'>) => Placement {
  const interval = rangeInterval(range);
  return ({ clock }) => {
    if (clock === null || !isPossiblyIn(clock.date, interval)) return 'out';
    if (isSurelyIn(clock.date, interval)) return 'sure';
    return Number.isFinite(clock.date.earliest + clock.date.latest) ? 'possible' : 'open';
  };
}
