import type { EdtfDate } from './edtf.ts';

/** How long somebody stayed, as far as the two dates tell: at least and at most, in months of a mean length. */
export interface Tenure {
  readonly shortest: number;
  readonly longest: number;
  /** one of the dates is approximate or doubted, so that the bounds are not sharp */
  readonly approximate: boolean;
}

const MONTH = (365.25 / 12) * 24 * 3600 * 1000;

/**
 * Returns how long somebody stayed between two dates, each as wide as it is known; null where one is not on record or open,
 * and where the record would have them leave before they joined.
 */
export function tenureOf(joined: EdtfDate | null, left: EdtfDate | null): Tenure | null {
  if (joined === null || left === null) return null;
  const longest = (left.latest - joined.earliest) / MONTH;
  const shortest = (left.earliest - joined.latest) / MONTH;
  if (!Number.isFinite(longest) || !Number.isFinite(shortest) || longest < 0) return null;
  return {
    shortest: Math.max(0, shortest),
    longest,
    approximate: joined.approximate || joined.uncertain || left.approximate || left.uncertain,
  };
}
