import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Returns whether the page stands in a sandbox that its host has cut off: links may lead nowhere, files may not be saved. */
export function useOpaqueOrigin(): boolean {
  return useSyncExternalStore(
    never,
    () => window.origin === 'null',
    () => false,
  );
}
