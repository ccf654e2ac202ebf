import { fieldOf, readOwnBlock, type OwnBlock } from './ownBlock.ts';
import type { OwnNotice } from './ownNotices.ts';
import type { RawRow } from './cellRows.ts';

/** What a JSON file holds: records of the product, a list of flat objects as rows of texts, or neither. */
export type OwnJson =
  | { readonly kind: 'records'; readonly files: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'rows';
      readonly rows: readonly RawRow[];
      readonly notices: readonly OwnNotice[];
      /** what the file says of itself, beside the list */
      readonly about: OwnBlock;
    }
  | { readonly kind: 'refused'; readonly notice: OwnNotice };

/** Columns that the objects of a list may have together. */
const MOST_COLUMNS = 2000;

/** Returns whether a text begins as JSON does, as a table may do as well. */
export function isJsonLike(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 1000));
}

/** Returns what a JSON text holds. Keys are names, whatever they are: no object is indexed by one that the file gives. */
export function readJson(text: string): OwnJson {
  const value = parse(text);
  if (value === undefined) return { kind: 'refused', notice: { code: 'own.json' } };
  const list = Array.isArray(value) ? value : null;
  if (list !== null && list.length > 1 && list.every(Array.isArray)) return tableOf(list);
  if (list !== null && list.length > 0 && isDeparture(list[0]))
    return { kind: 'records', files: { departures: list } };
  if (list !== null) return rowsOf(list);
  const fields = entriesOf(value);
  const departures = fields.find(([name]) => name === 'departures')?.[1];
  if (Array.isArray(departures) && (departures.length === 0 || isDeparture(departures[0])))
    return { kind: 'records', files: Object.fromEntries(fields.filter(([name]) => name !== '__proto__')) };
  const lists = fields.flatMap(([, each]) => (Array.isArray(each) && each.some(isObject) ? [each] : []));
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return { kind: 'refused', notice: { code: 'own.json-shape' } };
  const rows = rowsOf(longest);
  return rows.kind === 'rows' ? { ...rows, about: readOwnBlock(fieldOf(value, 'own')) } : rows;
}

/** Returns what a text says, or the list of what its lines say, as logs are written; undefined where it is neither. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing but a line that is whole begins and ends so.
    if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text.slice(0, 100_000))) return undefined;
  }
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** A list of lists, the first of which names the columns. */
function tableOf(list: readonly (readonly unknown[])[]): OwnJson {
  const texts = list.map((row) =>
    row
      .slice(0, MOST_COLUMNS)
      .map((cell) =>
        cell === null || cell === undefined || isObject(cell) || Array.isArray(cell) ? '' : String(cell),
      ),
  );
  return { kind: 'rows', rows: texts.map((cells, i) => ({ number: i + 1, cells })), notices: [], about: {} };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A record of the product: it says where somebody went in a list of its own. */
function isDeparture(value: unknown): boolean {
  const fields = new Map(entriesOf(value));
  return (
    typeof fields.get('person') === 'string' &&
    typeof fields.get('lab') === 'string' &&
    Array.isArray(fields.get('destinations'))
  );
}

function rowsOf(list: readonly unknown[]): OwnJson {
  const columns = new Map<string, number>();
  const notices: OwnNotice[] = [];
  let isNested = false;
  const cellOf = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value))
      return value
        .map(cellOf)
        .filter((text) => text !== '')
        .join(' ');
    if (isObject(value)) {
      isNested = true;
      return '';
    }
    return String(value);
  };
  const records = list.map((item) =>
    entriesOf(item).flatMap(([name, value]): readonly (readonly [string, string])[] =>
      isObject(value)
        ? entriesOf(value).map(([inner, each]) => [`${name}_${inner}`, cellOf(each)])
        : [[name, cellOf(value)]],
    ),
  );
  if (!records.some((record) => record.length > 0))
    return { kind: 'refused', notice: { code: 'own.json-shape' } };
  for (const record of records)
    for (const [name] of record)
      if (!columns.has(name) && columns.size < MOST_COLUMNS) columns.set(name, columns.size);
  const rows: RawRow[] = [{ number: 0, cells: [...columns.keys()] }];
  records.forEach((record, i) => {
    const cells = Array.from({ length: columns.size }, () => '');
    for (const [name, text] of record) {
      const column = columns.get(name);
      if (column !== undefined) cells[column] = text;
    }
    rows.push({ number: i + 1, cells });
  });
  if (isNested) notices.push({ code: 'own.nested' });
  return { kind: 'rows', rows, notices, about: {} };
}
