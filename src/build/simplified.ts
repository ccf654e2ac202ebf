import { readFileSync } from 'node:fs';
import { simplifiedPairs } from '../keeping/simplifiedPairs.ts';

/** Files of the record that hold what can be searched for. */
const FILES = ['researchers', 'labs', 'organizations', 'departures'].map((name) => `data/${name}.json`);

/**
 * Returns the definition by which a bundle knows the traditional forms of the characters on record (filters/simplified.ts): made anew by
 * each build, so that a new name is found in both.
 */
export function defineSimplified(): Readonly<Record<string, string>> {
  const text = FILES.map((file) => readFileSync(file, 'utf8')).join('');
  return { 'import.meta.env.SIMPLIFIED': JSON.stringify(simplifiedPairs(text)) };
}
