/** Tables whose quotes are others than programs agree on: each row in quotes as a whole, single quotes, quotation marks of a text. */

/** Characters by which it is told. */
const BEGINNING = 4000;

const CELL = /^"(?:[^"\r\n]|"")*"$/;
const SINGLE = /^'[^'\r\n]*'(?:[,;\t|]'[^'\r\n]*')+$/;
const CURLY = /^[“”][^“”\r\n]*[“”](?:[,;\t|，][“”][^“”\r\n]*[“”])+$/;

type Habit = 'rows' | 'single' | 'curly';

function habitOf(text: string): Habit | null {
  const first = /\S/.exec(text)?.[0];
  if (first !== '"' && first !== "'" && first !== '“' && first !== '”') return null;
  const lines = text
    .slice(0, BEGINNING)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3);
  const [heading = ''] = lines;
  if (SINGLE.test(heading)) return 'single';
  if (CURLY.test(heading)) return 'curly';
  const isWhole = (line: string) => CELL.test(line) && /[,;\t|]/.test(line);
  return lines.length >= 2 && lines.every(isWhole) ? 'rows' : null;
}

/** Returns whether the quotes of a text are others than programs agree on, by its beginning. */
export function hasOwnQuotes(text: string): boolean {
  return habitOf(text) !== null;
}

/** Returns a text with its quotes as programs agree on them; the text itself where they are so. */
export function withUsualQuotes(text: string): string {
  const habit = habitOf(text);
  if (habit === null) return text;
  if (habit === 'rows')
    return text.replace(/^[^\S\r\n]*"((?:[^"\r\n]|"")*)"[^\S\r\n]*$/gm, (_, row: string) =>
      row.replaceAll('""', '"'),
    );
  const plain = text.replaceAll('"', '""');
  return habit === 'curly'
    ? plain.replace(/(^|[,;\t|，])[“”]/gm, '$1"').replace(/[“”](?=[,;\t|，]|\r?$)/gm, '"')
    : plain
        .replace(/(^|[,;\t|])'/gm, '$1"')
        .replace(/'(?=[,;\t|]|\r?$)/gm, '"')
        .replaceAll("''", "'");
}
