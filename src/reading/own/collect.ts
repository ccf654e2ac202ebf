import { compareIds } from '../../lib/compareIds.ts';
import { makeIdsSteps } from './makeIds.ts';
import { createTextIndex } from './textIndex.ts';

export interface Collected<T> {
  /** each once, in the order of the file */
  readonly values: readonly T[];
  /** of each of these */
  readonly ids: readonly string[];
  /** of each thing that was given its place in these */
  readonly at: Uint32Array;
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
const STEP = 4000;

/** Collects each distinct thing once, by id: that of the file, else one made of its name. Yields now and then. */
export function* collectSteps<T extends object>(
  things: readonly T[],
  { givenId, nameOf, restOf }: Telling<T>,
): Generator<number, Collected<T>> {
  const keys = createTextIndex(things.length);
  const values: T[] = [];
  const at = new Uint32Array(things.length);
  const keyOf = (value: T) => {
    const id = givenId(value);
    return id === null ? nameOf(value) : `\u0000${id}`;
  };
  for (let i = 0; i < things.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield i;
    const value = things[i];
    if (value === undefined) continue;
    const place = keys.add(keyOf(value));
    at[i] = place;
    const known = values[place];
    if (known === undefined) {
      values.push(value);
      continue;
    }
    // Of several spellings under one id the same one stays, whatever the order.
    const isBefore =
      known !== value &&
      (compareIds(nameOf(value), nameOf(known)) || compareIds(restOf(value), restOf(known))) < 0;
    if (isBefore) values[place] = value;
  }
  yield things.length;
  const ids = yield* idsOf(values, givenId, nameOf);
  return { values, ids, at, idOf: (value) => ids[keys.find(keyOf(value))] ?? '' };
}

function* idsOf<T>(
  values: readonly T[],
  givenId: Telling<T>['givenId'],
  nameOf: Telling<T>['nameOf'],
): Generator<number, readonly string[]> {
  const given = values.map(givenId);
  if (!given.some((id) => id !== null)) return yield* makeIdsSteps(values.map(nameOf));
  const unnamed = values.filter((_, i) => given[i] === null).map(nameOf);
  const made = yield* makeIdsSteps(unnamed, new Set(given.filter((id) => id !== null)));
  let next = 0;
  return given.map((id) => id ?? made[next++] ?? '');
}

/** Returns the things collected with their ids, in the order of these. */
export function inOrder<T>({
  values,
  ids,
}: Collected<T>): readonly { readonly id: string; readonly value: T }[] {
  return values.map((value, i) => ({ id: ids[i] ?? '', value })).sort((a, b) => compareIds(a.id, b.id));
}
