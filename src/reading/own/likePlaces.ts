import { compareIds } from '../../lib/compareIds.ts';
import { finish } from '../../lib/finish.ts';
import { isOneOff, placeKey } from '../sameness.ts';
import { once } from './cellReader.ts';
import type { OwnPlace, OwnRow } from './ownRow.ts';

/** Names that may be those of one place, the commonest first. */
export interface LikePlaces {
  readonly names: readonly { readonly name: string; readonly count: number }[];
}

/** Groups that are proposed at most; the rest is told to be there. */
const MOST = 200;

interface Named {
  readonly name: string;
  readonly count: number;
}

/**
 * Returns the names of places in a file that may be one place each: `Google`, `Google Inc.`, `google`, and `Googel`, which is a letter off. It is a
 * question, never an answer; names that are told apart by an id are not asked about. In linear time.
 */
export function likePlaces(rows: readonly OwnRow[]): readonly LikePlaces[] {
  const names = createPlaceNames();
  for (const row of rows) names.add(row);
  return finish(likeNamesSteps(names.counts()));
}

/** Names whose keys are made, or compared, at a step. */
const PIECE = 400;

/** Finds the same among names with how often each is said. Yields nothing that counts. */
export function* likeNamesSteps(
  counts: ReadonlyMap<string, number>,
): Generator<number, readonly LikePlaces[]> {
  const groups = new Map<string, Named[]>();
  let done = 0;
  for (const [name, count] of counts) {
    const key = placeKey(name);
    if (key !== '') once(groups, key, (): Named[] => []).push({ name, count });
    done += 1;
    if (done % PIECE === 0) yield done;
  }
  const commonest = [...groups].sort(
    ([a, first], [b, second]) => sumOf(second) - sumOf(first) || compareIds(a, b),
  );
  return (yield* joinMisspeltSteps(commonest))
    .filter((group) => group.length > 1)
    .map((group) => ({ names: group.sort((a, b) => b.count - a.count || compareIds(a.name, b.name)) }))
    .sort(
      (a, b) => sumOf(b.names) - sumOf(a.names) || compareIds(a.names[0]?.name ?? '', b.names[0]?.name ?? ''),
    )
    .slice(0, MOST);
}

/** Returns what counts the names of places that rows say, but those that an id tells apart. */
export function createPlaceNames() {
  const places = new Map<OwnPlace, number>();
  const add = (place: OwnPlace | null) => {
    if (place?.id === null) places.set(place, (places.get(place) ?? 0) + 1);
  };
  return {
    add: ({ from, company, destinations }: OwnRow) => {
      add(from);
      add(company);
      for (const { place } of destinations) add(place);
    },
    counts: (): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const [{ name }, count] of places) counts.set(name.en, (counts.get(name.en) ?? 0) + count);
      return counts;
    },
  };
}

/** Letters that a key must have for another one to be a misspelling of it: of shorter ones, a letter off is another name. */
const LONG = 6;
/** Longer keys are no names, and keys that are tried for one. */
const LONGEST = 80;
const TRIED = 50;

/**
 * Joins each group of names to the first before it whose key is one letter off, if there is one: two such keys are alike once a letter is left out of one
 * or both, so that each key is looked up by the sums of what is left of it. Keys with digits, and those of a script that has a letter for a word, are
 * never a letter off.
 */
function* joinMisspeltSteps(groups: readonly (readonly [string, Named[]])[]): Generator<number, Named[][]> {
  const leaders: { readonly key: string; readonly names: Named[] }[] = [];
  const bySum = new Map<number, number[]>();
  for (const [i, [key, names]] of groups.entries()) {
    if (i > 0 && i % PIECE === 0) yield i;
    const sums = /^[\p{L}\p{M}]+$/u.test(key) && !WORD_LETTERS.test(key) ? sumsOf(key) : [];
    const near = new Set(sums.flatMap((sum) => bySum.get(sum) ?? []));
    const leader = [...near].slice(0, TRIED).find((at) => isOneOff(leaders[at]?.key ?? '', key));
    if (leader !== undefined) {
      leaders[leader]?.names.push(...names);
      continue;
    }
    for (const sum of sums) {
      const others = bySum.get(sum);
      if (others === undefined) bySum.set(sum, [leaders.length]);
      else if (others.length < TRIED) others.push(leaders.length);
    }
    leaders.push({ key, names });
  }
  return leaders.map(({ names }) => names);
}

const WORD_LETTERS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Returns sums of a key, whole and without each of its letters; none for one that is too short or too long. */
function sumsOf(key: string): readonly number[] {
  const { length } = key;
  if (length < LONG || length > LONGEST) return [];
  const step = (sum: number, code: number) => (Math.imul(sum, 31) + code) | 0;
  const sums: number[] = [];
  let before = 0;
  for (let out = 0; out <= length; out += 1) {
    let sum = before;
    for (let i = out + 1; i < length; i += 1) sum = step(sum, key.charCodeAt(i));
    sums.push(sum);
    before = step(before, key.charCodeAt(out));
  }
  return sums;
}

function sumOf(names: readonly Named[]): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}
