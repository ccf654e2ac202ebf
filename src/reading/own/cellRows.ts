import { isPlain } from '../readCell.ts';
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
  /** what is told of them is whether they say just what stands there */
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
  /** Takes the first so many numbers of a list for the cells of a row. */
  readonly take: (number: number, cells: readonly number[], width: number) => void;
  readonly takeRow: (row: RawRow) => void;
  /** Returns the rows that were taken. */
  readonly rows: () => CellRows;
}

/** Returns what takes the rows of a file, made for about so many texts. */
export function createCellRows(about: number): CellRowsTaker {
  const texts = createTextIndex(about, isPlain);
  texts.add('');
  const room = 16 + Math.ceil(about);
  let numbers = new Uint32Array(room);
  let starts = new Uint32Array(room);
  let all = new Uint32Array(4 * room);
  let count = 0;
  let end = 0;
  const links = new Map<number, NonNullable<RawRow['links']>>();
  const take: CellRowsTaker['take'] = (number, cells, width) => {
    if (end + width > all.length) all = longer(all, end + width);
    if (count + 1 >= starts.length) {
      numbers = longer(numbers, count + 2);
      starts = longer(starts, count + 2);
    }
    for (let i = 0; i < width; i += 1) all[end + i] = cells[i] ?? EMPTY;
    end += width;
    numbers[count] = number;
    count += 1;
    starts[count] = end;
  };
  return {
    texts,
    take,
    takeRow: (row) => {
      if (row.links !== undefined) links.set(count, row.links);
      take(row.number, row.cells.map(texts.add), row.cells.length);
    },
    rows: () => ({
      texts,
      numbers: numbers.subarray(0, count),
      starts: starts.subarray(0, count + 1),
      cells: all.subarray(0, end),
      links,
    }),
  };
}

/** Returns numbers with room for as many more, and for so many at least. */
function longer(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(2 * numbers.length, least));
  more.set(numbers);
  return more;
}
