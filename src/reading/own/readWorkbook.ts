/**
 * Reads the first sheet of an Excel workbook (Office Open XML) as rows of texts. Packages that do so give a date cell as a day and hour, whatever its
 * format shows; here a cell that shows `2019` or `May 2019` says no more than that. `fflate` unpacks; the rest is a walk over the sheet.
 */
import { strFromU8, unzipSync } from 'fflate';
import { unescapeMarkup } from '../../lib/escapeMarkup.ts';
import { dateOfSerial } from '../readDate.ts';
import type { OwnNotice } from './ownNotices.ts';
import type { RawRow } from './cellRows.ts';

export interface OwnSheet {
  readonly rows: readonly RawRow[];
  readonly notices: readonly OwnNotice[];
}

/** Bytes that the parts of a workbook may unpack to: a file that is made to fill a memory is refused before it does. */
const MOST_BYTES = 250_000_000;
/** Columns that a sheet may have. */
const MOST_COLUMNS = 2000;
/** Cells of one step. */
const STEP = 20_000;

/** Reads the sheet, a piece at each step. Yields how many rows are read. Nothing is thrown: what cannot be read is refused with a notice. */
export function* workbookSteps(bytes: Uint8Array): Generator<number, OwnSheet> {
  const parts = unpack(bytes);
  if (parts === null) return refused({ code: 'own.damaged' });
  if (parts === 'large') return refused({ code: 'own.large-workbook' });
  const part = (path: string) => {
    const found = parts[path];
    return found === undefined ? '' : strFromU8(found);
  };
  const workbook = part('xl/workbook.xml');
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, text = '']) => ({
    name: attribute(text, 'name'),
    id: attribute(text, 'r:id') || attribute(text, 'id'),
    isHidden: /^(?:hidden|veryHidden)$/.test(attribute(text, 'state')),
  }));
  const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  if (sheet === undefined) return refused({ code: 'own.damaged' });
  const target = targetOf(part('xl/_rels/workbook.xml.rels'), sheet.id) ?? 'worksheets/sheet1.xml';
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  const text = part(path);
  if (text === '') return refused({ code: 'own.damaged' });
  yield 0;
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  yield 0;
  const formats = cellFormats(part('xl/styles.xml'));
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook);
  const rows: SheetRow[] = [];
  let done = 0;
  let row: SheetRow | null = null;
  for (const { tag, attributes, body } of elements(text)) {
    if (tag === 'row') {
      const number: number = Number(attribute(attributes, 'r')) || (row?.number ?? 0) + 1;
      row = { number, cells: [], links: new Map() };
      rows.push(row);
    } else if (row !== null) {
      const column = columnOf(attribute(attributes, 'r')) ?? row.cells.length;
      if (column < MOST_COLUMNS) {
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = cellText(attributes, body, strings, formats, is1904);
        const link = linkOf(body);
        if (link !== null) row.links.set(column, link);
      }
    }
    done += 1;
    if (done % STEP === 0) yield rows.length;
  }
  addLinks(text, part(path.replace(/[^/]+$/, '_rels/$&.rels')), rows);
  fillMerged(text, rows);
  const others = sheets.filter((each) => each !== sheet && !each.isHidden).map(({ name }) => name);
  return { rows, notices: others.length === 0 ? [] : [{ code: 'own.sheet', name: sheet.name, others }] };
}

interface SheetRow {
  readonly number: number;
  readonly cells: string[];
  readonly links: Map<number, string>;
}

function refused(notice: OwnNotice): OwnSheet {
  return { rows: [], notices: [notice] };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | 'large' | null {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted =
          /^xl\/(?:workbook|sharedStrings|styles|worksheets\/(?:_rels\/)?[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/.test(
            name,
          );
        if (isWanted) size += originalSize;
        return isWanted && size <= MOST_BYTES;
      },
    });
    return size > MOST_BYTES ? 'large' : parts;
  } catch {
    return null;
  }
}

function attribute(text: string, name: string): string {
  const at = text.indexOf(` ${name}="`);
  if (at === -1) return '';
  const start = at + name.length + 3;
  return unescapeMarkup(text.slice(start, text.indexOf('"', start)));
}

function targetOf(rels: string, id: string): string | null {
  for (const [, text = ''] of rels.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g))
    if (attribute(text, 'Id') === id) return attribute(text, 'Target');
  return null;
}

/** Yields the rows of a sheet, each followed by its cells, in linear time. */
function* elements(
  text: string,
): Generator<{ readonly tag: 'row' | 'c'; readonly attributes: string; readonly body: string }> {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at === -1) return;
    const end = text.indexOf('>', at);
    if (end === -1) return;
    const head = text.slice(at + 1, end);
    const name = /^(?:\w+:)?(row|c)(?=[\s/]|$)/.exec(head);
    if (name === null) {
      at = end + 1;
      continue;
    }
    const tag = name[1] === 'row' ? 'row' : 'c';
    const attributes = ` ${head.slice(name[0].length).trim()}`;
    if (tag === 'row' || head.endsWith('/')) {
      yield { tag, attributes, body: '' };
      at = end + 1;
      continue;
    }
    const close = text.indexOf(`</${name[0]}>`, end);
    if (close === -1) return;
    yield { tag, attributes, body: text.slice(end + 1, close) };
    at = close;
  }
}

