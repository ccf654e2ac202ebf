import type { Departure } from './dataset.ts';

/** One departure, or `n` of them that every count by years and kinds of next job counts alike. */
export type Alike = Pick<Departure, 'clock' | 'kind'> & { readonly n?: number };

/** Returns how many departures a list stands for; those that `test` holds for, where it is given. */
export function countAlike(list: readonly Alike[], test: (each: Alike) => boolean = () => true): number {
  return list.reduce((sum, each) => (test(each) ? sum + (each.n ?? 1) : sum), 0);
}
