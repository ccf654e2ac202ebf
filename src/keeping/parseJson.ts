/**
 * Returns the value of a JSON text. Throws where it is no JSON, naming the line, and where an object has a key twice:
 * `JSON.parse` alone would drop the first of the two in silence.
 */
export function parseJson(text: string): unknown {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Error(`expected JSON (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
  const doubled = findDoubledKey(content);
  if (doubled !== null) throw new Error(`expected the key "${doubled.key}" once in line ${doubled.line}`);
  return value;
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
      if (keys?.has(key) === true) return { key, line: text.slice(0, match.index).split('\n').length };
      keys?.add(key);
    }
  }
  return null;
}