/** `B12` is column 1; null for what is no reference. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textsIn(body: string): string {
  // What is read aloud beside Japanese characters is no part of the text.
  const plain = body.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return [...plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)]
    .map(([, text = '']) => unescapeMarkup(text))
    .join('')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function sharedStrings(text: string): readonly string[] {
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<si', at);
    if (start === -1) return strings;
    const close = text.indexOf('</si>', start);
    const empty = text.indexOf('/>', start);
    if (close === -1) return strings;
    // <si/> says nothing.
    if (empty === start + 3) {
      strings.push('');
      at = empty + 2;
      continue;
    }
    strings.push(textsIn(text.slice(start, close)));
    at = close + 5;
  }
}

type Precision = 'day' | 'month' | 'year';

/** Formats that Excel numbers without writing them down, as far as they show a date. */
const BUILT_IN: ReadonlyMap<number, Precision> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'day'] as const,
  ),
  [17, 'month'],
  [27, 'month'],
  [52, 'month'],
  [55, 'month'],
  [57, 'month'],
]);

/** Returns how precisely each style of cells shows a date; null for one that shows none. */
function cellFormats(styles: string): readonly (Precision | null)[] {
  const codes = new Map<number, string>();
  for (const [, text = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g))
    codes.set(Number(attribute(text, 'numFmtId')), attribute(text, 'formatCode'));
  const list = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles)?.[1] ?? '';
  return [...list.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, text = '']) => {
    const id = Number(attribute(text, 'numFmtId'));
    const code = codes.get(id);
    return code === undefined ? (BUILT_IN.get(id) ?? null) : precisionOf(code);
  });
}

/** Returns the finest part of a date that a format shows: `yyyy` a year, `mmm yyyy` a month; null for one of numbers, texts or hours. */
export function precisionOf(format: string): Precision | null {
  const [first = ''] = format.split(';');
  const plain = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|[#0?@]/.test(plain.replace(/\.0+/g, ''))) return null;
  const withoutTime = plain.replace(/h+[^a-z]*m+|m+[^a-z]*s+|am\/pm|a\/p/g, '');
  if (withoutTime.includes('d')) return 'day';
  if (withoutTime.includes('m')) return 'month';
  return /[ye]/.test(withoutTime) ? 'year' : null;
}

function cellText(
  attributes: string,
  body: string,
  strings: readonly string[],
  formats: readonly (Precision | null)[],
  is1904: boolean,
): string {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return textsIn(body);
  const value = unescapeMarkup(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1] ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== '' && type !== 'n') return value;
  const precision = formats[Number(attribute(attributes, 's'))] ?? null;
  if (value === '' || precision === null) return value;
  return dateOfSerial(Number(value), precision, is1904) ?? value;
}

/** Returns where a cell leads by its formula; null where it has none that does. */
function linkOf(body: string): string | null {
  if (!body.includes('HYPERLINK')) return null;
  const formula = unescapeMarkup(/<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1] ?? '');
  return /^HYPERLINK\(\s*"([^"]+)"/i.exec(formula)?.[1] ?? null;
}

/** Adds where cells lead that have a link of their own: the sheet names the cells, its relations the addresses. */
function addLinks(text: string, relations: string, rows: readonly SheetRow[]): void {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, each = '']) => [
      attribute(each, 'Id'),
      attribute(each, 'Target'),
    ]),
  );
  if (targets.size === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let left = 200_000;
  for (const [, each = ''] of text.matchAll(/<(?:\w+:)?hyperlink\b([^>]*)>/g)) {
    const [, letters = '', first = '', last = first] =
      /^([A-Z]{1,3})(\d+)(?::[A-Z]{1,3}(\d+))?$/.exec(attribute(each, 'ref')) ?? [];
    const column = columnOf(letters);
    const target = targets.get(attribute(each, 'r:id'));
    if (column === null || target === undefined) continue;
    for (let number = Number(first); number <= Number(last) && left > 0; number += 1) {
      left -= 1;
      byNumber.get(number)?.links.set(column, target);
    }
  }
}

/** What several cells that are merged say stands in the first of them: it holds for the rows below as well. */
function fillMerged(
  text: string,
  rows: readonly { readonly number: number; readonly cells: string[] }[],
): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let left = 200_000;
  for (const [, reference = ''] of text.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([^"]+)"/g)) {
    const [, letters = '', first = '', , last = ''] =
      /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
    const column = columnOf(letters);
    const value = column === null ? undefined : byNumber.get(Number(first))?.cells[column];
    if (column === null || value === undefined || value === '') continue;
    for (let number = Number(first) + 1; number <= Number(last) && left > 0; number += 1) {
      left -= 1;
      const cells = byNumber.get(number)?.cells;
      if (cells === undefined || (cells[column] ?? '') !== '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
  }
}
