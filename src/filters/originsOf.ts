import type { Dataset } from '../model/dataset.ts';
import type { Count } from './count.ts';
import { codesOf, failuresOf, UNSURE } from './failures.ts';
import type { Filters } from './filters.ts';

/** A place that departures of a set left. */
export interface Origin {
  readonly id: string;
  readonly count: Count;
}

/**
 * Returns how many of the departures that the filters find left each lab itself, or each company, in the order in which the record has
 * them; places that none of them left are left out.
 */
export function originsOf(dataset: Dataset, filters: Filters, group: 'lab' | 'company'): readonly Origin[] {
  const failures = failuresOf(dataset, filters);
  const { options, starts, codes } = codesOf(dataset, group);
  const total = new Uint32Array(options.length);
  const sure = new Uint32Array(options.length);
  for (let i = 0; i < failures.length; i += 1) {
    const failed = failures[i] ?? 0;
    if ((failed & ~UNSURE) !== 0) continue;
    // A lab stands first in its chain.
    const code = codes[starts[i] ?? 0] ?? 0;
    total[code] = (total[code] ?? 0) + 1;
    if ((failed & UNSURE) === 0) sure[code] = (sure[code] ?? 0) + 1;
  }
  return options.flatMap((id, code): readonly Origin[] => {
    const n = total[code] ?? 0;
    return n === 0 ? [] : [{ id, count: { sure: sure[code] ?? 0, total: n } }];
  });
}
