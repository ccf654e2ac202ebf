/**
 * Returns a value as JSON in which whatever fits into `width` characters stands on one line and everything else is opened, two
 * spaces a level. The items of a list that is the whole file have a line of their own at least, so that changes of two records
 * never meet in one line.
 */
export function compactJson(value: unknown, width = 110): string {
  if (!Array.isArray(value) || value.length === 0) return layOut(value, '', 0, width);
  const items = value.map((item: unknown) => `  ${layOut(item, '  ', 1, width)}`);
  return `[\n${items.join(',\n')}\n]`;
}

/** `trailing`: characters that follow on the same line. */
function layOut(value: unknown, indent: string, trailing: number, width: number): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length + trailing <= width)
    return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item: unknown) => layOut(item, inner, 1, width))
    : Object.entries(value).map(([key, part]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + layOut(part, inner, name.length + 1, width);
      });
  const lines = parts.map((part) => `${inner}${part}`).join(',\n');
  return isList ? `[\n${lines}\n${indent}]` : `{\n${lines}\n${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${onOneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
