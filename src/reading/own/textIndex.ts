/** Texts by number, in the order in which they came: of many texts it takes a fraction of the room and the time of a map. */
export interface TextIndex {
  /** Returns the number of a text, which it has from then on: the next one where it is new. */
  readonly add: (text: string) => number;
  /** Returns the number of a text; -1 where it has none. */
  readonly find: (text: string) => number;
  readonly texts: readonly string[];
}

/** Returns an empty index, made for about so many texts. */
export function createTextIndex(about: number): TextIndex {
  const texts: string[] = [];
  const hashes: number[] = [];
  // Places are twice as many as texts, a power of two; 0 stands for an empty one.
  let places = new Int32Array(1 << Math.max(4, Math.ceil(Math.log2(2 * about + 2))));
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
    places = new Int32Array(2 * places.length);
    for (let number = 0; number < texts.length; number += 1)
      places[placeOf(texts[number] ?? '', hashes[number] ?? 0)] = number + 1;
  };
  return {
    texts,
    add: (text) => {
      const hash = hashOf(text);
      const at = placeOf(text, hash);
      const known = places[at] ?? 0;
      if (known !== 0) return known - 1;
      texts.push(text);
      hashes.push(hash);
      places[at] = texts.length;
      if (2 * texts.length > places.length) grow();
      return texts.length - 1;
    },
    find: (text) => (places[placeOf(text, hashOf(text))] ?? 0) - 1,
  };
}

/** A number of 30 bits that spreads texts, also those that differ in their last letters alone (FNV-1a, mixed at its end). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}
