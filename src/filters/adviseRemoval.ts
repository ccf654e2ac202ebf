import type { Count } from '../i18n/language.ts';
import type { Dataset } from '../model/dataset.ts';
import { filterDepartures } from './filterDepartures.ts';
import { FILTER_IDS, isOn, NO_FILTERS, type FilterId, type Filters } from './filters.ts';

/** What dropping one filter, or all of them where no single one is enough, would bring back. */
export interface Removal {
  readonly id: FilterId | null;
  readonly filters: Filters;
  readonly count: Count;
  /** true where it brings back nothing but what the default leaves out: board seats */
  readonly boardSeats: boolean;
}

/** Returns the filters without one of them. `role` too filters nothing then: board seats come in. */
export function withoutFilter(filters: Filters, id: FilterId): Filters {
  if (id === 'time') return { ...filters, time: null };
  if (id === 'q') return { ...filters, q: '' };
  return { ...filters, [id]: [] };
}

/**
 * Returns the filter whose removal brings most departures back; of equal ones the first in the order of the bar. Null where
 * the record itself is empty.
 */
export function adviseRemoval(dataset: Dataset, filters: Filters): Removal | null {
  let best: Removal | null = null;
  for (const id of FILTER_IDS) {
    if (!isOn(id, filters) && (id !== 'role' || filters.role.length === 0)) continue;
    const without = withoutFilter(filters, id);
    const { count } = filterDepartures(dataset, without);
    if (count.total > (best?.count.total ?? 0))
      best = { id, filters: without, count, boardSeats: !isOn(id, filters) };
  }
  if (best !== null) return best;
  const { count } = filterDepartures(dataset, NO_FILTERS);
  return count.total === 0 ? null : { id: null, filters: NO_FILTERS, count, boardSeats: false };
}
