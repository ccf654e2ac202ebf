import { compareIds } from '../lib/compareIds.ts';
import { isEqual } from '../lib/isEqual.ts';
import { compactJson } from './compactJson.ts';
import { FILE_SCHEMAS, type FileName } from './dataFiles.ts';

/**
 * Returns a file of `data/` in its one layout: records sorted by id, keys in the order of the schema, what is short on one line, a
 * line end. Annotations that are empty are left out; no fact is added or lost, and keys that the schema does not know come last,
 * for `data:check` to name.
 */
export function formatFile(name: FileName, value: unknown): string {
  return `${compactJson(sortById(inOrder(FILE_SCHEMAS[name], value)))}\n`;
}

function sortById(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const keyed = value.map((record: unknown) => ({ record, id: isObject(record) ? record['id'] : undefined }));
  if (!keyed.every(({ id }) => typeof id === 'string')) return value;
  return keyed.sort((a, b) => compareIds(String(a.id), String(b.id))).map(({ record }) => record);
}

function inOrder(schema: unknown, value: unknown): unknown {
  if (!isObject(schema)) return value;
  if (schema['type'] === 'nullable' || schema['type'] === 'optional')
    return inOrder(schema['wrapped'], value);
  if (schema['type'] === 'variant') return inOrder(optionOf(schema, value), value);
  if (Array.isArray(value)) return value.map((item: unknown) => inOrder(schema['item'], item));
  const entries = schema['entries'];
  if (!isObject(value) || !isObject(entries)) return value;
  const known = Object.keys(entries).filter(
    (key) => Object.hasOwn(value, key) && !isEmptyAnnotation(entries[key], value[key]),
  );
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
  return Object.fromEntries([...known, ...unknown].map((key) => [key, inOrder(entries[key], value[key])]));
}

/** True where reading the file would put the same value there again. */
function isEmptyAnnotation(schema: unknown, value: unknown): boolean {
  if (!isObject(schema) || schema['type'] !== 'optional') return false;
  const empty = schema['default'];
  return isEqual(typeof empty === 'function' ? empty() : empty, value);
}

/** Returns the schema of a variant's option that the value names by its key. */
function optionOf({ key, options }: Record<string, unknown>, value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(options)) return undefined;
  return options.find(({ entries }) => entries[String(key)]?.literal === value[String(key)]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
