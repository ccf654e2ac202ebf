import type { DatasetRecords } from '../../model/schema.ts';
import { FILE_NAMES } from '../dataFiles.ts';
import { formatFile } from '../formatData.ts';
import type { ListFile } from './draft.ts';

/** One record that differs. */
export interface Change {
  readonly file: ListFile;
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** what differs, where it was there before */
  readonly fields: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

const FILES = FILE_NAMES.filter((name) => name !== 'meta' && name !== 'intake');

/** Returns the records that differ, by file and id; the order of keys and records is no difference. */
export function changesBetween(before: DatasetRecords, after: DatasetRecords): readonly Change[] {
  return FILES.flatMap((file) => {
    const old = new Map(before[file].map((record) => [record.id, record]));
    const now = new Map(after[file].map((record) => [record.id, record]));
    return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id): Change[] => {
      const [a, b] = [old.get(id), now.get(id)];
      if (a === undefined) return [{ file, id, kind: 'added', fields: [] }];
      if (b === undefined) return [{ file, id, kind: 'removed', fields: [] }];
      if (formatFile(file, [a]) === formatFile(file, [b])) return [];
      return [{ file, id, kind: 'changed', fields: fieldsBetween(a, b) }];
    });
  });
}

/** Returns a change as lines: `+ departures a--b--2019`, `~ departures …` with one line a field. */
export function describeChange({ file, id, kind, fields }: Change): string[] {
  const sign = { added: '+', changed: '~', removed: '-' }[kind];
  return [
    `${sign} ${file} ${id}`,
    ...fields.map(({ path, before, after }) => `    ${path}: ${before} → ${after}`),
  ];
}

function fieldsBetween(before: object, after: object): Change['fields'] {
  const [old, now] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [a = 'nothing', b = 'nothing'] = [old.get(path), now.get(path)];
    return a === b ? [] : [{ path, before: a, after: b }];
  });
}

function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
    for (const [key, part] of Object.entries(value))
      flatten(part, path === '' ? key : `${path}.${key}`, into);
  else into.set(path, JSON.stringify(value));
  return into;
}
