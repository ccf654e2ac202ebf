import type { EdtfDate } from './edtf.ts';

/** Which of the three clocks dates the departure on the time axis. `next`: gone by then, as the next post had begun. */
export type ClockBasis = 'left' | 'announced' | 'next';

export interface Clock {
  readonly date: EdtfDate;
  readonly basis: ClockBasis;
}

interface ThreeClocks {
  readonly left: EdtfDate | null;
  readonly announced: EdtfDate | null;
  readonly next: EdtfDate | null;
}

/**
 * Returns the date by which a departure is charted, filtered and counted everywhere, and which clock it is read from; null
 * where the record has no date. The day or month of leaving comes first. Where that is known to the year or not at all, a
 * finer announcement, then a finer start of the next post, stands in, provided it does not contradict the year of leaving.
 */
export function clockOf({ left, announced, next }: ThreeClocks): Clock | null {
  let first: Clock | null = null;
  for (const [basis, date] of [
    ['left', left],
    ['announced', announced],
    ['next', next],
  ] as const) {
    if (date === null) continue;
    const agrees = left === null || (date.earliest >= left.earliest && date.latest <= left.latest);
    if (!agrees) continue;
    if (isFine(date)) return { date, basis };
    first ??= { date, basis };
  }
  return first;
}

function isFine(date: EdtfDate): boolean {
  return date.precision === 'day' || date.precision === 'month';
}
