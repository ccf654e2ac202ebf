/**
 * Lists of alike records as columns: each field's values stand together and its name once, which takes a fraction of the bytes.
 * Values are JSON: null, texts, numbers, booleans, lists and records.
 */
export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** `s` one value for all · `v` plain values · `f` lists of the lengths `l` · `k` records, one column a field; `n`: which are null */
export type Column =
  | { readonly s: Json }
  | { readonly v: readonly Json[] }
  | { readonly l: Column; readonly f: Column }
  | { readonly k: { readonly [field: string]: Column }; readonly n?: readonly number[] };

/** Returns a list as a column, of which `toList` gives back an equal list. Records that differ in their fields stay plain values. */
export function toColumn(list: readonly Json[]): Column {
  const present = list.filter((value) => value !== null);
  const [first] = present;
  if (present.length > 0 && present.every(isRecord)) {
    const fields = Object.keys(present[0] ?? {});
    const alike = present.every(
      (record) => Object.keys(record).length === fields.length && fields.every((field) => field in record),
    );
    if (!alike) return { v: list };
    const k = Object.fromEntries(
      fields.map((field) => [field, toColumn(present.map((record) => record[field] ?? null))]),
    );
    return present.length === list.length ? { k } : { k, n: list.map((value) => (value === null ? 0 : 1)) };
  }
  if (list.length > 0 && list.every(isList))
    return { l: toColumn(list.map((each) => each.length)), f: toColumn(list.flat()) };
  return first !== undefined && typeof first !== 'object' && list.every((value) => value === first)
    ? { s: first }
    : { v: list };
}

/** Returns the `length` values of a column. */
export function toList(column: Column, length: number): readonly Json[] {
  if ('v' in column) return column.v;
  if ('s' in column) return Array.from({ length }, () => column.s);
  if ('f' in column) {
    const lengths = toList(column.l, length).map(Number);
    const total = lengths.reduce((sum, each) => sum + each, 0);
    const flat = toList(column.f, total);
    let end = 0;
    return lengths.map((each) => flat.slice(end, (end += each)));
  }
  const { k, n } = column;
  const present = n === undefined ? length : n.filter(Boolean).length;
  const records: Record<string, Json>[] = [];
  for (let i = 0; i < present; i += 1) records.push({});
  // A field at a time: every document starts with this, before its code is compiled well.
  for (const field in k) {
    const values = toList(k[field] ?? { v: [] }, present);
    for (let i = 0; i < present; i += 1) (records[i] ?? {})[field] = values[i] ?? null;
  }
  if (n === undefined) return records;
  let next = 0;
  return n.map((is) => (is === 0 ? null : (records[next++] ?? null)));
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
