import { csvFormatRow } from 'd3';
import { neutraliseCell, restoreCell } from '../lib/formulaCell.ts';
import { parseRows } from '../reading/parseRows.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Returns a table as CSV (RFC 4180: commas, CRLF, quotes where needed) for programs, whose first column a byte order mark would rename;
 * its cells are safe to open in a spreadsheet. No rows give an empty text.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvFormatRow(row.map(neutraliseCell))}\r\n`).join('');
}

/** Returns a CSV text for spreadsheets, which read Chinese only behind a byte order mark. */
export function forSpreadsheets(csv: string): string {
  return BYTE_ORDER_MARK + csv;
}

/** Returns the rows of a CSV text, cells as `formatCsv` was given them. Takes texts with and without byte order mark. */
export function parseCsv(text: string): string[][] {
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return parseRows(content, ',').rows.map(({ cells }) => cells.map(restoreCell));
}
