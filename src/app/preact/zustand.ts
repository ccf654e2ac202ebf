/** Stands for `zustand/react` where the product is built with Preact: that one takes the whole of React by its default export. */
import { useCallback } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { useSyncExternalStore } from './react.ts';

/** Returns what `selector` makes of the state of a store, and has the component drawn anew when that changes. */
export function useStore<State, Selected>(
  store: Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>,
  selector: (state: State) => Selected,
): Selected {
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => selector(store.getState()), [store, selector]),
    useCallback(() => selector(store.getInitialState()), [store, selector]),
  );
}
