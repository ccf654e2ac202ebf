import { readFileSync } from 'node:fs';
import { simplifiedPairs } from '../keeping/simplifiedPairs.ts';

/** Files of the record that hold what can be searched for. */
const FILES = ['researchers', 'labs', 'organizations', 'departures'].map((name) => `data/${name}.json`);

/** Returns the definition by which a document knows them from the start. */
export function defineSimplified(): Readonly<Record<string, string>> {
  return { 'import.meta.env.SIMPLIFIED': JSON.stringify(pairsOnRecord()) };
}

/**
 * Returns the characters on record in their traditional forms, each with its simplified one after it (filters/simplified.ts): made anew by
 * each build, so that a new name is found in both.
 */
export function pairsOnRecord(): string {
  return simplifiedPairs(FILES.map((file) => readFileSync(file, 'utf8')).join(''));
}
