import { useLayoutEffect, useState } from 'react';
import { inTask } from './inTask.ts';

/**
 * Returns how many of the items to draw, given what each costs: at first those that together cost no more than `slice`, then as many more at a time, each in a task of its own that
 * waits for no paint; once all are drawn, always all, at once.
 */
export function useSlices(costs: readonly number[], slice: number): number {
  const [limit, setLimit] = useState(slice);
  const drawn = limit === Infinity ? costs.length : countWithin(costs, limit);
  // A slice brings one item at least.
  const next = Math.max(limit + slice, sumOf(costs.slice(0, drawn + 1)));
  const isLast = next >= sumOf(costs);
  useLayoutEffect(() => {
    if (limit === Infinity) return;
    let isOver = false;
    inTask(() => {
      if (!isOver) setLimit(isLast ? Infinity : next);
    });
    return () => {
      isOver = true;
    };
  }, [limit, next, isLast]);
  return drawn;
}

/** Returns how many items, from the first on, together cost no more than the limit; one at least. */
function countWithin(costs: readonly number[], limit: number): number {
  let spent = 0;
  for (const [i, cost] of costs.entries()) {
    spent += cost;
    if (spent > limit) return Math.max(1, i);
  }
  return costs.length;
}

function sumOf(costs: readonly number[]): number {
  return costs.reduce((sum, cost) => sum + cost, 0);
}
