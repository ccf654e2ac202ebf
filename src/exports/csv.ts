import { csvFormatRow } from 'd3';
import { neutraliseCell, restoreCell } from '../lib/formulaCell.ts';
import { parseRows } from '../reading/parseRows.ts';

const BYTE_ORDER_MARK = '\ufeff';

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
  return parseRows(content, ',').rows.map(({ cells }) => cells.map(restoreCell));
}
