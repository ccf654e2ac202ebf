import { compareIds } from '../lib/compareIds.ts';
import { FILE_SCHEMAS, type FileName } from './dataFiles.ts';

/**
 * Returns a file of `data/` in its one layout: records sorted by id, keys in the order of the schema, two spaces, a line end.
 * Nothing is added or lost: keys that the schema does not know come last, for `data:check` to name.
 */
export function formatFile(name: FileName, value: unknown): string {
  return `${JSON.stringify(sortById(orderKeys(FILE_SCHEMAS[name], value)), null, 2)}\n`;
}

function sortById(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const keyed = value.map((record: unknown) => ({ record, id: isObject(record) ? record['id'] : undefined }));
  if (!keyed.every(({ id }) => typeof id === 'string')) return value;
  return keyed.sort((a, b) => compareIds(String(a.id), String(b.id))).map(({ record }) => record);
}

function orderKeys(schema: unknown, value: unknown): unknown {
  if (!isObject(schema)) return value;
  if (schema['type'] === 'nullable' || schema['type'] === 'optional')
    return orderKeys(schema['wrapped'], value);
  if (schema['type'] === 'variant') return orderKeys(optionOf(schema, value), value);
  if (Array.isArray(value)) return value.map((item: unknown) => orderKeys(schema['item'], item));
  const entries = schema['entries'];
  if (!isObject(value) || !isObject(entries)) return value;
  const known = Object.keys(entries).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
  return Object.fromEntries([...known, ...unknown].map((key) => [key, orderKeys(entries[key], value[key])]));
}

/** Returns the schema of a variant's option that the value names by its key. */
function optionOf({ key, options }: Record<string, unknown>, value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(options)) return undefined;
  return options.find(({ entries }) => entries[String(key)]?.literal === value[String(key)]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
