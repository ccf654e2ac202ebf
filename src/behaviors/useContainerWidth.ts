import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Returns the width of an element in whole px, and follows it. `initial` until the first measure, so that a server and the
 * first client render agree; a width of 0 (hidden frame) is ignored: nothing is ever laid out at 0.
 */
export function useContainerWidth(ref: RefObject<Element | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const measured = Math.floor(element.getBoundingClientRect().width);
      if (measured > 0) setWidth(measured);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
