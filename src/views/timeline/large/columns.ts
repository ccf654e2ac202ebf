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
 * What a timeline of many departures is placed by, as columns in the order of the dataset. To go from object to object through 100,000 departures
 * takes longer than all of the arithmetic: it is done once for a record.
 */
export interface MarkColumns {
  /** Returns the id of a departure: it is made when it is asked for. */
  readonly idAt: (place: number) => string;
  /** UTC ms; infinite at an open end */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly dated: Uint8Array;
  /** places in `DESTINATION_KINDS` */
  readonly kinds: Uint8Array;
  /** 0 for most; the prominent stand outermost in their stack, by this order */
  readonly weights: Uint8Array;
}

const known = new WeakMap<Dataset['departures'], MarkColumns>();

/** Returns the columns of a record, read at once where nobody has read them yet. */
export function columnsOf(dataset: Dataset): MarkColumns {
  return finish(readColumns(dataset));
}

/** Reads the columns in steps, once for a record. Yields how many of them are read. */
export function* readColumns(dataset: Dataset): Generator<number, MarkColumns> {
  const { departures } = dataset;
  const there = known.get(departures);
  if (there !== undefined) return there;
  const clocks = classesOf(dataset, 'clock');
  const dateAt = (first: Departure) => first.clock?.date ?? null;
  const earliest = spread(Float64Array, clocks, (first) => dateAt(first)?.earliest ?? 0);
  yield 1;
  const latest = spread(Float64Array, clocks, (first) => dateAt(first)?.latest ?? 0);
  const dated = spread(Uint8Array, clocks, (first) => datedAs(dateAt(first)));
  yield 2;
  const kinds = spread(Uint8Array, classesOf(dataset, 'destinations'), ({ kind }) =>
    DESTINATION_KINDS.indexOf(kind),
  );
  yield 3;
  const weights = spread(Uint8Array, classesOf(dataset, 'standing'), (first) => {
    const weight = prominence(first);
    return weight < PROMINENT ? 0 : 1 + Math.round((weight - PROMINENT) * 2);
  });
  yield COLUMNS;
  const idAt = (place: number) => departures[place]?.id ?? '';
  const columns = { idAt, earliest, latest, dated, kinds, weights };
  known.set(departures, columns);
  return columns;
}

/** How many columns are read. */
export const COLUMNS = 4;

function datedAs(date: EdtfDate | null): number {
  if (date === null) return UNDATED;
  return date.precision === 'day' || date.precision === 'month' ? FINE : COARSE;
}

type Numbers = Float64Array | Uint8Array;

/** Returns a column of what is read of each class once. */
function spread<T extends Numbers>(
  of: new (size: number) => T,
  classes: Classes,
  read: (first: Departure) => number,
): T {
  const values = classes.firsts.map(read);
  const column = new of(classes.of.length);
  for (let i = 0; i < column.length; i += 1) column[i] = values[classes.of[i] ?? 0] ?? 0;
  return column;
}
