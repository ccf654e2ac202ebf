import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const listeners = new Set<() => void>();
let isPaper = false;

/** Hears of printing for all parts of the page, once any of them asks. */
function hear(page: Window): void {
  const change = (next: boolean) => () => {
    isPaper = next;
    // The paper does not wait.
    flushSync(() => {
      for (const listener of listeners) listener();
    });
  };
  page.addEventListener('beforeprint', change(true));
  page.addEventListener('afterprint', change(false));
}

let isHeard = false;
function subscribe(listener: () => void): () => void {
  if (!isHeard) hear(window);
  isHeard = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Returns whether the page is being printed, which shows what a reader would have had to ask for: also to what is drawn for it alone. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPaper,
    () => false,
  );
}
