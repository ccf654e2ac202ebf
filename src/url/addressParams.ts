import { STATE_PARAMETERS } from '../protocol/parameters.ts';
import { mendQuery, mendValue, queryOf } from './mend.ts';

/** Parameters of an embed apart from its state. */
const EMBED_ONLY = ['plain', 'static', 'filters', 'transparent', 'title', 'note', 'height', 'v'];

const NAMES: ReadonlySet<string> = new Set([...STATE_PARAMETERS, ...EMBED_ONLY]);

export interface Address {
  readonly search: string;
  readonly hash: string;
}

/** Returns the parameters of an address as they were meant, wherever in it they stand. Values are as they came. */
export function addressParams(address: Address): URLSearchParams {
  return new URLSearchParams(mendQuery(queryOf(address, NAMES), NAMES).map(([name, value]) => [name, value]));
}

/** Returns the word that an address gives for a parameter, as it was meant; empty where it gives none. */
export function addressWord(address: Address, name: string): string {
  return mendValue(name, addressParams(address).get(name) ?? '').text;
}
