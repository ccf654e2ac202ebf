import { STATE_PARAMETERS } from '../protocol/parameters.ts';
import { decodeDays } from '../state/days.ts';
import { CUT, type LinkProblem, type Refusal } from '../state/linkProblem.ts';
import type { LinkState } from '../state/linkState.ts';
import type { FormerEntry, Param, Reader } from '../state/param.ts';
import { mendQuery, mendValue } from './mend.ts';
import type { Pair } from './query.ts';
import { MOST_CHARACTERS, type Vocabulary } from './vocabulary.ts';

/** What a link says. */
export interface DecodedState {
  readonly state: LinkState;
  /** the values that were left out, one by one */
  readonly problems: readonly LinkProblem[];
  /** parameters that are not ours, and those of the embed: handed to `encodeState` so that they stay */
  readonly unknown: readonly Pair[];
}

/** Entries that a list may have at most. */
const MOST_ENTRIES = 200;

/** Names of the parameters that make up a state. */
export const OWN: ReadonlySet<string> = new Set(STATE_PARAMETERS);

type Texts = ReadonlyMap<string, readonly string[]>;
type Report = (param: string, value: string, reason?: LinkProblem['reason']) => void;

/**
 * Returns the state that a query stands for, with or without its `?`. Whatever is missing is as in the vocabulary's defaults;
 * whatever is wrong is left out and reported. It takes any text and never throws.
 */
export function decodeState(query: string | URLSearchParams, vocabulary: Vocabulary): DecodedState {
  const problems: LinkProblem[] = [];
  const { own, unknown } = partOwn(mendQuery(cut(String(query), problems), OWN));
  const texts = withFormer(own, vocabulary.params);
  const report: Report = (param, value, reason = 'invalid') => {
    problems.push({ param, value: [...value].slice(0, 60).join(''), reason });
  };
  let state = vocabulary.defaults;
  for (const param of vocabulary.params) {
    const given = texts.get(param.name);
    if (given === undefined) continue;
    const value = param.decode(
      createReader(param.name, given, vocabulary, report),
      param.get(vocabulary.defaults),
    );
    state = param.set(state, value);
  }
  return { state: withFormerZoom(withFormerGroup(state, texts, vocabulary), vocabulary), problems, unknown };
}

/**
 * Lanes and nodes were labs where an address did not say otherwise, before companies became what a page begins with. An address that
 * says nothing of it, and has opened or chosen a unit of a company, was made then: it keeps its lanes.
 */
function withFormerGroup(state: LinkState, texts: Texts, { dataset }: Vocabulary): LinkState {
  if (state.group === 'lab' || texts.has('group')) return state;
  const named = ['open', 'focus'].flatMap((param) => (texts.get(param) ?? []).flatMap(splitList));
  const isUnit = (id: string) => {
    const place = dataset.places.get(id);
    return place !== undefined && place.company !== id;
  };
  return named.some(isUnit) ? { ...state, group: 'lab' } : state;
}

/**
 * A look at a part of the time axis left title and counts those of all years, before looking closer came to ask for the years looked at.
 * An address that looks closer and asks for no years was made then: it asks for those that its look meets.
 */
function withFormerZoom(state: LinkState, { params, defaults, dataset }: Vocabulary): LinkState {
  const zoom = params.find(({ name }) => name === 'zoom');
  const days = zoom === undefined ? null : decodeDays(zoom.encode(zoom.get(state)));
  if (zoom === undefined || days === null || state.filters.time !== null) return state;
  const [first, last] = dataset.years;
  const [from, to] = [Math.max(first, yearOf(days[0])), Math.min(last, yearOf(days[1] - 1))];
  const isAll = from === first && to === last;
  const time = isAll ? null : { from: from === first ? null : from, to: to === last ? null : to };
  const isWhole = days[0] <= Date.UTC(from, 0, 1) && days[1] >= Date.UTC(to + 1, 0, 1);
  const ranged = { ...state, filters: { ...state.filters, time } };
  return isWhole ? zoom.set(ranged, zoom.get(defaults)) : ranged;
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

function partOwn(pairs: readonly Pair[]): { readonly own: Texts; readonly unknown: readonly Pair[] } {
  const own = new Map<string, readonly string[]>();
  const unknown: Pair[] = [];
  for (const [name, value] of pairs) {
    if (!OWN.has(name)) unknown.push([name, value]);
    else own.set(name, [...(own.get(name) ?? []), value]);
  }
  return { own, unknown };
}

/** Moves what lists of former versions said to the parameters that say it now. */
function withFormer(own: Texts, params: readonly Param[]): Texts {
  const former = params.flatMap(({ name, formerly }) => formerly.map((entry) => ({ name, ...entry })));
  if (!former.some(({ param }) => own.has(param))) return own;
  const texts = new Map(own);
  const newNameOf = (param: string, entry: string): (FormerEntry & { readonly name: string }) | undefined =>
    former.find((each) => each.param === param && each.entry === entry);
  for (const param of new Set(former.map((each) => each.param))) {
    const entries = (own.get(param) ?? []).flatMap(splitList);
    const kept = entries.filter((entry) => newNameOf(param, entry) === undefined);
    if (kept.length === entries.length) continue;
    texts.set(param, [kept.join('~')]);
    for (const entry of entries) {
      const moved = newNameOf(param, entry);
      if (moved !== undefined) texts.set(moved.name, [...(texts.get(moved.name) ?? []), moved.value]);
    }
  }
  return texts;
}

function createReader(
  param: string,
  texts: readonly string[],
  { views, dataset }: Vocabulary,
  report: Report,
): Reader {
  return {
    views,
    dataset,
    texts,
    one: (fallback, read) => {
      const [text = ''] = texts;
      if (text === '') return fallback;
      const { text: mended, fault } = mendValue(param, text);
      const value = fault === 'cut' ? CUT : read(mended);
      if (!isRefusal(value)) {
        if (fault !== null) report(param, text);
        return value;
      }
      report(param, text, value.refused);
      return fallback;
    },
    says: (word) => texts.some((text) => mendValue(param, text).text === word),
    list: (isKnown) => {
      const entries = texts.flatMap((text) => readEntries(param, text, report));
      for (const entry of entries.slice(MOST_ENTRIES)) report(param, entry, 'length');
      return entries.slice(0, MOST_ENTRIES).filter((entry) => {
        if (isKnown(entry)) return true;
        report(param, entries.length === 1 ? (texts[0] ?? entry) : entry, 'unknown');
        return false;
      });
    },
  };
}

function readEntries(param: string, text: string, report: Report): readonly string[] {
  const { text: mended, fault } = mendValue(param, text);
  if (fault !== null) report(param, text, fault === 'cut' ? 'cut' : 'invalid');
  const entries = splitList(mended);
  if (fault === null && entries.length === 0 && /[a-z0-9]/i.test(text)) return [text];
  // Of a list that was cut, the last entry may have been another.
  return fault === 'cut' ? entries.slice(0, -1) : entries;
}

function splitList(text: string): readonly string[] {
  return text.split(/[~,]/).filter((entry) => entry !== '');
}

/** Cuts a query that is too long after its last whole parameter. */
function cut(query: string, problems: LinkProblem[]): string {
  const text = query.startsWith('?') ? query.slice(1) : query;
  if (text.length <= MOST_CHARACTERS) return text;
  problems.push({ param: '', value: '', reason: 'length' });
  const end = text.lastIndexOf('&', MOST_CHARACTERS);
  return end === -1 ? '' : text.slice(0, end);
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
