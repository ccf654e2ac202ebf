import { compareIds } from '../../lib/compareIds.ts';
import { inPieces } from '../inPieces.ts';
import { textsOf } from './collect.ts';
import { FOLDED } from '../textIndex.ts';
import type { DepartureColumns } from './ownDepartures.ts';
import { spellingsOf, type Spellings } from './spellings.ts';

/** Texts, and rows, of one step. */
const STEP = 20_000;

/**
 * Returns the rows in the order of their departures: by the date they are charted by, undated last, then by id. Each row is a number of 64 bits, by which engines sort
 * without asking anybody: the rank of its date, the first letters of its id, its own place. Only rows that have the first two alike are compared.
 */
export function* orderSteps(
  { rows: { size }, clock, ids, people }: DepartureColumns,
  hasIds: boolean,
): Generator<number, Uint32Array> {
  const { ranks, count } = ranksOf(clock);
  // An id that was made begins with that of the person, and `-` comes before every letter, so that most are told apart without the rest.
  const spellings = hasIds ? spellingsOf(yield* textsOf(size, ids)) : people.spellings();
  const of = hasIds ? null : people.numbers;
  const placeBits = bitsOf(size);
  const letterBits = BITS - placeBits - bitsOf(count);
  const keys = yield* keysOf(spellings, Math.floor(letterBits / Math.log2(LETTERS)));
  const numbers = new Uint32Array(2 * size);
  const high = 2 ** (placeBits + letterBits - WORD);
  yield* inPieces(size, STEP, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const key = keys[of === null ? row : (of[row] ?? 0)] ?? 0;
      const above = Math.floor(key / 2 ** (WORD - placeBits));
      // The lower half first, as processors have it.
      numbers[2 * row] = (key - above * 2 ** (WORD - placeBits)) * 2 ** placeBits + row;
      numbers[2 * row + 1] = (ranks[clock.at[row] ?? 0] ?? 0) * high + above;
    }
  });
  new BigUint64Array(numbers.buffer).sort();
  yield size;
  const numberOf = (row: number) => (of === null ? row : (of[row] ?? 0));
  const compare = (a: number, b: number) =>
    compareAs(spellings, numberOf(a), numberOf(b)) || compareIds(ids(a), ids(b));
  return rowsOf(numbers, placeBits, compare);
}

/** Bits of a number that is sorted, and of each half of it. */
const BITS = 64;
const WORD = 32;

/** Returns how many bits tell so many things apart. */
function bitsOf(count: number): number {
  return Math.ceil(Math.log2(Math.max(2, count)));
}

/** Returns the rows of sorted numbers; those whose numbers differ in their places alone are put in order, each such run by itself. */
function rowsOf(
  numbers: Uint32Array,
  placeBits: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const order = new Uint32Array(numbers.length / 2);
  const places = 2 ** placeBits - 1;
  let [from, last, above] = [0, -1, -1];
  for (let i = 0; i < order.length; i += 1) {
    const low = numbers[2 * i] ?? 0;
    const high = numbers[2 * i + 1] ?? 0;
    order[i] = low & places;
    if (low >>> placeBits === last && high === above) continue;
    if (i - from > 1) sortPart(order, from, i, compare);
    from = i;
    last = low >>> placeBits;
    above = high;
  }
  sortPart(order, from, order.length, compare);
  return order;
}

/** Rows up to which each is put in its place among those before it: to have a few sorted takes longer. */
const FEW = 24;

function sortPart(
  order: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from > FEW) return void order.subarray(from, to).sort(compare);
  for (let i = from + 1; i < to; i += 1) {
    const row = order[i] ?? 0;
    let at = i;
    for (; at > from && compare(order[at - 1] ?? 0, row) > 0; at -= 1) order[at] = order[at - 1] ?? 0;
    order[at] = row;
  }
}

