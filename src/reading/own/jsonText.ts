/** What a text of JSON says, also where it is written a little otherwise than the standard has it. */

/** Returns whether a text begins as JSON does, as a table may do as well. */
export function isJsonLike(text: string): boolean {
  return /^\s*(?:(?:\/\/[^\n]*\n|\/\*[^*]*\*\/)\s*){0,20}[[{]/.test(text.slice(0, 2000));
}

/** Returns what a text says, or the list of what its lines say, as logs are written; undefined where it is neither. */
export function parseJson(text: string): unknown {
  return tryParse(text) ?? parseLines(text) ?? tryParse(withoutHabits(text));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseLines(text: string): unknown {
  // Nothing but lines that are whole begin and end so.
  if (!/^\s*(?:\{[^\n]*\}\s*\n\s*\{|\[[^\n]*\]\s*\n\s*\[)/.test(text.slice(0, 100_000))) return undefined;
  const values = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(tryParse);
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** What people and programs write into JSON that it does not have: comments, commas at the end of lists, NaN. */
const HABITS =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|,(?=\s*[\]}])|\b-?(?:NaN|Infinity|undefined|None)\b|\b(?:True|False)\b/g;

function withoutHabits(text: string): string {
  // A comma at the end of a list may have a comment behind it.
  return withoutHabit(withoutHabit(text));
}

function withoutHabit(text: string): string {
  return text.replace(HABITS, (found) => {
    if (found.startsWith('"')) return found;
    if (found === 'True' || found === 'False') return found.toLowerCase();
    return /^-?[A-Za-z]/.test(found) ? 'null' : '';
  });
}
