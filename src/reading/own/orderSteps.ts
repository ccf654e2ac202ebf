import { compareIds } from '../../lib/compareIds.ts';
import { inPieces } from '../inPieces.ts';
import { plainLetter } from './makeIds.ts';
import type { DepartureColumns } from './ownDepartures.ts';

/** Texts, and dates, of one step. */
const STEP = 4000;
const DATES = 400;

/** Returns the rows in the order of their departures: by the date they are charted by, undated last, then by id. */
export function* orderSteps(
  { rows, clock, ids, people }: DepartureColumns,
  hasIds: boolean,
): Generator<number, Uint32Array> {
  const { order, starts } = byTime(rows.size, clock);
  yield rows.size;
  // An id that was made begins with that of the person, and `-` comes before every letter, so that most are told apart without the rest.
  const spelling = hasIds ? ids : people.spelling;
  const of = hasIds ? (row: number) => row : (row: number) => people.numbers[row] ?? 0;
  const keys = yield* keysOf(hasIds ? rows.size : people.size, spelling);
  const sort = rowSorter({
    keys,
    of,
    compare: (a, b) => compareAs(spelling(of(a)), spelling(of(b))) || compareIds(ids(a), ids(b)),
  });
  yield* inPieces(starts.length - 1, DATES, (from, to) => {
    for (let rank = from; rank < to; rank += 1) sort(order.subarray(starts[rank], starts[rank + 1]));
  });
  return order;
}

/** Returns the rows in the order of their dates, and where those of each date begin, with the end of the last. */
function byTime(
  size: number,
  { values, at }: DepartureColumns['clock'],
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const times = values.map((each) => each?.date.earliest ?? Infinity);
  const distinct = new Float64Array(new Set(times)).sort();
  const rankByTime = new Map(Array.from(distinct, (time, rank) => [time, rank]));
  const ranks = new Uint32Array(times.map((time) => rankByTime.get(time) ?? 0));
  const starts = new Uint32Array(distinct.length + 1);
  for (let row = 0; row < size; row += 1) {
    const after = (ranks[at[row] ?? 0] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let rank = 0; rank < distinct.length; rank += 1)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) {
    const rank = ranks[at[row] ?? 0] ?? 0;
    const place = next[rank] ?? 0;
    order[place] = row;
    next[rank] = place + 1;
  }
  return { order, starts };
}

/** Letters that a key tells apart, those of ids by themselves: what lies between these shares a number, and ends the key. */
const LETTERS = 42;
/** How many letters a key has, as a whole number that is exact. */
const LONGEST = 9;
const EXACT = 53;

/** By code, the number of a letter among those that a key tells apart, in their order; negative where several share it. */
const NUMBERS = Int8Array.from({ length: 128 }, (_, code) => {
  if (code < 45) return -1;
  if (code === 45) return 2;
  if (code < 48) return -3;
  if (code < 58) return code - 44;
  if (code < 97) return -14;
  return code < 123 ? code - 82 : -41;
});

/** What rows are told apart by. */
interface Sorting {
  readonly keys: Float64Array;
  /** Returns the place of the key of a row. */
  readonly of: (row: number) => number;
  /** compares rows whose keys are the same */
  readonly compare: (a: number, b: number) => number;
}

/** Compares what ids are made of, or begin with, by the letters that they have in these. What ends first comes first, as `-` follows it. */
function compareAs(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = plainLetter(a.charCodeAt(i)) - plainLetter(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Makes the beginning of each text, behind what all of them begin with, a number: one text after the other as they lie in memory. Of two
 * numbers that differ, the smaller is of the text that comes first.
 */
function* keysOf(size: number, spelling: (number: number) => string): Generator<number, Float64Array> {
  const like = size === 0 ? '' : spelling(0);
  const keys = new Float64Array(size);
  let shared = -1;
  for (let most = like.length; shared !== most;) {
    shared = most;
    yield* inPieces(size, STEP, (from, to) => {
      for (let number = from; number < to && most === shared; number += 1) {
        const text = spelling(number);
        most = sharedLength(text, like, shared);
        keys[number] = keyOf(text, shared);
      }
    });
  }
  return keys;
}

/** Returns how many letters two texts begin with alike, up to so many. */
function sharedLength(text: string, like: string, most: number): number {
  let same = 0;
  while (same < most && plainLetter(text.charCodeAt(same)) === plainLetter(like.charCodeAt(same))) same += 1;
  return same;
}

/** Returns the letters of a text from a place on as a number. Behind its end there is no letter: that comes first. */
function keyOf(text: string, from: number): number {
  let key = 0;
  let at = from;
  let left = LONGEST;
  for (; left > 0 && at < text.length; at += 1) {
    const number = NUMBERS[Math.min(127, plainLetter(text.charCodeAt(at)))] ?? 0;
    left -= 1;
    key = key * LETTERS + Math.abs(number);
    if (number < 0) break;
  }
  return key * LETTERS ** left;
}

/** Rows up to which each is put in its place among those before it. */
const FEW = 24;

/** Returns what sorts rows by their keys, and compares those whose keys are the same. */
function rowSorter(sorting: Sorting): (list: Uint32Array) => void {
  const { keys, of, compare } = sorting;
  return (list) => {
    if (list.length > FEW) return sortMany(list, sorting);
    for (let end = 1; end < list.length; end += 1) {
      const row = list[end] ?? 0;
      const key = keys[of(row)] ?? 0;
      let at = end;
      for (; at > 0; at -= 1) {
        const before = list[at - 1] ?? 0;
        const other = keys[of(before)] ?? 0;
        if (other < key || (other === key && compare(before, row) <= 0)) break;
        list[at] = before;
      }
      list[at] = row;
    }
  };
}

/** Sorts many rows as numbers that hold as much of their keys as is exact beside the place of each. */
function sortMany(list: Uint32Array, { keys, of, compare }: Sorting): void {
  const { length } = list;
  const rows = list.slice();
  const places = 2 ** Math.ceil(Math.log2(length));
  let cut = 1;
  while (LETTERS ** LONGEST / cut > 2 ** EXACT / places) cut *= LETTERS;
  const numbers = new Float64Array(length);
  for (let i = 0; i < length; i += 1)
    numbers[i] = Math.floor((keys[of(rows[i] ?? 0)] ?? 0) / cut) * places + i;
  numbers.sort();
  for (let from = 0; from < length;) {
    const key = Math.floor((numbers[from] ?? 0) / places);
    let to = from;
    for (; to < length && Math.floor((numbers[to] ?? 0) / places) === key; to += 1)
      list[to] = rows[(numbers[to] ?? 0) % places] ?? 0;
    if (to > from + 1) list.subarray(from, to).sort(compare);
    from = to;
  }
}
