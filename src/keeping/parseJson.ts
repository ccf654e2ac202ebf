/** No record is nested deeper than this; what is, would exhaust whoever walks it. */
const DEEPEST = 40;

/**
 * Returns the value of a JSON text. Throws where it is no JSON, holds the marks of a merge, or is nested deeper than any record, naming the
 * line; and where an object has a key twice: `JSON.parse` alone would drop the first of the two in silence.
 */
export function parseJson(text: string): unknown {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const merge = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/m.exec(content);
  if (merge !== null)
    throw new Error(
      `expected no marks of a merge conflict in line ${lineOf(content, merge.index)}: keep one side, or both, and take the marks out`,
    );
  const deep = findDeep(content);
  if (deep !== null)
    throw new Error(`expected records, not more than ${DEEPEST} levels of brackets in line ${deep}`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Error(`expected JSON${placeOf(error, content)}`, { cause: error });
  }
  const doubled = findDoubledKey(content);
  if (doubled !== null) throw new Error(`expected the key "${doubled.key}" once in line ${doubled.line}`);
  return value;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Where and why a text is no JSON: ` in line 3 (Unexpected token …)`. An end that comes too early is told by the last line. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  const line = position === undefined ? text.trimEnd().split('\n').length : lineOf(text, Number(position));
  const why = message
    .replace(/,? (?:\.{3})?"[\s\S]*"(?:\.{3})? is not valid JSON/, '')
    .replace(/ (?:in JSON )?at position.*$/s, '');
  return ` in line ${line} (${why})`;
}

function findDeep(text: string): number | null {
  let depth = 0;
  const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found === '{' || found === '[') depth += 1;
    else if (found === '}' || found === ']') depth -= 1;
    if (depth > DEEPEST) return lineOf(text, match.index);
  }
  return null;
}

/** Takes a text that `JSON.parse` accepts. */
function findDoubledKey(text: string): { readonly key: string; readonly line: number } | null {
  const open: (Set<string> | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (/^\s*:/.test(text.slice(token.lastIndex, token.lastIndex + 20))) {
      const keys = open.at(-1);
      const key = String(JSON.parse(found));
      if (keys?.has(key) === true) return { key, line: lineOf(text, match.index) };
      keys?.add(key);
    }
  }
  return null;
}
