/**
 * Reads the first sheet of an Excel workbook that holds a table (Office Open XML) as rows of texts. Packages that do so give a date cell as a day and hour, whatever its
 * format shows; here a cell that shows `2019` or `May 2019` says no more than that. `fflate` unpacks; the rest is a walk over the sheet.
 */
import { strFromU8, unzipSync } from 'fflate';
import { unescapeMarkup } from '../../lib/escapeMarkup.ts';
import type { OtherFile } from '../notices.ts';
import { dateOfSerial } from '../readDate.ts';
import { knownFieldsOf } from './fields.ts';
import { attribute, plainMarkup, readParts } from './markup.ts';
import type { OwnNotice } from './ownNotices.ts';
import type { RawRow } from './cellRows.ts';
import { cellFormats, type Shown } from './shownDates.ts';

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
  const unpacked = unpack(bytes);
  if (unpacked === null) return refused({ code: 'own.damaged' });
  if (unpacked === 'large') return refused({ code: 'own.large-workbook' });
  const { parts, names } = unpacked;
  const part = (path: string) => {
    const found = parts.get(path);
    return found === undefined ? '' : plainMarkup(strFromU8(found));
  };
  const main = mainPart(part('_rels/.rels'));
  const workbook = part(main);
  const sheets = sheetsOf(workbook, part(main.replace(/[^/]+$/, '_rels/$&.rels')));
  if (sheets.length === 0) return refused(otherArchive(names));
  yield 0;
  const styles: CellStyles = {
    strings: sharedStrings(part('xl/sharedStrings.xml')),
    formats: cellFormats(part('xl/styles.xml')),
    is1904: /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904=["'](?:1|true)["']/.test(workbook),
  };
  yield 0;
  // The first that holds a table: others hold notes, charts or nothing.
  let best: { readonly sheet: Sheet; readonly rows: readonly SheetRow[]; readonly worth: number } | null =
    null;
  for (const sheet of sheets) {
    const text = part(sheet.path);
    if (text === '') continue;
    const rows = yield* sheetRows(text, part(sheet.path.replace(/[^/]+$/, '_rels/$&.rels')), styles);
    const worth = worthOf(rows);
    if (best === null || worth > best.worth) best = { sheet, rows, worth };
    if (worth === TABLE) break;
  }
  if (best === null) return refused({ code: 'own.damaged' });
  const { sheet, rows } = best;
  const others = sheets.filter((each) => each !== sheet).map(({ name }) => name);
  return { rows, notices: others.length === 0 ? [] : [{ code: 'own.sheet', name: sheet.name, others }] };
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** What cells refer to by number, and how days are counted. */
interface CellStyles {
  readonly strings: readonly string[];
  readonly formats: readonly Shown[];
  readonly is1904: boolean;
}

/** Returns the sheets that are not hidden, all where all are. */
function sheetsOf(workbook: string, relations: string): readonly Sheet[] {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^<>]*)>/g)].map(([, text = ''], i) => {
    const target = targetOf(relations, attribute(text, 'r:id') || attribute(text, 'id'));
    const path = target ?? `worksheets/sheet${i + 1}.xml`;
    return {
      name: attribute(text, 'name'),
      path: path.startsWith('/') ? path.slice(1) : `xl/${path.replace(/^\.\//, '')}`,
      isHidden: /^(?:hidden|veryHidden)$/.test(attribute(text, 'state')),
    };
  });
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  return shown.length === 0 ? sheets : shown;
}

/** Returns where the workbook itself lies in its archive. */
function mainPart(relations: string): string {
  for (const [, text = ''] of relations.matchAll(/<(?:\w+:)?Relationship\b([^<>]*)>/g))
    if (attribute(text, 'Type').endsWith('/officeDocument'))
      return attribute(text, 'Target').replace(/^\//, '');
  return 'xl/workbook.xml';
}

/** What an archive is that holds no workbook of this kind, by the names in it. */
function otherArchive(names: readonly string[]): OwnNotice {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const what = (of: OtherFile): OwnNotice => ({ code: 'file.other', refused: true, what: of });
  if (has(/^xl\/workbook\.bin$|^content\.xml$|\.iwa$|^Index\.zip$/)) return what('spreadsheet');
  if (has(/^(?:word|ppt)\//)) return what('document');
  return has(/^xl\/|^\[Content_Types\]/) ? { code: 'own.damaged' } : what('compressed');
}

/** How much a sheet is worth: a table whose columns are known, rows at all, or nothing. */
const TABLE = 2;
/** Rows of a sheet that are looked at. */
const HEAD = 40;

function worthOf(rows: readonly SheetRow[]): number {
  const filled = rows.slice(0, 10 * HEAD).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isHeading = ({ cells }: SheetRow) =>
    cells.filter((cell) => cell.length < 60 && knownFieldsOf(cell).length > 0).length >= 2;
  if (filled.length >= 2 && filled.slice(0, HEAD).some(isHeading)) return TABLE;
  return filled.length >= 2 ? 1 : 0;
}

/** Reads the rows of a sheet, a piece at each step. */
function* sheetRows(
  text: string,
  relations: string,
  styles: CellStyles,
): Generator<number, readonly SheetRow[]> {
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
        row.cells[column] = cellText(attributes, body, styles);
        const link = linkOf(body);
        if (link !== null) row.links.set(column, link);
      }
    }
    done += 1;
    if (done % STEP === 0) yield rows.length;
  }
  addLinks(text, relations, rows);
  fillMerged(text, rows);
  return rows;
}

