import { filterDepartures } from '../../filters/filterDepartures.ts';
import { FILTER_IDS, isOn, type Filters } from '../../filters/filters.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { findChange } from '../../transforms/findChange.ts';
import type { Shares } from '../../transforms/shares.ts';

/** Periods that make a landscape. */
const FEWEST = 3;

/**
 * Returns the periods that are drawn: those of few departures show no change, and leave the room to the people. The same whatever years
 * are chosen, so that nothing moves under a drag.
 */
export function drawnPeriods(periods: readonly Shares[]): readonly Shares[] {
  return periods.length >= FEWEST || findChange(periods) !== null ? periods : [];
}

/** Returns the first and last year that are on; those of the record where none are chosen. */
export function rangeOf({ time }: Filters, { years: [first, last] }: Dataset): readonly [number, number] {
  return [Math.max(first, time?.from ?? first), Math.min(last, time?.to ?? last)];
}

/** Returns the departures of every year under the other filters. */
export function inAllYears(dataset: Dataset, filters: Filters): readonly Departure[] {
  return filterDepartures(dataset, filters, ['time']).departures;
}

/** Returns whether nothing but years is asked for. */
export function isUnfiltered(filters: Filters): boolean {
  return FILTER_IDS.every((id) => id === 'time' || !isOn(id, filters));
}
