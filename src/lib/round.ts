/** Returns `value` rounded to two decimals, so that coordinates read the same in every engine. `-0` becomes `0`. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
