import type { YearRange } from '../filters/filters.ts';

/** Returns the filter of a range of years; null where it covers the whole record, open where it reaches an end of it. */
export function toYearRange(
  from: number,
  to: number,
  [first, last]: readonly [number, number],
): YearRange | null {
  if (from <= first && to >= last) return null;
  return { from: from <= first ? null : from, to: to >= last ? null : to };
}

/** Returns where a key moves a handle within its limits, by the keys of an ARIA slider; null for any other key. */
export function stepYear(key: string, year: number, [least, most]: readonly [number, number]): number | null {
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(year + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(year - 1);
    case 'PageUp':
      return clamp(year + 3);
    case 'PageDown':
      return clamp(year - 3);
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return null;
  }
}
