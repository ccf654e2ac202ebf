import { add, type Count, type Tally } from './count.ts';
import type { Dataset } from '../model/dataset.ts';
import { filterDepartures } from './filterDepartures.ts';
import { listFilter, type Filters, type ListFilterId } from './filters.ts';
import { surenessIn } from './yearRange.ts';

/** One option of a list filter, with the departures it would find under the other filters. */
export interface FacetOption {
  readonly id: string;
  readonly count: Count;
}

/** Returns whether the options of a filter are a short, fixed list rather than the places of the record. */
export function isClosed(id: ListFilterId): boolean {
  return listFilter(id).closed !== null;
}

/**
 * Returns every option that the filter has in this record, counted under the other filters, so that a count is what pressing
 * "only" would show. Options without any departure under those filters are among them, with 0.
 */
export function facetOf(dataset: Dataset, filters: Filters, id: ListFilterId): readonly FacetOption[] {
  const { optionsOf } = listFilter(id);
  const counts = new Map<string, Tally>();
  for (const option of allOptions(dataset, id)) counts.set(option, { sure: 0, total: 0 });
  const isSure = surenessIn(filters.time);
  for (const departure of filterDepartures(dataset, filters, [id]).departures) {
    const sure = isSure(departure);
    for (const option of optionsOf(departure)) {
      const count = counts.get(option);
      if (count !== undefined) add(count, sure);
    }
  }
  return [...counts].map(([option, count]) => ({ id: option, count }));
}

const optionsByDataset = new WeakMap<Dataset, Map<ListFilterId, ReadonlySet<string>>>();

/** Returns the options that the record has for a filter: those that any departure belongs to. */
export function allOptions(dataset: Dataset, id: ListFilterId): ReadonlySet<string> {
  let cache = optionsByDataset.get(dataset);
  if (cache === undefined) {
    cache = new Map();
    optionsByDataset.set(dataset, cache);
  }
  let options = cache.get(id);
  if (options === undefined) {
    const { optionsOf, closed, labsOnly } = listFilter(id);
    const found = new Set(dataset.departures.flatMap((departure) => optionsOf(departure)));
    if (closed !== null) options = new Set([...closed.keys()].filter((option) => found.has(option)));
    else if (labsOnly === true)
      options = new Set([...found].filter((option) => dataset.places.get(option)?.lab != null));
    else options = found;
    cache.set(id, options);
  }
  return options;
}
