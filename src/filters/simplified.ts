const HAN = /\p{Script=Han}/gu;

/** Returns a function that writes the traditional characters among the pairs in their simplified form. */
export function simplifierOf(pairs: string): (text: string) => string {
  const simple = new Map<string, string>();
  learnPairs(simple, pairs);
  return (text) => write(simple, text);
}

/** what has been learnt of the characters on record */
const known = new Map<string, string>();
learnPairs(known, import.meta.env.SIMPLIFIED ?? '');

/** Has `simplify` know the pairs from now on: a traditional form and its simplified one, again and again. They come with the texts that a search waits for. */
export function learnSimplified(pairs: string): void {
  learnPairs(known, pairs);
}

/** Returns a text with the characters on record in their simplified form, so that both forms find the same. */
export function simplify(text: string): string {
  return write(known, text);
}

function learnPairs(simple: Map<string, string>, pairs: string): void {
  const characters = [...pairs];
  for (let i = 0; i + 1 < characters.length; i += 2) simple.set(characters[i] ?? '', characters[i + 1] ?? '');
}

function write(simple: ReadonlyMap<string, string>, text: string): string {
  return simple.size === 0 ? text : text.replace(HAN, (character) => simple.get(character) ?? character);
}
