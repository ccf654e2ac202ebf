import { finish } from '../../../lib/finish.ts';
import { classesOf } from '../../../model/classes.ts';
import type { Classes, Dataset, Departure } from '../../../model/dataset.ts';
import type { EdtfDate } from '../../../model/edtf.ts';
import { DESTINATION_KINDS } from '../../../model/schema.ts';
import { PROMINENT, prominence } from '../prominence.ts';

/** How well a departure is dated: not at all, to the day or month, or more coarsely. */
export const UNDATED = 0;
export const FINE = 1;
const COARSE = 2;

/**
 * What a timeline of many departures is placed by, as columns of numbers. To go from object to object through 100,000 departures takes longer than
 * all of the arithmetic: it is done once for a record.
 */
export interface MarkColumns {
  readonly departures: Dataset['departures'];
  /** of each departure, which date it has; what is known of dates stands by that number: 100,000 departures have a few thousand dates */
  readonly dates: Uint32Array;
  /** by date, the first departure that has it */
  readonly firsts: readonly Departure[];
  /** by date, UTC ms; infinite at an open end */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** by date */
  readonly dated: Uint8Array;
  /** of each departure, its place in `DESTINATION_KINDS` */
  readonly kinds: Uint8Array;
  /** of each departure; 0 for most; the prominent stand outermost in their stack, by this order */
  readonly weights: Uint8Array;
}

const known = new WeakMap<Dataset['departures'], MarkColumns>();

/** Returns the columns of a record, read at once where nobody has read them yet. */
export function columnsOf(dataset: Dataset): MarkColumns {
  return finish(readColumns(dataset));
}

/** Reads the columns in steps, once for a record. Yields the part that is done, from 0 to 1. */
export function* readColumns(dataset: Dataset): Generator<number, MarkColumns> {
  const { departures } = dataset;
  const there = known.get(departures);
  if (there !== undefined) return there;
  const { of: dates, firsts } = classesOf(dataset, 'clock');
  const earliest = new Float64Array(firsts.length);
  const latest = new Float64Array(firsts.length);
  const dated = new Uint8Array(firsts.length);
  firsts.forEach(({ clock }, i) => {
    if (clock === null) return;
    earliest[i] = clock.date.earliest;
    latest[i] = clock.date.latest;
    dated[i] = datedAs(clock.date);
  });
  yield 1 / 3;
  const kinds = spread(classesOf(dataset, 'destinations'), ({ kind }) => DESTINATION_KINDS.indexOf(kind));
  yield 2 / 3;
  const weights = spread(classesOf(dataset, 'standing'), (first) => {
    const weight = prominence(first);
    return weight < PROMINENT ? 0 : 1 + Math.round((weight - PROMINENT) * 2);
  });
  yield 1;
  const columns = { departures, dates, firsts, earliest, latest, dated, kinds, weights };
  known.set(departures, columns);
  return columns;
}

function datedAs({ precision }: EdtfDate): number {
  return precision === 'day' || precision === 'month' ? FINE : COARSE;
}

/** Returns a column of what is read of each class once. */
function spread({ of, firsts }: Classes, read: (first: Departure) => number): Uint8Array {
  const values = Uint8Array.from(firsts, read);
  const column = new Uint8Array(of.length);
  for (let i = 0; i < column.length; i += 1) column[i] = values[of[i] ?? 0] ?? 0;
  return column;
}
