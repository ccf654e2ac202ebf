import { OWN } from '../url/decodeState.ts';
import { encodeState } from '../url/encodeState.ts';
import type { LinkState } from '../state/linkState.ts';
import type { Vocabulary } from '../url/vocabulary.ts';

/** Returns what a prerendered document shows, as a query that states every parameter that could make it another picture. */
export function stateShown(state: LinkState, vocabulary: Vocabulary): string {
  const shows = new URLSearchParams(encodeState(state, vocabulary, { full: true }));
  for (const name of OWN) if (!shows.has(name)) shows.set(name, '');
  for (const name of ['theme', 'sel']) shows.delete(name);
  return String(shows);
}
