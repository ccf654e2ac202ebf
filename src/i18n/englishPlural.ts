/**
 * Returns the form of a text that goes with a number: `one` for those that English counts as one (CLDR: `i = 1 and v = 0`), `other` for all else. `Intl.PluralRules` says the same,
 * and would be the first thing of `Intl` that a document asks for before it is drawn.
 */
export function plural(n: number, one: string, other: string): string {
  return Math.abs(n) === 1 ? one : other;
}
