import { longer } from '../../lib/longer.ts';
import { FOLDED, hashOfPart, isFoldedAlike, placesFor, spread } from '../textIndex.ts';
import { textIn } from '../textIn.ts';
import type { Ids } from './makeIds.ts';
import { LONGEST_ID, type NameParts } from './nameColumn.ts';

/** Texts by number, in bytes whose letters are those of ids once `FOLDED` has made them so. What is beyond ASCII is above it. */
export type Spellings = Pick<NameParts, 'bytes' | 'starts' | 'ends'>;

/** Byte that stands for a letter beyond ASCII. */
const OTHER = 255;

/** Returns texts as bytes, one for each letter. */
export function spellingsOf(texts: readonly string[]): Spellings {
  const starts = new Uint32Array(texts.length);
  const ends = new Uint32Array(texts.length);
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  texts.forEach((text, number) => {
    starts[number] = at;
    for (let i = 0; i < text.length; i += 1) {
      bytes[at] = Math.min(OTHER, text.charCodeAt(i));
      at += 1;
    }
    ends[number] = at;
  });
  return { bytes, starts, ends };
}

const DASH = 45;

/**
 * Returns the ids that names would have if each were alone, where all are of ASCII and none is another's: letters and digits, and a dash for all that stands between some. Null where the names
 * have to be looked at one by one.
 */
export function slugsOf(names: NameParts): Spellings | null {
  if (names.isSpelled) return names;
  if (!names.isAscii) return null;
  const { length } = names.starts;
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let bytes = new Uint8Array(32 * length);
  let at = 0;
  for (let number = 0; number < length; number += 1) {
    if (at + LONGEST_ID > bytes.length) bytes = longer(bytes, new Uint8Array(2 * bytes.length + LONGEST_ID));
    starts[number] = at;
    at = writeSlug(names, number, bytes, at);
    ends[number] = at;
    if (at === starts[number]) return null;
  }
  const slugs = { bytes, starts, ends };
  return placesOf(length, slugs) === null ? null : slugs;
}

/** Writes the id of a name to a place of `bytes`. Returns where it ends. */
function writeSlug(names: NameParts, number: number, bytes: Uint8Array, start: number): number {
  const end = names.ends[number] ?? 0;
  const most = start + LONGEST_ID;
  let at = start;
  for (let i = names.starts[number] ?? 0; i < end && at < most; i += 1) {
    const letter = FOLDED[names.bytes[i] ?? 0] ?? 0;
    const isOne = (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57);
    if (!isOne && (at === start || bytes[at - 1] === DASH)) continue;
    bytes[at] = isOne ? letter : DASH;
    at += 1;
  }
  return at > start && bytes[at - 1] === DASH ? at - 1 : at;
}

/** Returns the ids that names have: nothing is made of them before somebody asks. */
export function spelledIds(slugs: Spellings): Ids {
  const { bytes, starts, ends } = slugs;
  let places: Int32Array | null = null;
  return {
    at: (number) =>
      textIn(bytes, starts[number] ?? 0, ends[number] ?? 0)
        .toLowerCase()
        .replaceAll(' ', '-'),
    spellings: () => slugs,
    find: (id) => {
      places ??= placesOf(starts.length, slugs) ?? new Int32Array(1);
      const mask = places.length - 1;
      const letters = new TextEncoder().encode(id);
      let place = spread(hashOfPart(letters, 0, letters.length)) & mask;
      for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
        if (isSpelled(slugs, number - 1, letters)) return number - 1;
        place = (place + 1) & mask;
      }
      return -1;
    },
  };
}

/** Returns the numbers of ids by their hash, each one more than it is; null where two are the same. */
function placesOf(count: number, slugs: Spellings): Int32Array | null {
  const { bytes, starts, ends } = slugs;
  const places = new Int32Array(placesFor(count));
  const mask = places.length - 1;
  for (let number = 0; number < count; number += 1) {
    let place = spread(hashOfPart(bytes, starts[number] ?? 0, ends[number] ?? 0)) & mask;
    for (; places[place] !== 0; place = (place + 1) & mask)
      if (isSame(slugs, (places[place] ?? 0) - 1, number)) return null;
    places[place] = number + 1;
  }
  return places;
}

function isSame({ bytes, starts, ends }: Spellings, a: number, b: number): boolean {
  return isFoldedAlike(bytes, [starts[a] ?? 0, ends[a] ?? 0], [starts[b] ?? 0, ends[b] ?? 0]);
}

/** Returns whether an id is that of a name. */
function isSpelled({ bytes, starts, ends }: Spellings, number: number, id: Uint8Array): boolean {
  const start = starts[number] ?? 0;
  return (
    (ends[number] ?? 0) - start === id.length &&
    id.every((letter, i) => FOLDED[bytes[start + i] ?? 0] === letter)
  );
}
