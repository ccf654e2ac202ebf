/** Letters that Unicode does not take apart into a letter and a mark, and what readers type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
};

/** Returns a text in lower case with letters such as `ø` and `ß` as they are typed without them. */
export function foldLetters(text: string): string {
  return text.replace(/[øłıđðþßæœħŧŋĸ]/g, (letter) => LETTERS[letter] ?? letter);
}
