import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Returns a function to call before an update that may change what stands above the element: after it, the page is scrolled
 * by as much as the element has moved, so that it stays under the reader's pointer. A page that cannot scroll stays as it is.
 */
export function useHeldInPlace(ref: RefObject<Element | null>): () => void {
  const top = useRef<number | null>(null);
  useLayoutEffect(() => {
    const before = top.current;
    top.current = null;
    if (before === null || ref.current === null) return;
    const moved = ref.current.getBoundingClientRect().top - before;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  });
  return useCallback(() => {
    top.current = ref.current?.getBoundingClientRect().top ?? null;
  }, [ref]);
}
