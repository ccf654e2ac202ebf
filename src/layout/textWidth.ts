/** Advance widths in em of a common sans-serif, by groups of characters: enough to keep labels apart, whatever the font. */
const NARROW = new Set("iljI.,:;'|!()[]ftr· ".split(''));
const WIDE = new Set('mwMWQO@%&—'.split(''));
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;

/** Returns the advance of one character, em. */
function advanceOf(character: string): number {
  if (COMBINING.test(character)) return 0;
  if (FULL_WIDTH.test(character)) return 1;
  if (NARROW.has(character)) return 0.33;
  if (WIDE.has(character)) return 0.9;
  if (character >= 'A' && character <= 'Z') return 0.68;
  return character >= '0' && character <= '9' ? 0.64 : 0.57;
}

/** Of the characters that most texts are made of, by their codes. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  advanceOf(String.fromCharCode(code)),
);

/** Returns the width of a text in px at a font size, without a DOM; Chinese, Japanese and Korean count a full em. Rounded up: never too narrow. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += ASCII[character.charCodeAt(0)] ?? advanceOf(character);
  return Math.ceil(em * fontSize);
}

/** Returns the text if it fits in `width` px, else its longest beginning that fits with an ellipsis; empty where not even that fits. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (characters.length > 0 && textWidth(cut, fontSize) <= width) return cut;
  }
  return '';
}
