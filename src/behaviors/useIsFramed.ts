import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Returns whether the document stands inside somebody else's page, whose reader has no hand in its address. */
export function useIsFramed(): boolean {
  return useSyncExternalStore(
    never,
    () => window.parent !== window,
    () => false,
  );
}
