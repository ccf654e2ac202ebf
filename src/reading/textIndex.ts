import { longer } from '../lib/longer.ts';
import { textIn, textReader } from './textIn.ts';

/** Texts by number, in the order in which they came: of many texts it takes a fraction of the room and the time of a map. A text may be a part of bytes, and is made when somebody asks for it. */
export interface TextIndex {
  /** Returns the number of a text, which it has from then on: the next one where it is new. */
  readonly add: (text: string) => number;
  /** Returns the number of a text; -1 where it has none. */
  readonly find: (text: string) => number;
  readonly count: () => number;
  readonly textOf: (number: number) => string;
  /** Returns the code of a letter of a text of ASCII, of another one its byte or code; 0 behind its end. */
  readonly codeAt: (number: number, at: number) => number;
  /** Returns the code of the last letter of a text, as `codeAt` does. */
  readonly lastOf: (number: number) => number;
  /** Returns how long a text is at most, in characters. */
  readonly lengthOf: (number: number) => number;
  /** Returns what was told of a text when it came. */
  readonly toldOf: (number: number) => number;
  /** where its texts are */
  readonly parts: TextParts;
}

/** Where the texts of an index are: in the bytes of a file, from a place to another, or by themselves. */
export interface TextParts {
  /** UTF-8; more may come behind what is there */
  bytes: Uint8Array;
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** by number; undefined where the text is still to be made of its bytes */
  readonly strings: (string | undefined)[];
  told: Uint8Array;
  /** numbers by hash, 0 for an empty place, and hashes by number */
  places: Int32Array;
  hashes: Int32Array;
  /** what was told of all texts */
  common: number;
  readonly tell: TextTeller;
  readonly read: ReturnType<typeof textReader>;
}

/** Tells something of a text, as it stands in bytes from a place to another: bits below `ALIKE`. */
export type TextTeller = (bytes: Uint8Array, from: number, to: number) => number;

/** Set for one of two texts that an id may have alike: they differ in capitals alone, or in spaces that are dashes. */
export const ALIKE = 128;

/** What the hash of a text begins with. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** Returns the hash of a text with one letter more (FNV-1a). */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Returns a number of 30 bits that spreads hashes, also of texts that differ in their last letters alone. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 0x3fffffff;
}

/** Returns the hash of a part of bytes, which is that of its letters as an id has them. */
export function hashOfPart(bytes: Uint8Array, from: number, to: number): number {
  let hash = NO_LETTERS;
  for (let i = from; i < to; i += 1) hash = hashWith(hash, FOLDED[bytes[i] ?? 0] ?? 0);
  return hash;
}

const SPACE = 32;
const DASH = 45;

/** Returns what a letter of a plain name is in its id, by codes; a letter of an id is itself. */
export function plainLetter(code: number): number {
  if (code === SPACE) return DASH;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** By byte, what `plainLetter` makes of it. */
export const FOLDED = Uint8Array.from({ length: 256 }, (_, code) => plainLetter(code));

/** Returns how many places an index for about so many has: twice as many, a power of two. */
export function placesFor(about: number): number {
  return 1 << Math.max(4, Math.ceil(Math.log2(2 * about + 2)));
}

/** Returns an empty index, made for about so many texts. `tell` is asked of each once. */
export function createTextIndex(about: number, tell: TextTeller = () => 0): TextIndex {
  const places = new Int32Array(placesFor(about));
  const room = places.length >> 1;
  const parts: TextParts = {
    bytes: new Uint8Array(),
    count: 0,
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    strings: [],
    told: new Uint8Array(room),
    places,
    hashes: new Int32Array(room),
    common: -1,
    tell,
    read: textReader(),
  };
  // Room for all of them at once: texts are made in any order.
  parts.strings.length = room;
  const encode = encoder();
  const textOf = (number: number) => (parts.strings[number] ??= textAt(parts, number));
  return {
    parts,
    count: () => parts.count,
    textOf,
    lengthOf: (number) =>
      parts.strings[number]?.length ?? (parts.ends[number] ?? 0) - (parts.starts[number] ?? 0),
    codeAt: (number, at) => {
      const start = parts.starts[number] ?? 0;
      const end = parts.ends[number] ?? 0;
      if (end === 0) return textOf(number).charCodeAt(at) || 0;
      return start + at < end ? (parts.bytes[start + at] ?? 0) : 0;
    },
    lastOf: (number) => {
      const end = parts.ends[number] ?? 0;
      return end === 0
        ? textOf(number).charCodeAt(textOf(number).length - 1) || 0
        : (parts.bytes[end - 1] ?? 0);
    },
    toldOf: (number) => parts.told[number] ?? 0,
    add: (text) => {
      const { bytes, length } = encode(text);
      const hash = spread(hashOfPart(bytes, 0, length));
      const place = placeOfText(parts, text, hash);
      const known = parts.places[place] ?? 0;
      if (known !== 0) return known - 1;
      const number = put(parts, place, hash, parts.tell(bytes, 0, length));
      parts.strings[number] = text;
      return number;
    },
    find: (text) => {
      const { bytes, length } = encode(text);
      return (parts.places[placeOfText(parts, text, spread(hashOfPart(bytes, 0, length)))] ?? 0) - 1;
    },
  };
}

/** Returns what writes texts as UTF-8, each over the one before it. */
function encoder(): (text: string) => { readonly bytes: Uint8Array; readonly length: number } {
  const own = new TextEncoder();
  let bytes = new Uint8Array(120);
  return (text) => {
    const { length } = text;
    if (bytes.length < 3 * length) bytes = new Uint8Array(6 * length);
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > 127) return { bytes, length: own.encodeInto(text, bytes).written };
      bytes[i] = code;
    }
    return { bytes, length };
  };
}

