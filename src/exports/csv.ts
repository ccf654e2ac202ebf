import { csvFormatRow, csvParseRows } from 'd3';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet may take for a formula: `= + - @` in either width, also after spaces, and a leading tab or line break.
 * Apostrophes in front are part of the pattern, so that adding one and taking one away are each other's reverse.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORMULA = /^'*(?:[\t\r\n]|[\s\u0000-\u001f\u200b]*[=+\-@＝＋－＠])/;

/** Returns the cell with an apostrophe in front where a spreadsheet would take it for a formula, else unchanged. */
export function neutraliseCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Returns what `neutraliseCell` was given. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * Returns a table as CSV (RFC 4180: commas, CRLF, quotes where needed; UTF-8 with a byte order mark, so that spreadsheets
 * read Chinese) that is safe to open in a spreadsheet. No rows give the mark alone.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${csvFormatRow(row.map(neutraliseCell))}\r\n`).join('');
}

/** Returns the rows of a CSV text, cells as `formatCsv` was given them. Takes texts with and without byte order mark. */
export function parseCsv(text: string): string[][] {
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return csvParseRows(content).map((row) => row.map(restoreCell));
}
