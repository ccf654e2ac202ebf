/** What the build puts here (build/simplified.ts): a traditional form and its simplified one, again and again. */
const PAIRS: string = import.meta.env.SIMPLIFIED ?? '';

const HAN = /\p{Script=Han}/gu;

/** Returns a function that writes the traditional characters among the pairs in their simplified form. */
export function simplifierOf(pairs: string): (text: string) => string {
  const characters = [...pairs];
  const simple = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) simple.set(characters[i] ?? '', characters[i + 1] ?? '');
  if (simple.size === 0) return (text) => text;
  return (text) => text.replace(HAN, (character) => simple.get(character) ?? character);
}

/** Returns a text with the characters on record in their simplified form, so that both forms find the same. */
export const simplify = simplifierOf(PAIRS);