interface SheetRow {
  readonly number: number;
  readonly cells: string[];
  readonly links: Map<number, string>;
}

function refused(notice: OwnNotice): OwnSheet {
  return { rows: [], notices: [notice] };
}

/** Parts of a workbook that are read; all else in the archive stays packed. */
const WANTED =
  /^_rels\/\.rels$|^xl\/(?:workbook\d*|sharedStrings|styles|worksheets\/(?:_rels\/)?[^/]+|_rels\/workbook\d*)\.xml(?:\.rels)?$/;

interface Unpacked {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** of all that is in the archive */
  readonly names: readonly string[];
}

function unpack(bytes: Uint8Array): Unpacked | 'large' | null {
  let size = 0;
  const names: string[] = [];
  const pathOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '');
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.length < 10_000) names.push(pathOf(name));
        const isWanted = WANTED.test(pathOf(name));
        if (isWanted) size += originalSize;
        return isWanted && size <= MOST_BYTES;
      },
    });
    if (size > MOST_BYTES) return 'large';
    return { parts: new Map(Object.entries(parts).map(([name, part]) => [pathOf(name), part])), names };
  } catch {
    return null;
  }
}

function targetOf(rels: string, id: string): string | null {
  for (const [, text = ''] of rels.matchAll(/<(?:\w+:)?Relationship\b([^<>]*)>/g))
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
  const prefix = /<(\w+:)?rPh\b/.exec(body)?.[1] ?? '';
  const plain = readParts(body, `<${prefix}rPh`, `</${prefix}rPh>`, () => '');
  return [...plain.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)]
    .map(([, text = '']) => unescapeMarkup(text))
    .join('')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function sharedStrings(text: string): readonly string[] {
  const strings: string[] = [];
  const prefix = /<(\w+:)?sst\b/.exec(text)?.[1] ?? '';
  const [open, end] = [`<${prefix}si`, `</${prefix}si>`];
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    if (start === -1) return strings;
    const empty = text.indexOf('/>', start);
    // <si/> says nothing.
    if (empty === start + open.length) {
      strings.push('');
      at = empty + 2;
      continue;
    }
    const close = text.indexOf(end, start);
    if (close === -1) return strings;
    strings.push(textsIn(text.slice(start, close)));
    at = close + end.length;
  }
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/** A day as the cell that shows no year has it: a month, or a day of one. */
function withoutYear(day: string | null): string | null {
  return day === null ? null : `--${day.slice(5)}`;
}

function cellText(attributes: string, body: string, { strings, formats, is1904 }: CellStyles): string {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return textsIn(body);
  const value = unescapeMarkup(/<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(body)?.[1] ?? '').trim();
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== '' && type !== 'n' && type !== 'd') return value;
  const shown = formats[Number(attribute(attributes, 's'))] ?? null;
  if (type === 'd') {
    if (shown === 'no-year') return withoutYear(value.slice(0, 10)) ?? value;
    return value.slice(0, LENGTHS[shown ?? 'day']);
  }
  if (value === '' || shown === null) return value;
  if (shown === 'no-year') return withoutYear(dateOfSerial(Number(value), 'day', is1904)) ?? value;
  return dateOfSerial(Number(value), shown, is1904) ?? value;
}

/** Returns where a cell leads by its formula; null where it has none that does. */
function linkOf(body: string): string | null {
  if (!body.includes('HYPERLINK')) return null;
  const formula = unescapeMarkup(/<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)</.exec(body)?.[1] ?? '');
  return /^HYPERLINK\(\s*"([^"]+)"/i.exec(formula)?.[1] ?? null;
}

/** Adds where cells lead that have a link of their own: the sheet names the cells, its relations the addresses. */
function addLinks(text: string, relations: string, rows: readonly SheetRow[]): void {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b([^<>]*)>/g)].map(([, each = '']) => [
      attribute(each, 'Id'),
      attribute(each, 'Target'),
    ]),
  );
  if (targets.size === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let left = 200_000;
  for (const [, each = ''] of text.matchAll(/<(?:\w+:)?hyperlink\b([^<>]*)>/g)) {
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
  for (const [, reference = ''] of text.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*\bref="([^"]+)"/g)) {
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
