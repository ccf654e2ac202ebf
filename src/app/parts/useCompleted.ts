import { useMemo, useSyncExternalStore } from 'react';
import { readyPart, type Part } from '../../behaviors/createPart.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Details } from '../../store/context.ts';

/** Returns a dataset with the details that it began without. */
export type CompleteDataset = (dataset: Dataset) => Dataset;

const NOTHING = readyPart<CompleteDataset | null>(null);

/**
 * Returns the dataset of a mount, completed once its details have come, and how far they are. Without a part that brings them the dataset is
 * complete as it is.
 */
export function useCompleted(
  dataset: Dataset,
  part: Part<CompleteDataset | null> = NOTHING,
): { readonly dataset: Dataset; readonly details: Details } {
  const state = useSyncExternalStore(part.subscribe, part.getState, part.getState);
  const completed = useMemo(
    () => (state.status === 'ready' && state.value !== null ? state.value(dataset) : dataset),
    [dataset, state],
  );
  const status = state.status === 'ready' || state.status === 'failed' ? state.status : 'waiting';
  const details = useMemo<Details>(() => ({ status, ask: part.load }), [status, part]);
  return { dataset: completed, details };
}
