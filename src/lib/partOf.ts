/** Runs steps that tell how far they are, from 0 to 1, as that part of longer work that begins at `from` and ends at `to`. */
export function* partOf<T>(steps: Iterator<number, T>, from: number, to: number): Generator<number, T> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield from + (to - from) * step.value;
  return step.value;
}
