import { useEffect, useState } from 'react';

/** Items drawn at once; the rest follow in slices of that many, when nothing else is to be done. */
const SLICE = 60;

/**
 * Returns how many of `total` items to draw: all of them, or, with `isSliced`, none at first and then a slice more at a time from when `mayBegin`.
 * Once all are drawn, they stay so however many there are.
 */
export function useGrowing(total: number, isSliced: boolean, mayBegin: boolean): number {
  const [drawn, setDrawn] = useState(isSliced ? 0 : Infinity);
  useEffect(() => {
    if (!mayBegin || drawn === Infinity) return;
    const grow = () => setDrawn(drawn + SLICE >= total ? Infinity : drawn + SLICE);
    if (typeof requestIdleCallback === 'function') {
      const id = requestIdleCallback(grow, { timeout: 300 });
      return () => cancelIdleCallback(id);
    }
    const id = setTimeout(grow, 16);
    return () => clearTimeout(id);
  }, [drawn, total, mayBegin]);
  return drawn;
}
