import { OWN } from './decodeState.ts';
import { mendQuery, queryOf } from './mend.ts';

/** Parameters of an embed apart from its state. */
const EMBED_ONLY = ['plain', 'static', 'filters', 'transparent', 'title', 'note', 'height', 'v'];

const NAMES: ReadonlySet<string> = new Set([...OWN, ...EMBED_ONLY]);

/** Returns the parameters of an address as they were meant, wherever in it they stand. Values are as they came. */
export function addressParams(address: { readonly search: string; readonly hash: string }): URLSearchParams {
  return new URLSearchParams(mendQuery(queryOf(address, NAMES), NAMES).map(([name, value]) => [name, value]));
}
