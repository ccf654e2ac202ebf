import { runInSlices } from '../../behaviors/runInSlices.ts';
import { prepareSearch } from '../../filters/searchRecord.ts';
import type { Dataset } from '../../model/dataset.ts';

/** Makes what a search of a long record reads, in slices between which the page answers, and tells when it is there. */
export function prepareSearching(dataset: Dataset, signal: AbortSignal, onDone: () => void): void {
  runInSlices(prepareSearch(dataset), { signal, onDone });
}
