import { entriesOf, findRows, isObject } from './jsonRows.ts';
import { parseJson } from './jsonText.ts';
import { fieldOf, readOwnBlock, type OwnBlock } from './ownBlock.ts';
import { columnsNotice, type OwnNotice } from './ownNotices.ts';
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

/** Returns what a JSON text holds. Keys are names, whatever they are: no object is indexed by one that the file gives. */
export function readJson(text: string): OwnJson {
  const value = parseJson(text);
  if (value === undefined) return { kind: 'refused', notice: { code: 'own.json' } };
  if (Array.isArray(value) && value.length > 0 && isDeparture(value[0]))
    return { kind: 'records', files: { departures: value } };
  const fields = entriesOf(value);
  const departures = fields.find(([name]) => name === 'departures')?.[1];
  if (Array.isArray(departures) && (departures.length === 0 || isDeparture(departures[0])))
    return { kind: 'records', files: Object.fromEntries(fields.filter(([name]) => name !== '__proto__')) };
  const found = findRows(value);
  if (found === null) return { kind: 'refused', notice: { code: 'own.json-shape' } };
  const rows = found.kind === 'lists' ? tableOf(found.list) : rowsOf(found.list);
  return rows.kind === 'rows' ? { ...rows, about: readOwnBlock(fieldOf(value, 'own')) } : rows;
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
  const widest = list.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    kind: 'rows',
    rows: texts.map((cells, i) => ({ number: i + 1, cells })),
    notices: columnsNotice(widest, MOST_COLUMNS),
    about: {},
  };
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

/** Parts of a record that hold its fields, as services wrap them. */
const CONTAINERS = new Set(['fields', 'properties', 'attributes', '_source', 'node', 'item', 'record']);
/** Lists inside lists that are looked into. */
const DEEPEST = 5;

function rowsOf(list: readonly unknown[]): OwnJson {
  const columns = new Map<string, number>();
  const notices: OwnNotice[] = [];
  let isNested = false;
  const cellOf = (value: unknown, depth = 0): string => {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value) && depth < DEEPEST)
      return value
        .map((each) => cellOf(each, depth + 1))
        .filter((text) => text !== '')
        .join('; ');
    if (typeof value !== 'object') return String(value);
    const said = fieldOf(value, 'value');
    if (typeof said === 'string' || typeof said === 'number') return String(said);
    isNested = true;
    return '';
  };
  const fieldsIn = (name: string, value: unknown): readonly (readonly [string, string])[] =>
    !isObject(value) || Object.hasOwn(value, 'value')
      ? [[name, cellOf(value)]]
      : entriesOf(value).map(([inner, each]) => [`${name}_${inner}`, cellOf(each)]);
  const records = list.map((item) => {
    const fields = entriesOf(item);
    const [container] = fields.filter(([name, value]) => CONTAINERS.has(name) && isObject(value));
    if (container === undefined) return fields.flatMap(([name, value]) => fieldsIn(name, value));
    const around = fields.filter((field) => field !== container);
    return [
      ...entriesOf(container[1]).flatMap(([name, value]) => fieldsIn(name, value)),
      ...around.flatMap(([name, value]) => fieldsIn(`record_${name}`, value)),
    ];
  });
  if (!records.some((record) => record.length > 0))
    return { kind: 'refused', notice: { code: 'own.json-shape' } };
  const names = new Set<string>();
  for (const record of records) for (const [name] of record) names.add(name);
  for (const name of names) if (columns.size < MOST_COLUMNS) columns.set(name, columns.size);
  notices.push(...columnsNotice(names.size, MOST_COLUMNS));
  const rows: RawRow[] = [{ number: 0, cells: [...columns.keys()] }];
  records.forEach((record, i) => {
    const cells = Array.from({ length: columns.size }, () => '');
    // What is no record is told of with the rows that cannot be used.
    if (!isObject(list[i])) cells[0] = cellOf(list[i]);
    for (const [name, text] of record) {
      const column = columns.get(name);
      if (column !== undefined) cells[column] = text;
    }
    rows.push({ number: i + 1, cells });
  });
  if (isNested) notices.push({ code: 'own.nested' });
  return { kind: 'rows', rows, notices, about: {} };
}
