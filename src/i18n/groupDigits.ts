/** Returns a whole number that is none below zero as it is written, with a mark between three digits and three. */
export function groupDigits(value: number, mark: string): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, mark);
}
