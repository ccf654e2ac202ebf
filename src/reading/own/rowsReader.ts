import type { Delimiter } from '../notices.ts';
import { ASCII } from '../readCell.ts';
import { rowScanner, type RowScanner, type Scanned } from '../rowScanner.ts';
import { createCellRows, type CellRows } from './cellRows.ts';
import { columnsNotice, type OwnNotice } from './ownNotices.ts';

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
  /** Takes the bytes from the beginning as far as they are there, and whether that is all. */
  readonly feed: RowScanner['feed'];
  /** Returns how many bytes wait for the end of their row. */
  readonly waiting: () => number;
  /** Returns whether all cells that were read are of ASCII. */
  readonly isAscii: () => boolean;
  /** the line of a quote that is never closed, null where there is none */
  readonly open: () => number | null;
  readonly rows: () => ReadRows;
}

/** Bytes for each text that is not there yet, about: by these an index is made that need not grow. */
const CELL = 40;

/** Returns what reads the rows of a text in UTF-8 of about so many bytes. */
export function rowsReader(scanned: Scanned, delimiter: Delimiter, size: number): RowsReader {
  const taker = createCellRows(size / CELL);
  const scanner = rowScanner(scanned, delimiter, taker.texts, taker.cells);
  const { row, next } = scanner;
  let count = 0;
  return {
    read: (most) => {
      // Of far more than may be shown the rest is not even looked at.
      const last = Math.min(count + most, 4 * MOST_ROWS + 1);
      while (count < last && next()) {
        count += 1;
        taker.endRow(count, MOST_COLUMNS);
      }
      return count === last && count <= 4 * MOST_ROWS;
    },
    count: () => count,
    feed: scanner.feed,
    waiting: scanner.rest,
    isAscii: () => (taker.texts.parts.common & ASCII) !== 0,
    open: () => row.open,
    rows: () => ({
      rows: taker.rows(),
      notices: [
        ...(delimiter === ','
          ? []
          : [{ code: 'file.delimiter' as const, refused: false as const, delimiter }]),
        ...columnsNotice(taker.widest(), MOST_COLUMNS),
      ],
    }),
  };
}

/** Returns the place in the bytes of a text at which its table begins: behind a byte order mark, and behind what comes before it in the text. */
export function tableStart(bytes: Uint8Array, before: string): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return mark + new TextEncoder().encode(before).length;
}
