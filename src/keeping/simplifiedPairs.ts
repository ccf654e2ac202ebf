import characters from 'opencc-js/dict/TSCharacters';
import variants from 'opencc-js/dict/TWVariantsRev';

/**
 * Returns pairs of a traditional form and its simplified one, as one text, for the characters of a text in either form. Forms by OpenCC, those
 * of Taiwan and Hong Kong included. In the order of the code points.
 */
export function simplifiedPairs(text: string): string {
  const simple = new Map(readPairs(characters));
  for (const [local, common] of readPairs(variants)) {
    const target = simple.get(common) ?? common;
    if (!simple.has(local) && target !== local) simple.set(local, target);
  }
  const used = new Set(text);
  return [...simple]
    .filter(([traditional, plain]) => traditional !== plain && (used.has(plain) || used.has(traditional)))
    .sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .map((pair) => pair.join(''))
    .join('');
}

/** Reads `亞 亚|乾 干 乾`: of several simplified forms the first, which stands for all of them where texts are compared. */
function readPairs(dictionary: string): readonly (readonly [string, string])[] {
  return dictionary.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [...from].length === 1 && [...to].length === 1 ? [[from, to] as const] : [];
  });
}
