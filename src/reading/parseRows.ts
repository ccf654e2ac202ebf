import type { Delimiter, FileNotice } from './notices.ts';
import { rowScanner, type CellList, type Scanned } from './rowScanner.ts';
import { createTextIndex } from './textIndex.ts';

/** One row of a table as it stands in the file. */
export interface TextRow {
  /** line of the file on which it begins; a cell may span several */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ParsedRows {
  readonly rows: readonly TextRow[];
  /** an opened quote that nothing closes, which would swallow the rest of the file */
  readonly notices: readonly FileNotice[];
}

/** Returns all rows of a text; see `rowScanner`. An empty text has none. */
export function parseRows(text: string, delimiter: Delimiter): ParsedRows {
  const rows: TextRow[] = [];
  const walk = eachRow(text, delimiter);
  for (;;) {
    const next = walk.next();
    if (next.done === true)
      return {
        rows,
        notices: next.value === null ? [] : [{ code: 'file.quote', refused: true, line: next.value }],
      };
    rows.push(next.value);
  }
}

/** Yields the rows of a text one by one, so that a caller can stop between them; see `rowScanner`. Of a text that is not whole, those that surely are. Returns the line of a quote that is never closed, or null. */
export function eachRow(
  text: string,
  delimiter: Delimiter,
  isWhole = true,
): Generator<TextRow, number | null> {
  return rowsIn({ bytes: new TextEncoder().encode(text), from: 0, isWhole }, delimiter);
}

function* rowsIn(scanned: Scanned, delimiter: Delimiter): Generator<TextRow, number | null> {
  const index = createTextIndex(0);
  const cells: CellList = { numbers: new Uint32Array(16), size: 0 };
  const { row, next } = rowScanner(scanned, delimiter, index, cells);
  while (next()) {
    yield { line: row.line, cells: Array.from(cells.numbers.subarray(0, cells.size), index.textOf) };
    cells.size = 0;
  }
  return row.open;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', '，'];

/** Rows that are looked at to tell the delimiter. */
const SAMPLE = 20;

/** Characters of a `sep=` line, spaces left out. */
const LONGEST_SEP = 8;

/** Characters of a line that is looked at. */
const LONGEST_LINE = 20_000;

/** What parts the cells of a text, and where its table begins behind a `sep=` line. */
export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  readonly start: number;
}

/**
 * Returns what parts the cells of a text, and where the table begins behind a `sep=` line: what that line names, else the mark that
 * splits the most rows of the beginning as often as the heading. A comma where nothing parts anything.
 */
export function findDelimiter(text: string): FoundDelimiter {
  return tellDelimiter(text, true) ?? { delimiter: ',', start: 0 };
}

/** Returns the same of a text from its beginning alone; null where what follows may tell otherwise. */
export function findDelimiterEarly(beginning: string): FoundDelimiter | null {
  return tellDelimiter(beginning, false);
}

function tellDelimiter(text: string, isWhole: boolean): FoundDelimiter | null {
  const stated = /^\s*"?sep=([,;|\t])"?[ ,;|\t]*(?:\r\n|\n|\r|$)/i.exec(text);
  const start = stated?.[0].length ?? 0;
  if (!isWhole && (start === text.length || text.trimStart().length < LONGEST_SEP)) return null;
  const table = start === 0 ? text : text.slice(start);
  const named = DELIMITERS.find((delimiter) => delimiter === stated?.[1]);
  if (named !== undefined) {
    const [first = '', ...more] = table.slice(0, LONGEST_LINE).split(/[\r\n]/, 2);
    if (!isWhole && more.length === 0) return null;
    // A line that names what parts nothing is one that a program has left there.
    if (first.includes(named) || !DELIMITERS.some((delimiter) => first.includes(delimiter)))
      return { delimiter: named, start };
  }
  const scanned = { bytes: new TextEncoder().encode(table), from: 0, isWhole };
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    for (const { cells } of rowsIn(scanned, delimiter)) {
      if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
      if (widths.length === SAMPLE) break;
    }
    if (!isWhole && widths.length < SAMPLE) return null;
    const width = Math.max(0, ...widths);
    const alike = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    const score = width > 1 ? alike * 1000 + width : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, start };
}