/** Returns of each clock the rank of its date among all, undated last, and how many ranks there are. */
function ranksOf({ values }: DepartureColumns['clock']): {
  readonly ranks: Uint32Array;
  readonly count: number;
} {
  const times = values.map((each) => each?.date.earliest ?? Infinity);
  const distinct = new Float64Array(new Set(times)).sort();
  const rankByTime = new Map(Array.from(distinct, (time, rank) => [time, rank]));
  return { ranks: Uint32Array.from(times, (time) => rankByTime.get(time) ?? 0), count: distinct.length };
}

/** Letters that a key tells apart, those of ids by themselves: what lies between these shares a number, and ends the key. */
const LETTERS = 42;

/** By code, the number of a letter among those that a key tells apart, in their order; negative where several share it. */
const NUMBERS = Int8Array.from(FOLDED, (letter) => {
  if (letter < 45) return -1;
  if (letter === 45) return 2;
  if (letter < 48) return -3;
  if (letter < 58) return letter - 44;
  if (letter < 97) return -14;
  return letter < 123 ? letter - 82 : -41;
});

/** Letters beyond ASCII are told apart by the ids alone. */
const ASCII = 127;

/** Compares what ids are made of, or begin with, by the letters that they have in these. What ends first comes first, as `-` follows it. */
function compareAs({ bytes, starts, ends }: Spellings, a: number, b: number): number {
  const from = starts[a] ?? 0;
  const other = starts[b] ?? 0;
  const length = (ends[a] ?? 0) - from;
  const others = (ends[b] ?? 0) - other;
  const both = Math.min(length, others);
  for (let i = 0; i < both; i += 1) {
    const letter = FOLDED[bytes[from + i] ?? 0] ?? 0;
    const against = FOLDED[bytes[other + i] ?? 0] ?? 0;
    if (letter > ASCII && against > ASCII) return 0;
    if (letter !== against) return letter - against;
  }
  return length - others;
}

/**
 * Makes so many letters of each text, behind what all of them begin with, a number: one text after the other as they lie in memory. Of two
 * numbers that differ, the smaller is of the text that comes first.
 */
function* keysOf(spellings: Spellings, letters: number): Generator<number, Float64Array> {
  const { length } = spellings.starts;
  const keys = new Float64Array(length);
  let shared = length === 0 ? 0 : (spellings.ends[0] ?? 0) - (spellings.starts[0] ?? 0);
  yield* inPieces(length, STEP, (from, to) => {
    shared = sharedLength(spellings, shared, from, to);
  });
  yield* inPieces(length, STEP, (from, to) => writeKeys(keys, spellings, { shared, letters }, from, to));
  return keys;
}

/** Returns how many letters of ASCII some texts begin with as the first of all does, up to so many. */
function sharedLength({ bytes, starts, ends }: Spellings, most: number, from: number, to: number): number {
  const first = starts[0] ?? 0;
  let shared = most;
  for (let number = from; number < to && shared > 0; number += 1) {
    const start = starts[number] ?? 0;
    shared = Math.min(shared, (ends[number] ?? 0) - start);
    let same = 0;
    while (same < shared) {
      const letter = FOLDED[bytes[start + same] ?? 0] ?? 0;
      if (letter > ASCII || letter !== FOLDED[bytes[first + same] ?? 0]) break;
      same += 1;
    }
    shared = same;
  }
  return shared;
}

/** Writes so many letters of some texts, from a place on, as numbers. Behind the end of a text there is no letter: that comes first. */
function writeKeys(
  keys: Float64Array,
  { bytes, starts, ends }: Spellings,
  { shared, letters }: { readonly shared: number; readonly letters: number },
  from: number,
  to: number,
): void {
  for (let number = from; number < to; number += 1) {
    let at = (starts[number] ?? 0) + shared;
    const end = Math.min(ends[number] ?? 0, at + letters);
    let left = letters;
    let key = 0;
    for (; at < end; at += 1) {
      const letter = NUMBERS[bytes[at] ?? 0] ?? 0;
      left -= 1;
      key = key * LETTERS + Math.abs(letter);
      if (letter < 0) break;
    }
    for (; left > 0; left -= 1) key *= LETTERS;
    keys[number] = key;
  }
}
