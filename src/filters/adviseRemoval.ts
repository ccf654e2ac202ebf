import type { Count } from './count.ts';
import type { Dataset } from '../model/dataset.ts';
import { filterDepartures } from './filterDepartures.ts';
import { FILTER_IDS, isOn, NO_FILTERS, type FilterId, type Filters } from './filters.ts';

/** What dropping one filter, or all of them where no single one is enough, would bring back. */
export interface Removal {
  readonly id: FilterId | null;
  readonly filters: Filters;
  readonly count: Count;
  /** true where it brings in nothing but what the default leaves out: board seats */
  readonly boardSeats: boolean;
}

/** Returns the filters without one of them. `role` too filters nothing then: board seats come in. */
function withoutFilter(filters: Filters, id: FilterId): Filters {
  if (id === 'time') return { ...filters, time: null };
  if (id === 'q' || id === 'added') return { ...filters, [id]: '' };
  return { ...filters, [id]: [] };
}

/**
 * Returns what would fill an empty set: first the filter whose removal brings most departures back, of equal ones the first
 * in the order of the bar, or all of them where no single one is enough; then, where the default leaves them out, the board
 * seats that match. Empty where the record is.
 */
export function adviseRemoval(dataset: Dataset, filters: Filters): readonly Removal[] {
  const advice = [bestRemoval(dataset, filters) ?? clearing(dataset)];
  if (!isOn('role', filters)) advice.push(removalOf(dataset, filters, 'role'));
  return advice.filter(({ count }) => count.total > 0);
}

function bestRemoval(dataset: Dataset, filters: Filters): Removal | null {
  let best: Removal | null = null;
  for (const id of FILTER_IDS) {
    if (!isOn(id, filters)) continue;
    const removal = removalOf(dataset, filters, id);
    if (removal.count.total > (best?.count.total ?? 0)) best = removal;
  }
  return best;
}

function removalOf(dataset: Dataset, filters: Filters, id: FilterId): Removal {
  const without = withoutFilter(filters, id);
  const { count } = filterDepartures(dataset, without);
  return { id, filters: without, count, boardSeats: !isOn(id, filters) };
}

function clearing(dataset: Dataset): Removal {
  const { count } = filterDepartures(dataset, NO_FILTERS);
  return { id: null, filters: NO_FILTERS, count, boardSeats: false };
}
