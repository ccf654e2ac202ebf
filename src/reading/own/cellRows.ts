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
  readonly texts: TextIndex;
  /** of each row what a spreadsheet calls it, and where its cells begin in `cells`; one more for the end of the last */
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  /** of each cell the number of its text */
  readonly cells: readonly number[];
  /** by row */
  readonly links: ReadonlyMap<number, NonNullable<RawRow['links']>>;
}

/** What takes rows of a file, one after the other. */
export interface CellRowsTaker {
  readonly texts: TextIndex;
  /** Takes the first so many numbers of a list for the cells of a row. */
  readonly take: (number: number, cells: readonly number[], width: number) => void;
  readonly takeRow: (row: RawRow) => void;
  readonly rows: CellRows;
}

/** Returns what takes the rows of a file, made for about so many texts. */
export function createCellRows(about: number): CellRowsTaker {
  const texts = createTextIndex(about);
  texts.add('');
  const numbers: number[] = [];
  const starts: number[] = [0];
  const all: number[] = [];
  const links = new Map<number, NonNullable<RawRow['links']>>();
  const take: CellRowsTaker['take'] = (number, cells, width) => {
    for (let i = 0; i < width; i += 1) all.push(cells[i] ?? EMPTY);
    numbers.push(number);
    starts.push(all.length);
  };
  return {
    texts,
    take,
    takeRow: (row) => {
      if (row.links !== undefined) links.set(numbers.length, row.links);
      take(row.number, row.cells.map(texts.add), row.cells.length);
    },
    rows: { texts, numbers, starts, cells: all, links },
  };
}
