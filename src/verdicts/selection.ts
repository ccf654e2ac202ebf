import { filterDepartures } from '../filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../filters/filters.ts';
import { surenessIn } from '../filters/yearRange.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import type { TrialQuery } from '../model/trialSchema.ts';

/** Returns the filters of the product that a query stands for, so that a link can show what was counted. */
export function filtersOf({ from, to, lab, company, region, role }: TrialQuery): Filters {
  return {
    ...NO_FILTERS,
    lab: lab ?? NO_FILTERS.lab,
    company: company ?? NO_FILTERS.company,
    region: region ?? NO_FILTERS.region,
    role: role ?? NO_FILTERS.role,
    time: from === null && to === null ? null : { from, to },
  };
}

/** A departure that a query finds, and whether it surely belongs to it. */
export interface Found {
  readonly departure: Departure;
  readonly sure: boolean;
}

/** Returns the departures that a query finds, in the dataset's order, by the one rule of the filters. */
export function find(dataset: Dataset, query: TrialQuery): readonly Found[] {
  const filters = filtersOf(query);
  const isSure = surenessIn(filters.time);
  return filterDepartures(dataset, filters).departures.map((departure) => ({
    departure,
    sure: isSure(departure),
  }));
}
