/** Something counted: surely, and with those that only possibly count. */
export interface Counted {
  readonly sure: number;
  readonly total: number;
}

/**
 * Returns the entries that lead whatever the doubtful dates are, at most `most`, the largest first: the least that each of them may
 * have is above the most that any other may have. A tie across the edge leaves the tied ones out. Empty where nothing is ahead, and
 * where there is nothing to be ahead of.
 */
export function findLeaders<T extends Counted>(
  entries: readonly T[],
  most: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const bySize = (a: T, b: T) => b.sure - a.sure || b.total - a.total;
  const ordered = [...entries].sort(bySize);
  for (let size = Math.min(most, ordered.length - 1); size > 0; size -= 1) {
    const least = ordered[size - 1]?.sure ?? 0;
    // Only those that lead are compared otherwise: the first comparison of names in a language costs as much as a drawing.
    if (ordered.slice(size).every(({ total }) => total < least))
      return ordered.slice(0, size).sort((a, b) => bySize(a, b) || compare(a, b));
  }
  return [];
}
