import { isEqual } from '../lib/isEqual.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Refusal } from './linkProblem.ts';
import { UNKNOWN } from './linkProblem.ts';
import type { Lasting, LinkState } from './linkState.ts';

/** What the text of a link is held against. */
export interface LinkRecord {
  /** ids of the views */
  readonly views: readonly string[];
  readonly dataset: Pick<Dataset, 'places' | 'groups' | 'departureById' | 'departuresByPerson' | 'years'>;
}

/** How a parameter reads what a link says of it. What it refuses is reported to the reader, and left out. */
export interface Reader extends LinkRecord {
  /** the values as they came, one for each time that the parameter is given */
  readonly texts: readonly string[];
  /** Returns what the first value stands for; the fallback where there is none, or it stands for nothing. */
  one<T>(fallback: T, read: (text: string) => T | Refusal): T;
  /** Returns whether any value is this word. */
  says(word: string): boolean;
  /** Returns the entries of all values (`a~b`) that are known. */
  list(isKnown: (entry: string) => boolean): readonly string[];
}

/**
 * A parameter of links: where its value stands in the state, and how it is written. Address, history, `setState` of an embed and the
 * documents follow from the list of all of them (`Vocabulary.params`). Methods, so that parameters of any type make one list.
 */
export interface Param<T = unknown> {
  readonly name: string;
  get(state: LinkState): T;
  set(state: LinkState, value: T): LinkState;
  decode(reader: Reader, fallback: T): T;
  encode(value: T): string;
  /** said in a link that is to mean the same anywhere, also where it is as at first */
  readonly stated: boolean;
  /** a change is a step that Back undoes; false for what moves while one looks */
  readonly step: boolean;
  /** place in the order in which parameters give way where a link would be too long, the first from 1; null for never */
  readonly givesWay: number | null;
  /** entries of lists that said this in links of former versions, and the value that they stand for now */
  readonly formerly: readonly FormerEntry[];
}

export interface FormerEntry {
  /** parameter whose list held the entry */
  readonly param: string;
  readonly entry: string;
  readonly value: string;
}

type Written<T> = Pick<Param<T>, 'name' | 'decode' | 'encode'> &
  Partial<Pick<Param<T>, 'stated' | 'step' | 'givesWay' | 'formerly'>>;

/** Returns a parameter with what most have in common: not stated, a step, never given up, said so from the start. */
export function createParam<T>(param: Written<T> & Pick<Param<T>, 'get' | 'set'>): Param<T> {
  return { stated: false, step: true, givesWay: null, formerly: [], ...param };
}

/** Returns a parameter of one view or part, whose value is its own. */
export function createOwnParam<T>({
  initial,
  lasts = 'always',
  ...written
}: Written<T> & { readonly initial: T; readonly lasts?: Lasting }): Param<T> {
  const { name } = written;
  return createParam({
    ...written,
    get: ({ own }) => {
      const values = own[lasts];
      // Only `set` below writes under this name, and it writes a T.
      return Object.hasOwn(values, name) ? (values[name] as T) : initial;
    },
    set: (state, value) => {
      const { [name]: _, ...others } = state.own[lasts];
      const values = isEqual(value, initial) ? others : { ...others, [name]: value };
      return { ...state, own: { ...state.own, [lasts]: values } };
    },
  });
}

/** Returns how a parameter that is one of a few words is written. */
export function oneOf<T extends string>(options: readonly T[]): Pick<Param<T>, 'decode' | 'encode'> {
  return {
    decode: (reader, fallback) =>
      reader.one(fallback, (text) => options.find((option) => option === text) ?? UNKNOWN),
    encode: (value) => value,
  };
}

/** Returns how a list of ids is written, each once, in the order in which they were chosen. */
export function listOf(
  isKnown: (entry: string, record: LinkRecord) => boolean,
): Pick<Param<readonly string[]>, 'decode' | 'encode'> {
  return {
    decode: (reader, fallback) =>
      reader.texts.length === 0 ? fallback : [...new Set(reader.list((entry) => isKnown(entry, reader)))],
    encode: (list) => list.join('~'),
  };
}
