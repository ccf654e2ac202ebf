import { compareIds } from '../../lib/compareIds.ts';
import type { Place } from '../../model/dataset.ts';
import { inPieces } from '../inPieces.ts';
import { hashWith, NO_LETTERS, placesFor, spread } from '../textIndex.ts';
import type { People } from './collectPeople.ts';
import { rowAt, saidAt, type OwnColumns } from './ownColumns.ts';
import type { OwnPlace } from './ownRow.ts';

/** Rows of one step. */
const STEP = 8000;

/**
 * Returns the id of the departure of each row: that of the file, else person, origin and year; where that is not one, numbered by all that they say. Those that
 * are made of these are made when they are asked for.
 */
export function* departureIdsSteps(
  rows: OwnColumns,
  placeOf: (place: OwnPlace) => Place,
  people: People,
  hasIds: boolean,
): Generator<number, (row: number) => string> {
  const made = idMaker(rows, placeOf, people);
  // Made of names that no two rows have, none is like another.
  if (!hasIds && people.size === rows.size) return made;
  const counts = new Uint32Array(people.size);
  for (let row = 0; row < rows.size; row += 1) {
    const person = people.numbers[row] ?? 0;
    counts[person] = (counts[person] ?? 0) + 1;
  }
  yield 0;
  const doubles = hasIds ? null : doublesOf(rows, placeOf, people);
  const alike = new Map<string, number | number[]>();
  const taken = new Set<string>();
  const own = new Map<number, string>();
  yield* inPieces(rows.size, STEP, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const given = hasIds ? saidAt(rows.id, row) : null;
      if (given !== null && !taken.has(given)) {
        taken.add(given);
        own.set(row, given);
        continue;
      }
      // Made of a name that no other row has, it is like no other.
      if (counts[people.numbers[row] ?? 0] === 1 && !hasIds) continue;
      if (doubles?.[row] === 0) continue;
      const id = made(row);
      const others = alike.get(id);
      if (others === undefined) alike.set(id, row);
      else if (typeof others === 'number') alike.set(id, [others, row]);
      else others.push(row);
    }
  });
  yield rows.size;
  for (const [id, list] of alike) {
    const several = typeof list === 'number' ? (taken.has(id) ? [list] : []) : list;
    let number = 1;
    for (const row of inOrderOfWords(rows, several)) {
      let next = number === 1 ? id : `${id}-${number}`;
      while (taken.has(next) || (number > 1 && alike.has(next))) next = `${id}-${(number += 1)}`;
      taken.add(next);
      own.set(row, next);
      number += 1;
    }
  }
  return own.size === 0 ? made : (row) => own.get(row) ?? made(row);
}

/**
 * Returns by row whether its id may be that of another one, as that has person, origin and year alike or it has no year, without making any of them: 1 where it may. Null where the file
 * has ids of its own, of which nobody knows what they are made of.
 */
function doublesOf(
  { size, personId, from, left, announced }: OwnColumns,
  placeOf: (place: OwnPlace) => Place,
  { numbers }: People,
): Uint8Array | null {
  if (personId.values.some((id) => id !== null) || from.values.some(({ id }) => id !== null)) return null;
  const places = numbered(from.values.map((place) => placeOf(place).id));
  const [lefts, others] = [left, announced].map(({ values }) =>
    values.map((date) => (date === null ? '' : yearOf(date))),
  );
  const years = numbered(['', ...(lefts ?? []), ...(others ?? [])]);
  const yearAt = (row: number) => {
    const own = left.at[row] ?? 0;
    return left.values[own] == null
      ? (years[1 + left.values.length + (announced.at[row] ?? 0)] ?? 0)
      : (years[1 + own] ?? 0);
  };
  const isSame = (a: number, b: number) =>
    numbers[a] === numbers[b] &&
    places[from.at[a] ?? 0] === places[from.at[b] ?? 0] &&
    yearAt(a) === yearAt(b);
  const doubles = new Uint8Array(size);
  // One more than the first row of each; 0 for an empty place.
  const firsts = new Uint32Array(placesFor(size));
  const mask = firsts.length - 1;
  for (let row = 0; row < size; row += 1) {
    const year = yearAt(row);
    // What has none may end as another id with a number behind it does.
    if (year === 0) doubles[row] = 1;
    const place = places[from.at[row] ?? 0] ?? 0;
    let at = spread(hashWith(hashWith(hashWith(NO_LETTERS, numbers[row] ?? 0), place), year)) & mask;
    for (; firsts[at] !== 0; at = (at + 1) & mask) {
      const first = (firsts[at] ?? 0) - 1;
      if (!isSame(first, row)) continue;
      doubles[first] = 1;
      doubles[row] = 1;
      break;
    }
    if (firsts[at] === 0) firsts[at] = row + 1;
  }
  return doubles;
}

/** Returns a number for each text, the same for the same: 0 for that of the first. */
function numbered(texts: readonly string[]): readonly number[] {
  const known = new Map<string, number>();
  return texts.map((text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}

function yearOf(date: string): string {
  return date.slice(0, 4).replace(/\D/g, '');
}

/** Returns what makes ids of person, origin and year. */
function idMaker(
  { from, left, announced }: OwnColumns,
  placeOf: (place: OwnPlace) => Place,
  people: People,
): (row: number) => string {
  const places = from.values.map((place) => `--${placeOf(place).id}`);
  // Null where the date of the announcement stands in.
  const years = left.values.map((date) => (date === null ? null : yearOf(date)));
  return (row) => {
    const year = years[left.at[row] ?? 0] ?? yearOf(saidAt(announced, row) ?? '');
    const id = people.at(people.numbers[row] ?? 0) + (places[from.at[row] ?? 0] ?? '');
    return year === '' ? id : `${id}--${year}`;
  };
}

/** Returns rows in the order of all that they say. */
function inOrderOfWords(rows: OwnColumns, list: readonly number[]): readonly number[] {
  if (list.length < 2) return list;
  return list
    .map((row) => ({ row, text: JSON.stringify({ ...rowAt(rows, row), number: 0 }) }))
    .sort((a, b) => compareIds(a.text, b.text))
    .map(({ row }) => row);
}
