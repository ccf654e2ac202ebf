import { longer } from '../../lib/longer.ts';
import { tellCell } from '../readCell.ts';
import type { CellList } from '../rowScanner.ts';
import { createTextIndex, type TextIndex } from '../textIndex.ts';

/** A row of a file before its columns are known. */
export interface RawRow {
  /** as a spreadsheet counts */
  readonly number: number;
  readonly cells: readonly string[];
  /** where cells lead, by column, where the file has links beside texts */
  readonly links?: ReadonlyMap<number, string>;
}

/** The number of the text of an empty cell. */
export const EMPTY = 0;

/** The rows of a file as numbers of texts: most cells say what another one says, and a number takes neither room nor time. */
export interface CellRows {
  /** what is told of them is what `tellCell` tells */
  readonly texts: TextIndex;
  /** of each row what a spreadsheet calls it, and where its cells begin in `cells`; one more for the end of the last */
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  /** of each cell the number of its text */
  readonly cells: Uint32Array;
  /** by row */
  readonly links: ReadonlyMap<number, NonNullable<RawRow['links']>>;
}

/** What takes rows of a file, one after the other. */
export interface CellRowsTaker {
  readonly texts: TextIndex;
  /** where the cells of a row are put, as numbers of texts */
  readonly cells: CellList;
  /** Ends a row that begins where the last one ended: what was put behind so many cells of it is left out. */
  readonly endRow: (number: number, most: number) => void;
  /** Returns how many cells the longest row had, with what was left out of it. */
  readonly widest: () => number;
  readonly takeRow: (row: RawRow) => void;
  /** Returns the rows that were taken. */
  readonly rows: () => CellRows;
}

/** Returns what takes the rows of a file, made for about so many texts. */
export function createCellRows(about: number): CellRowsTaker {
  const texts = createTextIndex(about, tellCell);
  texts.add('');
  const room = 16 + Math.ceil(about);
  let numbers: Uint32Array = new Uint32Array(room);
  let starts: Uint32Array = new Uint32Array(room);
  const cells: CellList = { numbers: new Uint32Array(4 * room), size: 0 };
  let count = 0;
  let widest = 0;
  const links = new Map<number, NonNullable<RawRow['links']>>();
  const endRow: CellRowsTaker['endRow'] = (number, most) => {
    if (count + 1 >= starts.length) {
      numbers = withRoom(numbers, count + 2);
      starts = withRoom(starts, count + 2);
    }
    widest = Math.max(widest, cells.size - (starts[count] ?? 0));
    cells.size = Math.min(cells.size, (starts[count] ?? 0) + most);
    numbers[count] = number;
    count += 1;
    starts[count] = cells.size;
  };
  return {
    texts,
    cells,
    endRow,
    widest: () => widest,
    takeRow: (row) => {
      if (row.links !== undefined) links.set(count, row.links);
      const end = cells.size + row.cells.length;
      if (end > cells.numbers.length) cells.numbers = withRoom(cells.numbers, end);
      for (const text of row.cells) {
        cells.numbers[cells.size] = texts.add(text);
        cells.size += 1;
      }
      endRow(row.number, Infinity);
    },
    rows: () => ({
      texts,
      numbers: numbers.subarray(0, count),
      starts: starts.subarray(0, count + 1),
      cells: cells.numbers.subarray(0, cells.size),
      links,
    }),
  };
}

/** Returns numbers with room for as many more, and for so many at least. */
function withRoom(numbers: Uint32Array, least: number): Uint32Array {
  return longer(numbers, new Uint32Array(Math.max(2 * numbers.length, least)));
}
