import type { FoundDelimiter } from '../parseRows.ts';
import { rowScanner } from '../rowScanner.ts';
import { createCellRows, type CellRows } from './cellRows.ts';
import type { OwnNotice } from './ownNotices.ts';

/** Rows that a file may have below its heading. */
export const MOST_ROWS = 100_000;
/** Columns that are read. */
const MOST_COLUMNS = 2000;

/** The rows of a table of text, and what is to be told of how it was read. */
export interface ReadRows {
  readonly rows: CellRows;
  readonly notices: readonly OwnNotice[];
}

/** What reads the rows of a table of text, which may come in parts. */
export interface RowsReader {
  /** Reads so many rows more, or as many as there are. Returns whether there may be more. */
  readonly read: (most: number) => boolean;
  readonly count: () => number;
  /** Takes what follows of the text, and whether that is all of it. */
  readonly feed: (more: string, isAll: boolean) => void;
  /** Returns how many characters wait for the end of their row. */
  readonly waiting: () => number;
  /** the line of a quote that is never closed, null where there is none */
  readonly open: () => number | null;
  readonly rows: () => ReadRows;
}

/** Bytes for each text that is not there yet, about: by these an index is made that need not grow. */
const CELL = 40;

/** Returns what reads the rows of a text of about so many bytes. */
export function rowsReader(
  { delimiter, start }: FoundDelimiter,
  text: string,
  size: number,
  isWhole: boolean,
): RowsReader {
  const taker = createCellRows(size / CELL);
  const scanner = rowScanner(start === 0 ? text : text.slice(start), delimiter, taker.texts, isWhole);
  const { row } = scanner;
  let count = 0;
  return {
    read: (most) => {
      // Of far more than may be shown the rest is not even looked at.
      const last = Math.min(count + most, 4 * MOST_ROWS + 1);
      while (count < last && scanner.next()) {
        count += 1;
        taker.take(count, row.cells, Math.min(row.width, MOST_COLUMNS));
      }
      return count === last && count <= 4 * MOST_ROWS;
    },
    count: () => count,
    feed: scanner.feed,
    waiting: scanner.rest,
    open: () => row.open,
    rows: () => ({
      rows: taker.rows(),
      notices: delimiter === ',' ? [] : [{ code: 'file.delimiter', refused: false, delimiter }],
    }),
  };
}
