const rules = new Intl.PluralRules('en');

/** Returns the form of a text that goes with a number: `one` for those that English counts as one (CLDR), `other` for all else. */
export function plural(n: number, one: string, other: string): string {
  return rules.select(n) === 'one' ? one : other;
}
