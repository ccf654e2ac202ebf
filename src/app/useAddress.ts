import { useSyncExternalStore } from 'react';
import { pageAddress, SITE } from './site.ts';

const never = () => () => {};

/** Returns the address of the page; on a server the configured one, which may be empty. */
export function useAddress(): string {
  return useSyncExternalStore(
    never,
    () => pageAddress(window.location),
    () => SITE.address,
  );
}
