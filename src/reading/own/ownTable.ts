import { isPlain, readCell, rowKind } from '../readCell.ts';
import type { OwnNotice } from './ownNotices.ts';
import { fieldsOf } from './fields.ts';
import { readDate } from '../readDate.ts';

/** A row of a file before its columns are known. */
export interface RawRow {
  /** as a spreadsheet counts */
  readonly number: number;
  readonly cells: readonly string[];
  /** where cells lead, by column, where the file has links beside texts */
  readonly links?: ReadonlyMap<number, string>;
}

/** A row that is passed over, and what it is. */
export interface PassedRow extends RawRow {
  readonly kind: 'total' | 'footnote' | 'above' | 'heading';
}

/** The table of a reader's own file, with what its columns mean still open. */
export interface OwnTable {
  /** names of the columns; `#1`, `#2` … where the file has none */
  readonly heading: readonly string[];
  readonly rows: readonly RawRow[];
  /** sums, notes, and what stands above the heading */
  readonly passed: readonly PassedRow[];
  /** what was read otherwise than it stood there */
  readonly notices: readonly OwnNotice[];
}

/** Rows among which a heading is looked for. */
const HEAD = 12;
/** Rows of one step. */
const STEP = 1000;

/**
 * Makes the table of rows of texts, a piece at each step: cells are read, the heading is found, sums and notes are told from records. Yields how
 * many rows are read.
 */
export function* tableSteps(
  raw: readonly RawRow[],
  notices: readonly OwnNotice[],
  gbk: ReadonlyMap<string, number> | null,
): Generator<number, OwnTable> {
  const read: RawRow[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield i;
    const row = raw[i];
    if (row === undefined) continue;
    // Most rows say what stands there, and stay what they are.
    const own = row.cells.every(isPlain)
      ? row
      : { ...row, cells: row.cells.map((cell) => readCell(cell, gbk).text) };
    if (own.cells.some((text) => text !== '')) read.push(own);
  }
  const at = findHeading(read);
  const heading = at === null ? [] : (read[at]?.cells ?? []);
  const body = at === null ? read : read.slice(at + 1);
  const passed: PassedRow[] = (at === null ? [] : read.slice(0, at)).map((row) => ({
    ...row,
    kind: 'above',
  }));
  const rows: RawRow[] = [];
  for (let i = 0; i < body.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield raw.length;
    const row = body[i];
    if (row === undefined) continue;
    // Some programs write the heading anew on every page.
    if (isSame(row.cells, heading)) {
      passed.push({ ...row, kind: 'heading' });
      continue;
    }
    // A note alone on its line has no separators behind it.
    const kind = rowKind(row.cells.length < heading.length ? [...row.cells, ''] : row.cells);
    if (kind === 'total' || kind === 'footnote') passed.push({ ...row, kind });
    else rows.push(row);
  }
  const width = rows.slice(0, STEP).reduce((most, { cells }) => Math.max(most, cells.length), heading.length);
  return {
    heading: Array.from({ length: width }, (_, i) => heading[i] || `#${i + 1}`),
    rows,
    passed,
    notices,
  };
}

/**
 * Returns the index of the row that names the columns: the one with the most headings that are known, two at least, else the first; null where that reads like
 * a record, so that nothing is taken for a heading that is none.
 */
function findHeading(rows: readonly RawRow[]): number | null {
  const known = rows
    .slice(0, HEAD)
    .map(({ cells }) => cells.filter((cell) => cell.length < 60 && fieldsOf(cell).length > 0).length);
  // Above it there may be one of groups of columns: the most are known in the one that names each.
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const [first] = rows;
  if (first === undefined) return null;
  const isNamed = first.cells.some((cell) => fieldsOf(cell).length > 0);
  const hasDate = first.cells.some((cell) => cell !== '' && readDate(cell).edtf !== null);
  return isNamed || !hasDate ? 0 : null;
}

function isSame(cells: readonly string[], heading: readonly string[]): boolean {
  return cells.length > 1 && cells.length === heading.length && cells.every((cell, i) => cell === heading[i]);
}
