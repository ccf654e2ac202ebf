import { useLayoutEffect, useRef, type RefObject } from 'react';
import { focusedIn } from './focusOrigin.ts';

/**
 * While mounted, remembers what had the focus before; on unmount gives it back if the focus is still inside `ref`. Where that
 * element is gone by then, what `fallback` finds in the parent gets it.
 */
export function useReturnFocus(
  ref: RefObject<HTMLElement | null>,
  fallback: (parent: Element) => HTMLElement | SVGElement | null,
): void {
  const find = useRef(fallback);
  useLayoutEffect(() => {
    find.current = fallback;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const before = focusedIn(element);
    const parent = element.parentElement;
    return () => {
      const now = focusedIn(element);
      if (now !== null && !element.contains(now)) return;
      // After the commit that takes the element away, which may take the remembered one with it.
      queueMicrotask(() => {
        const target = before?.isConnected === true ? before : parent === null ? null : find.current(parent);
        target?.focus({ preventScroll: before === target });
      });
    };
  }, [ref]);
}
