import { FOLDED, hashOfPart, placesFor, spread } from '../textIndex.ts';
import type { NameColumn, NameParts } from './nameColumn.ts';
import type { Ids } from './makeIds.ts';

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

/** Returns the ids of names that are all spelled as these are: nothing is made of them before somebody asks. */
export function spelledIds({ count, nameOf }: Pick<NameColumn, 'count' | 'nameOf'>, parts: NameParts): Ids {
  let places: Int32Array | null = null;
  return {
    at: (number) => nameOf(number).toLowerCase().replaceAll(' ', '-'),
    spellings: () => parts,
    find: (id) => {
      places ??= placesOf(count, parts);
      const mask = places.length - 1;
      const letters = new TextEncoder().encode(id);
      let place = spread(hashOfPart(letters, 0, letters.length)) & mask;
      for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
        if (isSpelled(parts, number - 1, letters)) return number - 1;
        place = (place + 1) & mask;
      }
      return -1;
    },
  };
}

function placesOf(count: number, { bytes, starts, ends }: Spellings): Int32Array {
  const places = new Int32Array(placesFor(count));
  const mask = places.length - 1;
  for (let number = 0; number < count; number += 1) {
    let place = spread(hashOfPart(bytes, starts[number] ?? 0, ends[number] ?? 0)) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = number + 1;
  }
  return places;
}

/** Returns whether an id is that of a name. */
function isSpelled({ bytes, starts, ends }: Spellings, number: number, id: Uint8Array): boolean {
  const start = starts[number] ?? 0;
  return (
    (ends[number] ?? 0) - start === id.length &&
    id.every((letter, i) => FOLDED[bytes[start + i] ?? 0] === letter)
  );
}
