/*
 * Loops through thousands of departures are functions of their own that make nothing: engines compile a loop while it runs, and give up what they
 * made of it where it ends in something that they have not seen.
 */

type Numbers = Uint8Array | Int32Array | Uint32Array;

/** Fills a column with what is said of each departure, `at` in the columns, by its date. */
export function lookUp(into: Uint8Array, at: Uint32Array, dates: Uint32Array, said: Uint8Array): void {
  for (let i = 0; i < at.length; i += 1) into[i] = said[dates[at[i] ?? 0] ?? 0] ?? 0;
}

/** Adds to a count how often each number stands in a column, the number `low` first. */
export function count(counts: Uint32Array, numbers: Numbers, low: number): void {
  for (let i = 0; i < numbers.length; i += 1) {
    const number = (numbers[i] ?? 0) - low;
    counts[number] = (counts[number] ?? 0) + 1;
  }
}

/** Deals a column out to the parts that have its numbers, each in its own order: what stands there, or the places themselves. */
export function deal(parts: readonly Uint32Array[], numbers: Numbers, column: Uint32Array | null): void {
  const ends = new Uint32Array(parts.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    const part = number < parts.length ? parts[number] : undefined;
    if (part === undefined) continue;
    const end = ends[number] ?? 0;
    part[end] = column === null ? i : (column[i] ?? 0);
    ends[number] = end + 1;
  }
}
