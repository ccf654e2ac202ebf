/** Returns parts as one text: `between` stands between them, and `last` before the last of several; empty for none. */
export function joinList(parts: readonly string[], between: string, last: string): string {
  const [first = '', ...rest] = parts;
  const end = rest.pop();
  return end === undefined ? first : [first, ...rest].join(between) + last + end;
}