function textAt({ bytes, starts, ends, read }: TextParts, number: number): string {
  return read(bytes, starts[number] ?? 0, ends[number] ?? 0);
}

/** Returns the place of a text, or where it would stand. */
function placeOfText(parts: TextParts, text: string, hash: number): number {
  const { places, hashes, strings } = parts;
  const mask = places.length - 1;
  let place = hash & mask;
  for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
    if (hashes[number - 1] === hash) {
      if ((strings[number - 1] ?? textAt(parts, number - 1)) === text) break;
      parts.told[number - 1] = (parts.told[number - 1] ?? 0) | ALIKE;
    }
    place = (place + 1) & mask;
  }
  return place;
}

/**
 * Returns the number of a part of the bytes of an index, as `add` does of a text; `letters` is its hash. No text is made.
 */
export function numberOfPart(parts: TextParts, from: number, to: number, letters: number): number {
  const hash = spread(letters);
  const { bytes, places, hashes } = parts;
  const mask = places.length - 1;
  let place = hash & mask;
  for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
    if (hashes[number - 1] === hash) {
      if (isPart(parts, number - 1, from, to)) return number - 1;
      if (isAlike(parts, number - 1, from, to))
        parts.told[number - 1] = (parts.told[number - 1] ?? 0) | ALIKE;
    }
    place = (place + 1) & mask;
  }
  const number = put(parts, place, hash, parts.tell(bytes, from, to));
  parts.starts[number] = from;
  parts.ends[number] = to;
  return number;
}

/** Returns whether a text is that of a part of the bytes. */
function isPart(
  { bytes, starts, ends, strings }: TextParts,
  number: number,
  from: number,
  to: number,
): boolean {
  const start = starts[number] ?? 0;
  const end = ends[number] ?? 0;
  if (end === 0) return strings[number] === textIn(bytes, from, to);
  if (end - start !== to - from) return false;
  let i = 0;
  while (from + i < to && bytes[start + i] === bytes[from + i]) i += 1;
  return from + i === to;
}

/** Returns whether a text may be that of a part of the bytes in other capitals. */
function isAlike({ bytes, starts, ends }: TextParts, number: number, from: number, to: number): boolean {
  const start = starts[number] ?? 0;
  const end = ends[number] ?? 0;
  if (end === 0) return true;
  return isFoldedAlike(bytes, [start, end], [from, to]);
}

/** Returns whether two parts of bytes are the same as an id has their letters. */
export function isFoldedAlike(
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): boolean {
  if (end - start !== to - from) return false;
  for (let i = 0; from + i < to; i += 1)
    if (FOLDED[bytes[start + i] ?? 0] !== FOLDED[bytes[from + i] ?? 0]) return false;
  return true;
}

/** Gives a new text its number. */
function put(parts: TextParts, place: number, hash: number, told: number): number {
  const number = parts.count;
  parts.hashes[number] = hash;
  parts.told[number] = told;
  parts.common &= told;
  parts.count = number + 1;
  parts.places[place] = number + 1;
  if (2 * parts.count >= parts.places.length) grow(parts);
  return number;
}

function grow(parts: TextParts): void {
  // By four, as to give all of them new places takes longer than the room is worth.
  const room = 4 * parts.hashes.length;
  const places = new Int32Array(2 * room);
  parts.places = places;
  parts.hashes = longer(parts.hashes, new Int32Array(room));
  parts.starts = longer(parts.starts, new Uint32Array(room));
  parts.ends = longer(parts.ends, new Uint32Array(room));
  parts.told = longer(parts.told, new Uint8Array(room));
  parts.strings.length = room;
  const mask = places.length - 1;
  for (let number = 0; number < parts.count; number += 1) {
    let at = (parts.hashes[number] ?? 0) & mask;
    while (places[at] !== 0) at = (at + 1) & mask;
    places[at] = number + 1;
  }
}
