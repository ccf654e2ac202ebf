import { filterDepartures, type Shown } from '../filters/filterDepartures.ts';
import type { Filters } from '../filters/filters.ts';
import type { Dataset } from '../model/dataset.ts';

/** The only place where numbers on screen come from. Each selector remembers its last answer. */
export interface Selectors {
  /** the departures of the current set, with their count */
  readonly shown: (filters: Filters) => Shown;
  /** the same without the year range: what the overview histogram draws */
  readonly shownInAllYears: (filters: Filters) => Shown;
}

/** Returns the selectors of a dataset, one set per mount. */
export function createSelectors(dataset: Dataset): Selectors {
  return {
    shown: remember((filters) => filterDepartures(dataset, filters)),
    shownInAllYears: remember((filters) => filterDepartures(dataset, filters, ['time'])),
  };
}

function remember<A extends object, R>(compute: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | null = null;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: compute(argument) };
    return last.result;
  };
}
