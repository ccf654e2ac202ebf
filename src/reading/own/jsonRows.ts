/** Where in a value of JSON the rows of a table are, as programs put them there. */
import { knownFieldsOf } from './fields.ts';

/** Levels that are gone down to find a list, and values that are looked at on each. */
const DEEPEST = 5;
const WIDEST = 200;
/** Objects of a list that are looked at. */
const SAMPLE = 20;

/** The rows of a table: objects, or lists of which the first names the columns. */
export type JsonRows =
  | { readonly kind: 'objects'; readonly list: readonly unknown[] }
  | { readonly kind: 'lists'; readonly list: readonly (readonly unknown[])[] };

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the names and values of an object; none of anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Returns the rows that a value holds: a list, wherever it stands, or an object that has columns or records by name; null where it holds none. */
export function findRows(value: unknown): JsonRows | null {
  if (Array.isArray(value)) return ofList(value);
  return ofColumns(value) ?? ofLists(value) ?? ofRecords(value);
}

function ofList(list: readonly unknown[]): JsonRows {
  const isLists = list.length > 1 && list.every(Array.isArray);
  return isLists
    ? { kind: 'lists', list: list as readonly (readonly unknown[])[] }
    : { kind: 'objects', list };
}

const isKnown = (name: string) => name.length < 60 && knownFieldsOf(name).length > 0;

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

/** Columns by name, `{"person": ["Ada"], "left": ["2019"]}` or `{"person": {"0": "Ada"}}`, and names beside rows, `{"columns": […], "data": [[…]]}`. */
function ofColumns(value: unknown): JsonRows | null {
  const fields = entriesOf(value);
  const [names, rows] = ['columns', 'data'].map((name) => fields.find(([field]) => field === name)?.[1]);
  if (Array.isArray(names) && names.every(isPlain) && Array.isArray(rows) && rows.every(Array.isArray))
    return { kind: 'lists', list: [names, ...rows] };
  const columns = fields.flatMap(([name, column]): readonly (readonly [string, readonly unknown[]])[] => {
    const cells = Array.isArray(column) ? column : isObject(column) ? Object.values(column) : null;
    return cells !== null && cells.length > 0 && cells.every(isPlain) ? [[name, cells]] : [];
  });
  if (columns.length < 2 || columns.filter(([name]) => isKnown(name)).length < 2) return null;
  const size = Math.max(...columns.map(([, cells]) => cells.length));
  return {
    kind: 'lists',
    list: [
      columns.map(([name]) => name),
      ...Array.from({ length: size }, (_, row) => columns.map(([, cells]) => cells[row] ?? null)),
    ],
  };
}

/** The list of objects, at any level, of which most names are known; of those alike the longest. */
function ofLists(value: unknown): JsonRows | null {
  let level: readonly unknown[] = [value];
  const lists: (readonly unknown[])[] = [];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const below = level.flatMap((each) => entriesOf(each).map(([, inner]) => inner)).slice(0, WIDEST);
    lists.push(...below.flatMap((each) => (Array.isArray(each) && each.some(isObject) ? [each] : [])));
    level = below.filter(isObject);
  }
  const [best] = lists
    .map((list) => ({ list, known: knownIn(list) }))
    .sort((a, b) => b.known - a.known || b.list.length - a.list.length);
  return best === undefined ? null : { kind: 'objects', list: best.list };
}

function knownIn(list: readonly unknown[]): number {
  const names = new Set(
    list
      .slice(0, SAMPLE)
      .flatMap((each) =>
        entriesOf(each).flatMap(([name, inner]) => [name, ...entriesOf(inner).map(([below]) => below)]),
      ),
  );
  return [...names].filter(isKnown).length;
}

/** Records by name, `{"a1": {"person": "Ada"}}`, and one record alone. */
function ofRecords(value: unknown): JsonRows | null {
  const fields = entriesOf(value);
  if (fields.filter(([name]) => isKnown(name)).length >= 2) return { kind: 'objects', list: [value] };
  const records = fields.filter(([, record]) => isObject(record));
  if (records.length < 1 || records.length < fields.length || knownIn(records.map(([, each]) => each)) < 2)
    return null;
  return { kind: 'objects', list: records.map(([key, record]) => ({ key, ...(record as object) })) };
}
