import { useEffect, useState } from 'react';

/**
 * Returns how many of the items to draw, given what each costs: at first those that together cost no more than `slice`, then as many more at a time, each in a task of its own; once all
 * are drawn, always all, at once.
 */
export function useSlices(costs: readonly number[], slice: number): number {
  const [limit, setLimit] = useState(slice);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  useEffect(() => {
    if (limit === Infinity) return;
    const timer = setTimeout(() => setLimit(limit + slice >= total ? Infinity : limit + slice), 0);
    return () => clearTimeout(timer);
  }, [limit, slice, total]);
  return limit === Infinity ? costs.length : countWithin(costs, limit);
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
