/** Comparisons after which the work may be put down. */
const STEP = 2000;

/**
 * Sorts a list in steps, so that a long one holds nothing up: a stable merge sort. Yields the part that is done, from 0 to 1, and returns a
 * sorted copy.
 */
export function* sortSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<number, readonly T[]> {
  let from = [...items];
  let to = from.slice();
  const rounds = Math.ceil(Math.log2(Math.max(2, from.length)));
  let spent = 0;
  for (let width = 1, round = 0; width < from.length; width *= 2, round += 1) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [a, b] = [start, middle];
      for (let at = start; at < end; at += 1) {
        // One of the two may lie beyond its half, and is then not taken.
        const [first, second] = [from[a] as T, from[b] as T];
        const takesFirst = a < middle && (b >= end || compare(first, second) <= 0);
        to[at] = takesFirst ? first : second;
        if (takesFirst) a += 1;
        else b += 1;
        spent += 1;
        if (spent % STEP === 0) yield (round + at / from.length) / rounds;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
