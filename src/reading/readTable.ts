import { decodeText } from './decodeText.ts';
import { gbkBytes } from './mojibake.ts';
import type { CellNotice, Encoding, FileNotice } from './notices.ts';
import { findDelimiter, parseRows } from './parseRows.ts';
import { readCell, rowKind, type RowKind } from './readCell.ts';

/** A cell that says something else than it shows. */
export interface NotedCell {
  /** index among the cells of the row */
  readonly column: number;
  readonly notices: readonly CellNotice[];
}

export interface TableRow {
  /** as a spreadsheet counts: the heading is 1, empty rows count */
  readonly number: number;
  /** line of the file on which it begins */
  readonly line: number;
  readonly kind: RowKind;
  /** cells as they are read; as many as the row has */
  readonly cells: readonly string[];
  readonly noted: readonly NotedCell[];
}

export interface Table {
  readonly encoding: Encoding | null;
  /** the first row that is not empty; no cells where the file is refused */
  readonly heading: readonly string[];
  /** the rows below, empty ones left out */
  readonly rows: readonly TableRow[];
  /** a refused file has one that says why, and no rows */
  readonly notices: readonly FileNotice[];
}

/**
 * Returns the table that a text file holds: bytes to text, text to rows, rows to cells. Nothing is thrown. A caller that must not hold
 * up a page reads with `decodeText`, `findDelimiter`, `eachRow` and `readCell` itself.
 */
export function readTable(bytes: Uint8Array): Table {
  const { text, encoding, notices } = decodeText(bytes);
  if (encoding === null) return { encoding, heading: [], rows: [], notices };
  const { delimiter, start } = findDelimiter(text);
  const parsed = parseRows(text.slice(start), delimiter);
  const told: readonly FileNotice[] = [
    ...notices,
    ...(delimiter === ',' ? [] : [{ code: 'file.delimiter' as const, refused: false as const, delimiter }]),
  ];
  if (parsed.notices.length > 0)
    return { encoding: null, heading: [], rows: [], notices: [...told, ...parsed.notices] };
  const skipped = start === 0 ? 0 : 1;
  const gbk = /[\u2e80-\uffff]/.test(text) ? gbkBytes() : null;
  let heading: readonly string[] | null = null;
  const rows: TableRow[] = [];
  parsed.rows.forEach(({ cells: raw, line }, i) => {
    const read = raw.map((cell) => readCell(cell, gbk));
    const cells = read.map((cell) => cell.text);
    if (heading === null) {
      if (cells.some((cell) => cell !== '')) heading = cells;
      return;
    }
    const noted = read.flatMap((cell, column) =>
      cell.notices.length === 0 ? [] : [{ column, notices: cell.notices }],
    );
    const kind = noted.length > 0 && cells.every((cell) => cell === '') ? 'record' : rowKind(cells);
    if (kind === 'empty') return;
    rows.push({ number: i + 1, line: line + skipped, kind, cells, noted });
  });
  return { encoding, heading: heading ?? [], rows, notices: told };
}
