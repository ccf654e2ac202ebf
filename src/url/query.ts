/** The text of a query, readable where the standard lets it be. */

export type Pair = readonly [name: string, value: string];

/** Returns the pairs as a query without its `?`. Lists, dates and ids stay as they are written: `lab=openai~xai`. */
export function formatQuery(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&');
}

function escape(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+')
    .replaceAll("'", '%27');
}
