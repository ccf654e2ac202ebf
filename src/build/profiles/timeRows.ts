import { round } from '../../lib/round.ts';
import type { EdtfDate } from '../../model/edtf.ts';

/** A stretch of somebody's or something's time, each end as wide as it is known. */
export interface Span {
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
  /** where it has no end on record: it goes on as far as is known (`open`), or nothing is said (`unknown`) */
  readonly end: 'open' | 'unknown';
  /** index of the row that it leads over to, at its end; null for none */
  readonly next: number | null;
}

/** px of a drawing whose width stands for the whole domain: it is stretched to its place */
export const STRIP = { width: 1000, height: 28 } as const;

export interface Strip {
  /** surely there: thick; null where no moment is sure */
  readonly sure: Stretch | null;
  /** possibly there: thin */
  readonly possible: Stretch | null;
  /** goes on without an end on record: dashed */
  readonly open: Stretch | null;
  /** lines that lead over between rows, from which height to which */
  readonly bends: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

export interface StripScene {
  /** first year and the one after the last */
  readonly years: readonly [number, number];
  readonly strips: readonly Strip[];
}

const MIDDLE = STRIP.height / 2;
/** a day is seen too */
const LEAST = 10;

/** Returns strips on one scale of time that ends after `asOf`; null where no date is on record. */
export function layoutStrips(spans: readonly Span[], asOf: EdtfDate): StripScene | null {
  const times = spans.flatMap(({ from, to }) =>
    [from, to].flatMap((date) =>
      date === null ? [] : [date.earliest, date.latest].filter((time) => Number.isFinite(time)),
    ),
  );
  if (times.length === 0) return null;
  const first = new Date(times.reduce((a, b) => Math.min(a, b))).getUTCFullYear();
  const isOpen = spans.some(({ from, to, end }) => from !== null && to === null && end === 'open');
  const latest = times.reduce((a, b) => Math.max(a, b), isOpen ? asOf.latest : -Infinity);
  const last = new Date(latest).getUTCFullYear() + 1;
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)];
  const xOf = (time: number) => round(Math.min(1, Math.max(0, (time - start) / (end - start))) * STRIP.width);
  const stretch = (x0: number, x1: number): Stretch | null => (x1 - x0 > 0 ? { x0, x1 } : null);
  const strips = spans.map(({ from, to, end: open }): Strip => {
    if (from === null && to === null) return { sure: null, possible: null, open: null, bends: [] };
    const begins = from ?? to;
    const ends = to ?? from;
    if (begins === null || ends === null) return { sure: null, possible: null, open: null, bends: [] };
    const isWhole = from !== null && to !== null;
    return {
      sure: isWhole ? stretch(xOf(from.latest), xOf(to.earliest)) : null,
      possible: stretch(xOf(begins.earliest), Math.max(xOf(ends.latest), xOf(begins.earliest) + LEAST)),
      open:
        from !== null && to === null && open === 'open' ? stretch(xOf(from.latest), xOf(asOf.latest)) : null,
      bends: [],
    };
  });
  return { years: [first, last], strips: withBends(spans, strips, xOf) };
}

/** A line from the row that ends to the one it leads over to, in parts: one for each row that it crosses. */
function withBends(
  spans: readonly Span[],
  strips: readonly Strip[],
  xOf: (time: number) => number,
): readonly Strip[] {
  const bends = strips.map((): { x: number; y0: number; y1: number }[] => []);
  spans.forEach(({ to, next }, i) => {
    if (next === null || to === null || next <= i) return;
    const x = xOf(Number.isFinite(to.latest) ? to.latest : to.earliest);
    for (let row = i; row <= next; row += 1)
      bends[row]?.push({
        x,
        y0: row === i ? MIDDLE : 0,
        y1: row === next ? MIDDLE : STRIP.height,
      });
  });
  return strips.map((strip, i) => ({ ...strip, bends: bends[i] ?? [] }));
}
