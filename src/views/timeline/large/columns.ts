import { finish } from '../../../lib/finish.ts';
import type { Dataset } from '../../../model/dataset.ts';
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
  readonly ids: readonly string[];
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

/** Departures that are read in one step. */
const STEP = 1500;

/** Returns the columns of a record, read at once where nobody has read them yet. */
export function columnsOf(dataset: Dataset): MarkColumns {
  return finish(readColumns(dataset));
}

/** Reads the columns in steps, once for a record. Yields how many departures are read. */
export function* readColumns({ departures }: Dataset): Generator<number, MarkColumns> {
  const there = known.get(departures);
  if (there !== undefined) return there;
  const size = departures.length;
  const columns = {
    ids: departures.map(({ id }) => id),
    earliest: new Float64Array(size),
    latest: new Float64Array(size),
    dated: new Uint8Array(size),
    kinds: new Uint8Array(size),
    weights: new Uint8Array(size),
  };
  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield i;
    const { clock, kind } = departure;
    if (clock !== null) {
      const { earliest, latest, precision } = clock.date;
      columns.earliest[i] = earliest;
      columns.latest[i] = latest;
      columns.dated[i] = precision === 'day' || precision === 'month' ? FINE : COARSE;
    }
    columns.kinds[i] = DESTINATION_KINDS.indexOf(kind);
    const weight = prominence(departure);
    columns.weights[i] = weight < PROMINENT ? 0 : 1 + Math.round((weight - PROMINENT) * 2);
  }
  known.set(departures, columns);
  return columns;
}
