/** The rows of a table in HTML, as it is copied out of a page and as programs save it for Excel (.xls). Texts and addresses alone are taken from it. */
import { unescapeMarkup } from '../../lib/escapeMarkup.ts';
import { EXCEL_PAGE } from '../decodeText.ts';
import type { RawRow } from './cellRows.ts';
import { knownFieldsOf } from './fields.ts';
import { readParts } from './markup.ts';

/** Returns whether a text is such a table. */
export function isHtmlTable(text: string): boolean {
  const beginning = text.slice(0, 4000);
  return (
    /^\s*<table[\s>]/i.test(beginning) ||
    (/^\s*<(?:html|!doctype html|head|meta)/i.test(beginning) && EXCEL_PAGE.test(beginning))
  );
}

/** Cells that a cell may span, and rows. */
const MOST_SPAN = 1000;
const MOST_COLUMNS = 2000;

const TAG = /<(\/?)(table|tr|td|th|a|br|p|div|li|script|style)\b([^<>]*)>/gi;
const ANY_TAG = /<\/?[a-z!][^<>]*>/gi;

interface OpenTable {
  readonly rows: { readonly cells: string[]; readonly links: Map<number, string> }[];
  /** what cells of rows above say in this one, by column, and for how many rows */
  spans: Map<number, { readonly text: string; rows: number }>;
}

/** Returns the rows of the table whose columns are known best; none where there is no table. In linear time. */
export function htmlRows(text: string): readonly RawRow[] {
  const plain = ['script', 'style'].reduce(
    (rest, name) => readParts(rest, `<${name}`, `</${name}>`, () => ''),
    readParts(text, '<!--', '-->', () => ''),
  );
  const tables: OpenTable[] = [];
  let table: OpenTable | null = null;
  let cell: { column: number; span: number; below: number; text: string } | null = null;
  let at = 0;
  const endCell = () => {
    const row = table?.rows.at(-1);
    if (cell === null || table === null || row === undefined) return;
    const said = cell.text.replace(ANY_TAG, '').trim();
    row.cells[cell.column] = said;
    if (cell.below > 1) table.spans.set(cell.column, { text: said, rows: cell.below });
    for (let i = 1; i < cell.span && cell.column + i < MOST_COLUMNS; i += 1) row.cells[cell.column + i] = '';
    cell = null;
  };
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of plain.matchAll(TAG)) {
    if (cell !== null) cell.text += plain.slice(at, index);
    at = index + tag.length;
    const what = `${slash ?? ''}${name.toLowerCase()}`;
    if (what === 'table') {
      endCell();
      table = { rows: [], spans: new Map() };
      tables.push(table);
    } else if (what === '/table' || what === 'tr' || what === '/tr') {
      endCell();
      if (what === 'tr' && table !== null) startRow(table);
    } else if (what === 'td' || what === 'th') {
      endCell();
      const row = table?.rows.at(-1);
      if (row === undefined) continue;
      const span = spanOf(attributes, 'colspan');
      let column = 0;
      while (row.cells[column] !== undefined) column += 1;
      if (column < MOST_COLUMNS) cell = { column, span, below: spanOf(attributes, 'rowspan'), text: '' };
    } else if (what === '/td' || what === '/th') endCell();
    else if (what === 'a' && cell !== null) {
      const address = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(attributes);
      const link = address?.slice(1).find((each) => each !== undefined);
      if (link !== undefined) table?.rows.at(-1)?.links.set(cell.column, unescapeMarkup(link));
    } else if (cell !== null) cell.text += ' ';
  }
  endCell();
  const known = ({ rows }: OpenTable) =>
    rows
      .slice(0, 10)
      .reduce(
        (sum, { cells }) =>
          sum + cells.filter((each) => each.length < 60 && knownFieldsOf(each).length > 0).length,
        0,
      );
  const [best] = tables
    .map((each) => ({ each, worth: known(each) }))
    .sort((a, b) => b.worth - a.worth || b.each.rows.length - a.each.rows.length);
  return (best?.each.rows ?? []).map(({ cells, links }, i) => ({
    number: i + 1,
    cells: Array.from(cells, (each) => each ?? ''),
    links,
  }));
}

function startRow(table: OpenTable): void {
  const cells: string[] = [];
  for (const [column, span] of table.spans) {
    span.rows -= 1;
    if (span.rows <= 0) table.spans.delete(column);
    else cells[column] = span.text;
  }
  table.rows.push({ cells, links: new Map() });
}

function spanOf(attributes: string, name: string): number {
  const number = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(1, number), MOST_SPAN);
}
