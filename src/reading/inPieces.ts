/**
 * Runs work on so many things, a piece at each step. Yields how many are done. The loop is the work's own: one in a generator would begin anew, unoptimised, behind
 * each `yield`.
 */
export function* inPieces(
  size: number,
  piece: number,
  work: (from: number, to: number) => void,
): Generator<number, void> {
  for (let from = 0; from < size; from += piece) {
    if (from > 0) yield from;
    work(from, Math.min(size, from + piece));
  }
}
