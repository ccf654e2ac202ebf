import { useEffect, useState, type RefObject } from 'react';
import { useReader } from './useReader.ts';

/** px between the window and an element that is near it */
const NEAR = 200;
/** ms after which an element counts as near where nobody has touched the document */
const PATIENCE = 4000;

/**
 * Returns whether it is time to draw what an element holds: the reader is near it, or has begun to read, or could have long since. An element narrower than
 * `leastWidth` px shows nothing of it, so that being near is no hurry. False on a server; once true it stays so.
 */
export function useNear(ref: RefObject<HTMLElement | null>, leastWidth = 0): boolean {
  const [isNear, setNear] = useState(false);
  const hasReader = useReader(PATIENCE);
  useEffect(() => {
    if (isNear || ref.current === null) return;
    const draw = () => setNear(true);
    if (hasReader || typeof IntersectionObserver !== 'function') {
      // Not within what the reader does at this moment.
      const timer = setTimeout(draw, 0);
      return () => clearTimeout(timer);
    }
    const observer = new IntersectionObserver(
      (entries) => {
        const isSeen = entries.some(
          ({ isIntersecting, boundingClientRect: { width } }) => isIntersecting && width >= leastWidth,
        );
        if (isSeen) draw();
      },
      { rootMargin: `${NEAR}px 0px` },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref, leastWidth, isNear, hasReader]);
  return isNear;
}
