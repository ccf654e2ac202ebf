import { compareIds } from '../../lib/compareIds.ts';
import { numbersTo } from '../../lib/gather.ts';
import { inPieces } from '../inPieces.ts';
import { createTextIndex } from '../textIndex.ts';
import { makeIdsSteps, type Ids } from './makeIds.ts';
import type { NameColumn } from './nameColumn.ts';
import { slugsOf, spelledIds, spellingsOf } from './spellings.ts';

export interface Collected extends Ids {
  /** how many there are; each has a number, in the order of the file */
  readonly size: number;
  /** Returns the thing that stands for one of them. */
  readonly thingOf: (number: number) => number;
  /** of each thing that was given the number of what it is */
  readonly numbers: Uint32Array;
}

/** Things, each by its place among them, and how they are told apart. */
export interface Things {
  readonly size: number;
  /** its id in the file, where it has one */
  readonly givenId: (thing: number) => string | null;
  readonly nameOf: (thing: number) => string;
  /** what one and the same thing may differ in: the first in order of the alphabet stays */
  readonly restOf: (thing: number) => string;
}

/** Things of one step. */
const STEP = 4000;

/** Collects each distinct thing once, by id: that of the file, else one made of its name. Yields now and then. */
export function* collectSteps({ size, givenId, nameOf, restOf }: Things): Generator<number, Collected> {
  const keys = createTextIndex(size);
  const firsts: number[] = [];
  const numbers = new Uint32Array(size);
  for (let thing = 0; thing < size; thing += 1) {
    if (thing > 0 && thing % STEP === 0) yield thing;
    const id = givenId(thing);
    const number = keys.add(id === null ? nameOf(thing) : `\u0000${id}`);
    numbers[thing] = number;
    const known = firsts[number];
    if (known === undefined) {
      firsts.push(thing);
      continue;
    }
    // Of several spellings under one id the same one stays, whatever the order.
    const isBefore =
      (compareIds(nameOf(thing), nameOf(known)) || compareIds(restOf(thing), restOf(known))) < 0;
    if (isBefore) firsts[number] = thing;
  }
  yield size;
  const ids = yield* idsOf(firsts, givenId, nameOf);
  return { ...ids, size: firsts.length, thingOf: (number) => firsts[number] ?? 0, numbers };
}

function* idsOf(
  things: readonly number[],
  givenId: Things['givenId'],
  nameOf: Things['nameOf'],
): Generator<number, Ids> {
  const given = things.map(givenId);
  if (given.every((id) => id === null)) return yield* makeIdsSteps(things.map(nameOf));
  const unnamed = [...things.keys()].filter((number) => given[number] === null);
  const made = yield* makeIdsSteps(
    unnamed.map((number) => nameOf(things[number] ?? 0)),
    new Set(given.filter((id) => id !== null)),
  );
  const ids = given.map((id) => id ?? '');
  unnamed.forEach((number, i) => {
    ids[number] = made.at(i);
  });
  const byId = new Map(ids.map((id, number) => [id, number]));
  return {
    at: (number) => ids[number] ?? '',
    spellings: () => spellingsOf(ids),
    find: (id) => byId.get(id) ?? -1,
  };
}

/** Returns texts by number, made a piece at each step. */
export function* textsOf(
  size: number,
  textOf: (number: number) => string,
): Generator<number, readonly string[]> {
  const texts: string[] = [];
  yield* inPieces(size, STEP, (from, to) => {
    for (let number = from; number < to; number += 1) texts.push(textOf(number));
  });
  return texts;
}

/** Returns the names of things that are told apart by these alone, each of which is there once, with their ids. */
export function* collectNamesSteps(names: NameColumn): Generator<number, Collected> {
  const { count: size, parts, nameOf } = names;
  const slugs = parts === null ? null : slugsOf(parts);
  yield size;
  const ids = slugs === null ? yield* makeIdsSteps(yield* textsOf(size, nameOf)) : spelledIds(slugs);
  return { ...ids, size, thingOf: (number) => number, numbers: numbersTo(size) };
}

/** Returns the numbers of what was collected with their ids, in the order of these. */
export function inOrder({
  size,
  at,
}: Collected): readonly { readonly id: string; readonly number: number }[] {
  return Array.from({ length: size }, (_, number) => ({ id: at(number), number })).sort((a, b) =>
    compareIds(a.id, b.id),
  );
}
