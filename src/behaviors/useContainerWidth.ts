import { useLayoutEffect, useState, type RefObject } from 'react';

/** px of the narrowest place that anything is laid out for; a frame may be a pixel wide before its page shows it */
const LEAST = 64;

/**
 * Returns the width of an element in whole px, and follows it. `initial` until the first measure, so that a server and the
 * first client render agree; a width next to nothing (hidden frame) is ignored: nothing is ever laid out for it.
 */
export function useContainerWidth(ref: RefObject<Element | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const measured = Math.floor(element.getBoundingClientRect().width);
      if (measured >= LEAST) setWidth(measured);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
