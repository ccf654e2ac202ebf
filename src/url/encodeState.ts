import { LIST_FILTER_IDS } from '../filters/filters.ts';
import { encodeDays } from './days.ts';
import type { LinkState } from './linkState.ts';
import { formatQuery, type Pair } from './query.ts';
import { MOST_CHARACTERS, type Vocabulary } from './vocabulary.ts';
import { encodeYears } from './years.ts';

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

/** What gives way, in this order, where a link would be longer than the cap. Parameters of others go before them. */
const GIVES_WAY = ['open', 'focus', 'zoom', 'q', 'dest', 'lab', 'company'];

/** Returns the query of a state, without its `?`: what differs from the defaults, in a fixed order. */
export function encodeState(state: LinkState, vocabulary: Vocabulary, options: EncodeOptions = {}): string {
  return encodeLink(state, vocabulary, options).query;
}

/** Returns the query of a state, at most 2,000 characters, and what had to be left out for that. */
export function encodeLink(
  state: LinkState,
  vocabulary: Vocabulary,
  options: EncodeOptions = {},
): EncodedState {
  let own = pairsOf(state, vocabulary.defaults, options.full ?? false);
  const unknown = [...(options.unknown ?? [])];
  const leftOut: string[] = [];
  const format = () => formatQuery([...own, ...unknown]);
  let query = format();
  while (query.length > MOST_CHARACTERS && unknown.length > 0) {
    leftOut.unshift(unknown.pop()?.[0] ?? '');
    query = format();
  }
  for (const name of GIVES_WAY) {
    if (query.length <= MOST_CHARACTERS) break;
    if (!own.some((pair) => pair[0] === name)) continue;
    own = own.filter((pair) => pair[0] !== name);
    leftOut.push(name);
    query = format();
  }
  return { query, leftOut };
}

function pairsOf(state: LinkState, defaults: LinkState, full: boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  const add = (name: string, value: string, initial = '') => {
    if (value !== initial) pairs.push([name, value]);
  };
  /** for what a page or a later version may have another default of */
  const addStated = (name: string, value: string, initial: string) => {
    if (full || value !== initial) pairs.push([name, value]);
  };
  const { filters } = state;
  addStated('view', state.view, defaults.view);
  addStated('time', encodeYears(filters.time), encodeYears(defaults.filters.time));
  for (const id of LIST_FILTER_IDS) {
    const encode = (list: readonly string[]) => (list.length === 0 ? 'all' : list.join('~'));
    const isEmptyByDefault = defaults.filters[id].length === 0;
    (isEmptyByDefault ? add : addStated)(id, encode(filters[id]), encode(defaults.filters[id]));
  }
  add('q', filters.q.trim());
  addStated('group', state.group, defaults.group);
  addStated('sort', state.sort, defaults.sort);
  add('zoom', state.zoom === null ? '' : encodeDays(state.zoom));
  add('open', state.open.join('~'));
  add('focus', state.focus.join('~'));
  add('sel', state.selection === null ? '' : `${state.selection.type}:${state.selection.id}`);
  addStated('lang', state.locale, defaults.locale);
  addStated('theme', state.theme, defaults.theme);
  return pairs;
}
