import { countByClasses } from './alike.ts';
import type { Count } from './count.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import { bitOf, failuresOf, UNSURE } from './failures.ts';
import type { FilterId, Filters } from './filters.ts';

/** The departures that pass, in the dataset's order, with how many of them surely do. */
export interface Shown {
  readonly departures: readonly Departure[];
  readonly count: Count;
}

/**
 * Returns the departures that pass every filter but those in `except` (the crossfilter rule: a control counts its options
 * under the other filters). With a year range, a departure passes where its date possibly falls in it; one without any date
 * on record does not.
 */
export function filterDepartures(
  dataset: Dataset,
  filters: Filters,
  except: readonly FilterId[] = [],
): Shown {
  const failures = failuresOf(dataset, filters);
  const counted = except.reduce((bits, id) => bits & ~bitOf(id), ~UNSURE);
  const unsure = except.includes('time') ? 0 : UNSURE;
  let failed = 0;
  for (let i = 0; i < failures.length; i += 1) failed |= failures[i] ?? 0;
  // Where nothing is left out, the set is the dataset's own list.
  const isAll = (failed & counted) === 0;
  const departures = isAll
    ? dataset.departures
    : dataset.departures.filter((_, i) => ((failures[i] ?? 0) & counted) === 0);
  let sure = departures.length;
  if ((failed & unsure) !== 0)
    for (const each of failures) if ((each & counted) === 0 && (each & unsure) !== 0) sure -= 1;
  countByClasses(departures, dataset.departures, failures, counted);
  return { departures, count: { sure, total: departures.length } };
}
