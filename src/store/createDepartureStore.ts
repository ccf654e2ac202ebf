import { createStore, type StoreApi } from 'zustand/vanilla';
import { INITIAL_STATE, type DeparturesState } from './state.ts';

export type DepartureStore = StoreApi<DeparturesState>;

/** Returns a store of its own for one mount: a page may hold many embeds. The dataset is not part of it. */
export function createDepartureStore(initial: Partial<DeparturesState> = {}): DepartureStore {
  return createStore<DeparturesState>()(() => ({ ...INITIAL_STATE, ...initial }));
}
