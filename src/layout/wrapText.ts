import { textWidth } from './textWidth.ts';

/**
 * Returns a text in lines that fit in `width` px at a font size, without a DOM: broken at spaces, and between any two
 * characters of a script without spaces. A word wider than a line is broken where it must be. Empty text gives no line.
 */
export function wrapText(text: string, fontSize: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (textWidth((line + piece).trimEnd(), fontSize) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
    while (textWidth(line, fontSize) > width) {
      const fitting = longestFitting(line, fontSize, width);
      if (fitting === line) break;
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Words with the space after them; single characters of Han and kana with the punctuation that must not begin a line. */
function piecesOf(text: string): readonly string[] {
  return (
    text.match(
      /[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff（“《][，。、；：！？）”》·\s]*|[^\s\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff（“《]+\s*|\s+/gu,
    ) ?? []
  );
}

/** At least one character, so that a line narrower than any ends. */
function longestFitting(text: string, fontSize: number, width: number): string {
  const characters = [...text];
  let fitting = characters[0] ?? '';
  for (const character of characters.slice(1)) {
    if (textWidth(fitting + character, fontSize) > width) break;
    fitting += character;
  }
  return fitting;
}
