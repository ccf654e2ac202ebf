import type { LinkState } from '../state/linkState.ts';
import type { Param } from '../state/param.ts';
import { formatQuery, type Pair } from './query.ts';
import { MOST_CHARACTERS, type Vocabulary } from './vocabulary.ts';

export interface EncodeOptions {
  /** true states the defaults too, so that the link means the same on any page and after the defaults have changed */
  readonly full?: boolean;
  /** parameters of others, kept as they are, after ours */
  readonly unknown?: readonly Pair[];
}

/** A link, and the parameters that it had no room for. */
export interface EncodedState {
  /** without `?`; empty for the default state */
  readonly query: string;
  readonly leftOut: readonly string[];
}

/** What writing a link takes of the vocabulary. */
type Written = Pick<Vocabulary, 'params' | 'defaults'>;

/** Returns the query of a state, without its `?`: what differs from the defaults, in a fixed order. */
export function encodeState(state: LinkState, vocabulary: Written, options: EncodeOptions = {}): string {
  return encodeLink(state, vocabulary, options).query;
}

/** Returns the query of a state, at most 2,000 characters, and what had to be left out for that. */
export function encodeLink(state: LinkState, vocabulary: Written, options: EncodeOptions = {}): EncodedState {
  let own = pairsOf(state, vocabulary, options.full ?? false);
  const unknown = [...(options.unknown ?? [])];
  const leftOut: string[] = [];
  const format = () => formatQuery([...own, ...unknown]);
  let query = format();
  while (query.length > MOST_CHARACTERS && unknown.length > 0) {
    leftOut.unshift(unknown.pop()?.[0] ?? '');
    query = format();
  }
  for (const name of giveWay(vocabulary.params)) {
    if (query.length <= MOST_CHARACTERS) break;
    if (!own.some((pair) => pair[0] === name)) continue;
    own = own.filter((pair) => pair[0] !== name);
    leftOut.push(name);
    query = format();
  }
  return { query, leftOut };
}

function pairsOf(state: LinkState, { params, defaults }: Written, full: boolean): readonly Pair[] {
  return params.flatMap((param): readonly Pair[] => {
    const value = param.encode(param.get(state));
    const isSaid = value !== param.encode(param.get(defaults)) || (full && param.stated);
    return isSaid ? [[param.name, value]] : [];
  });
}

/** Returns the names of the parameters that may be left out, the first to go first. */
function giveWay(params: readonly Param[]): readonly string[] {
  return params
    .flatMap(({ name, givesWay }) => (givesWay === null ? [] : [{ name, givesWay }]))
    .sort((a, b) => a.givesWay - b.givesWay)
    .map(({ name }) => name);
}
