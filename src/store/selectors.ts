import { facetOf, type FacetOption } from '../filters/facets.ts';
import { filterDepartures, type Shown } from '../filters/filterDepartures.ts';
import { FILTER_IDS, type Filters, type ListFilterId } from '../filters/filters.ts';
import type { Dataset } from '../model/dataset.ts';

/** The only place where numbers on screen come from. Each selector remembers its last answer. */
export interface Selectors {
  /** the departures of the current set, with their count */
  readonly shown: (filters: Filters) => Shown;
  /** the same without the year range: what the overview histogram draws */
  readonly shownInAllYears: (filters: Filters) => Shown;
  /** the options of a list filter, counted under the other filters */
  readonly facet: (filters: Filters, id: ListFilterId) => readonly FacetOption[];
}

/** Returns the selectors of a dataset, one set per mount. */
export function createSelectors(dataset: Dataset): Selectors {
  const shown = remember((filters: Filters) => filterDepartures(dataset, filters));
  const inAllYears = remember(
    (filters: Filters) =>
      filters.time === null ? shown(filters) : filterDepartures(dataset, filters, ['time']),
    differInTimeAlone,
  );
  return {
    shown,
    shownInAllYears: inAllYears,
    facet: (filters, id) => facetOf(dataset, filters, id),
  };
}

/** Returns whether the filters are the same but for the year range. */
function differInTimeAlone(a: Filters, b: Filters): boolean {
  return FILTER_IDS.every((id) => id === 'time' || a[id] === b[id]);
}

function remember<A extends object, R>(
  compute: (argument: A) => R,
  isSame: (a: A, b: A) => boolean = Object.is,
): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | null = null;
  return (argument) => {
    if (last === null || !isSame(last.argument, argument)) last = { argument, result: compute(argument) };
    return last.result;
  };
}
