import { compareIds } from '../../lib/compareIds.ts';
import { makeIdsSteps } from './makeIds.ts';

export interface Collected<T> {
  readonly list: readonly { readonly id: string; readonly value: T }[];
  readonly idOf: (value: T) => string;
}

/** How things are told apart. */
export interface Telling<T> {
  /** its id in the file, where it has one */
  readonly givenId: (value: T) => string | null;
  readonly nameOf: (value: T) => string;
  /** what one and the same thing may differ in: the first in order of the alphabet stays */
  readonly restOf: (value: T) => string;
}

/** Things of one step. */
const STEP = 8000;

/** Collects each distinct thing once, by id: that of the file, else one made of its name. Yields now and then. */
export function* collectSteps<T>(
  values: readonly T[],
  { givenId, nameOf, restOf }: Telling<T>,
): Generator<number, Collected<T>> {
  const distinct = new Map<string, T>();
  for (const [i, value] of values.entries()) {
    if (i > 0 && i % STEP === 0) yield 0;
    const key = givenId(value) ?? nameOf(value);
    const known = distinct.get(key);
    // Of several spellings under one id the same one stays, whatever the order.
    if (
      known === undefined ||
      (known !== value &&
        (compareIds(nameOf(value), nameOf(known)) || compareIds(restOf(value), restOf(known))) < 0)
    )
      distinct.set(key, value);
  }
  yield 0;
  const given = new Set<string>();
  const names: string[] = [];
  for (const value of distinct.values()) {
    const id = givenId(value);
    if (id === null) names.push(nameOf(value));
    else given.add(id);
  }
  const made = yield* makeIdsSteps(names, given);
  const idOf = (value: T) => givenId(value) ?? made.get(nameOf(value)) ?? '';
  const list = [...distinct.values()].map((value) => ({ id: idOf(value), value }));
  yield 0;
  list.sort((a, b) => compareIds(a.id, b.id));
  return { list, idOf };
}
