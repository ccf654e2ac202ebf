/** Texts by number, in the order in which they came: of many texts it takes a fraction of the room and the time of a map. */
export interface TextIndex {
  /** Returns the number of a text, which it has from then on: the next one where it is new. */
  readonly add: (text: string) => number;
  /**
   * Returns the number of a part of a text, as `add` does; `hash` is what `hashWith` makes of its letters. No text is made where the part is known. `base` says how many
   * characters were before this text, where it follows others.
   */
  readonly addPart: (text: string, from: number, to: number, hash: number, base?: number) => number;
  /** Returns the number of a text; -1 where it has none. */
  readonly find: (text: string) => number;
  readonly texts: readonly string[];
  /** Returns whether `tell` said so of a text when it came. */
  readonly isTold: (number: number) => boolean;
}

/** Tells something of a text, as it stands in another from a place to another: there it is looked through faster than by itself. */
export type TextTeller = (text: string, within: string, from: number, to: number) => boolean;

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

/** Returns how many places an index for about so many has: twice as many, a power of two. */
export function placesFor(about: number): number {
  return 1 << Math.max(4, Math.ceil(Math.log2(2 * about + 2)));
}

/** Returns an empty index, made for about so many texts. `tell` is asked of each once. */
export function createTextIndex(about: number, tell: TextTeller = () => false): TextIndex {
  const texts: string[] = [];
  // 0 stands for an empty place.
  let places = new Int32Array(placesFor(about));
  let hashes = new Int32Array(places.length >> 1);
  // Behind which character of all that was read a text stood last: there it is compared faster than as a text of its own. 0 where it did nowhere.
  let seen = new Int32Array(places.length >> 1);
  let told = new Uint8Array(places.length >> 1);
  const placeOf = (text: string, hash: number): number => {
    const mask = places.length - 1;
    let at = hash & mask;
    for (let number = places[at] ?? 0; number !== 0; number = places[at] ?? 0) {
      if (hashes[number - 1] === hash && texts[number - 1] === text) break;
      at = (at + 1) & mask;
    }
    return at;
  };
  const grow = () => {
    // By four, as to give all of them new places takes longer than the room is worth.
    places = new Int32Array(4 * places.length);
    hashes = longer(hashes);
    seen = longer(seen);
    const before = told;
    told = new Uint8Array(hashes.length);
    told.set(before);
    const mask = places.length - 1;
    for (let number = 0; number < texts.length; number += 1) {
      let at = (hashes[number] ?? 0) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = number + 1;
    }
  };
  const put = (text: string, hash: number, at: number, isSo: boolean): number => {
    hashes[texts.length] = hash;
    told[texts.length] = isSo ? 1 : 0;
    texts.push(text);
    places[at] = texts.length;
    if (2 * texts.length >= places.length) grow();
    return texts.length - 1;
  };
  return {
    texts,
    isTold: (number) => told[number] === 1,
    add: (text) => {
      const hash = hashOf(text);
      const at = placeOf(text, hash);
      const known = places[at] ?? 0;
      return known === 0 ? put(text, hash, at, tell(text, text, 0, text.length)) : known - 1;
    },
    addPart: (text, from, to, letters, base = 0) => {
      const hash = spread(letters);
      const mask = places.length - 1;
      let at = hash & mask;
      for (let number = places[at] ?? 0; number !== 0; number = places[at] ?? 0) {
        if (hashes[number - 1] === hash) {
          const like = texts[number - 1] ?? '';
          const before = (seen[number - 1] ?? 0) - base - 1;
          const isSame =
            like.length === to - from &&
            (before < 0 ? text.startsWith(like, from) : isRepeated(text, before, from, to - from));
          if (isSame) {
            seen[number - 1] = base + from + 1;
            return number - 1;
          }
        }
        at = (at + 1) & mask;
      }
      seen[texts.length] = base + from + 1;
      const part = text.slice(from, to);
      return put(part, hash, at, tell(part, text, from, to));
    },
    find: (text) => (places[placeOf(text, hashOf(text))] ?? 0) - 1,
  };
}

/** Returns whether a text says at one place what it says at another. */
function isRepeated(text: string, at: number, again: number, length: number): boolean {
  let i = 0;
  while (i < length && text.charCodeAt(at + i) === text.charCodeAt(again + i)) i += 1;
  return i === length;
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(4 * numbers.length);
  more.set(numbers);
  return more;
}

function hashOf(text: string): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < text.length; i += 1) hash = hashWith(hash, text.charCodeAt(i));
  return spread(hash);
}
