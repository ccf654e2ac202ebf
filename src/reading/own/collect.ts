import { compareIds } from '../../lib/compareIds.ts';
import { makeIds } from './makeIds.ts';

export interface Collected<T> {
  readonly list: readonly { readonly id: string; readonly value: T }[];
  readonly idOf: (value: T) => string;
}

/** Returns each distinct thing once, by id: that of the file, else one made of its name. */
export function collect<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
  givenId: (value: T) => string | null,
  nameOf: (value: T) => string,
): Collected<T> {
  const distinct = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    const known = distinct.get(key);
    // Of several spellings under one id the same one stays, whatever the order.
    if (known === undefined || compareIds(JSON.stringify(value), JSON.stringify(known)) < 0)
      distinct.set(key, value);
  }
  const given = new Set([...distinct.values()].flatMap((value) => givenId(value) ?? []));
  const made = makeIds([...distinct.values()].filter((value) => givenId(value) === null).map(nameOf), given);
  const idOf = (value: T) => givenId(value) ?? made.get(nameOf(value)) ?? '';
  return {
    list: [...distinct.values()]
      .map((value) => ({ id: idOf(value), value }))
      .sort((a, b) => compareIds(a.id, b.id)),
    idOf,
  };
}
