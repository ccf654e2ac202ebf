import { compareIds } from '../../lib/compareIds.ts';
import { plainLetter } from './makeIds.ts';
import type { DepartureColumns } from './ownDepartures.ts';

/** Rows of one step. */
const STEP = 4000;

/** Returns the rows in the order of their departures: by the date they are charted by, undated last, then by id. */
export function* orderSteps(
  { rows, clock, ids, people }: DepartureColumns,
  hasIds: boolean,
): Generator<number, Uint32Array> {
  // An id that was made begins with that of the person, and `-` comes before every letter, so that most are told apart without the rest.
  const spelling = hasIds ? ids : (row: number) => people.spelling(people.numbers[row] ?? 0);
  const times = clock.values.map((each) => each?.date.earliest ?? Infinity);
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  const rankByTime = new Map(distinct.map((time, rank) => [time, rank]));
  const ranks = times.map((time) => rankByTime.get(time) ?? 0);
  const rankOf = (row: number) => ranks[clock.at[row] ?? 0] ?? 0;
  const starts = new Uint32Array(distinct.length + 1);
  for (let row = 0; row < rows.size; row += 1) starts[rankOf(row) + 1] = (starts[rankOf(row) + 1] ?? 0) + 1;
  for (let rank = 0; rank < distinct.length; rank += 1)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(rows.size);
  for (let row = 0; row < rows.size; row += 1) {
    const rank = rankOf(row);
    const at = next[rank] ?? 0;
    order[at] = row;
    next[rank] = at + 1;
  }
  yield rows.size;
  let sorted = 0;
  for (let rank = 0; rank < distinct.length; rank += 1) {
    const list = order.subarray(starts[rank], starts[rank + 1]);
    sortByIds(list, spelling, ids);
    if ((sorted += list.length) < STEP) continue;
    sorted = 0;
    yield rows.size;
  }
  return order;
}

/** Bits of a letter of a key, and of a whole number that is exact. */
const LETTER = 8;
const EXACT = 53;

/**
 * Sorts rows by their ids, compared by what follows the beginning that all of them share: as numbers that hold some letters and the place of the row, as far as
 * these differ.
 */
function sortByIds(
  list: Uint32Array,
  spelling: (row: number) => string,
  idOf: (row: number) => string,
): void {
  const { length } = list;
  if (length < 2) return;
  const rows = list.slice();
  const texts: string[] = [];
  for (const row of rows) texts.push(spelling(row));
  const shared = sharedLength(texts);
  const places = 2 ** Math.ceil(Math.log2(length));
  const letters = Math.floor((EXACT - Math.log2(places)) / LETTER);
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    const text = texts[i] ?? '';
    let key = 0;
    // Behind the end of an id there is no letter: it comes first.
    for (let at = shared; at < shared + letters; at += 1)
      key = key * 2 ** LETTER + (at < text.length ? Math.min(255, plainLetter(text.charCodeAt(at))) : 0);
    keys[i] = key * places + i;
  }
  keys.sort();
  const keyAt = (at: number) => Math.floor((keys[at] ?? 0) / places);
  const rowAt = (at: number) => rows[(keys[at] ?? 0) % places] ?? 0;
  for (let from = 0; from < length;) {
    let to = from + 1;
    while (to < length && keyAt(to) === keyAt(from)) to += 1;
    if (to === from + 1) list[from] = rowAt(from);
    else {
      const run = Array.from({ length: to - from }, (_, i) => rowAt(from + i));
      list.set(
        run.sort((a, b) => compareIds(idOf(a), idOf(b))),
        from,
      );
    }
    from = to;
  }
}

/** Returns how many letters all of them begin with. */
function sharedLength(texts: readonly string[]): number {
  const [like = ''] = texts;
  let shared = like.length;
  for (const text of texts) {
    let same = 0;
    while (same < shared && plainLetter(text.charCodeAt(same)) === plainLetter(like.charCodeAt(same)))
      same += 1;
    shared = same;
  }
  return shared;
}
