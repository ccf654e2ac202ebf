import { useDeferredValue, useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/**
 * Returns whether a heavy drawing may be rendered: at once on a server and when its markup is taken over, else in the render
 * after the first, which React breaks into pieces. So a view that is switched to shows its frame first and holds nothing up.
 */
export function useDrawn(): boolean {
  const takesOver = useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  );
  return useDeferredValue(true, takesOver);
}
