import { LIST_FILTER_IDS, type Filters, type ListFilterId } from '../filters/filters.ts';
import { ordered, parseEntry } from '../filters/listFilter.ts';
import { localeOfTag } from '../i18n/locales.ts';
import { DESTINATION_KINDS, REGIONS, ROLE_KINDS, STATUSES } from '../model/schema.ts';
import { decodeDays } from './days.ts';
import { GROUPS, LANE_SORTS, SELECTION_TYPES, THEMES, type LinkState, type Selection } from './linkState.ts';
import { mendQuery, mendValue } from './mend.ts';
import type { Pair } from './query.ts';
import {
  CUT,
  INVALID,
  MOST_CHARACTERS,
  OUTSIDE,
  UNKNOWN,
  type LinkProblem,
  type Refusal,
  type Vocabulary,
} from './vocabulary.ts';
import { decodeYears } from './years.ts';

/** What a link says. */
export interface DecodedState {
  readonly state: LinkState;
  /** the values that were left out, one by one */
  readonly problems: readonly LinkProblem[];
  /** parameters that are not ours, and those of the embed: handed to `encodeState` so that they stay */
  readonly unknown: readonly Pair[];
}

/** Characters that a text search may have at most. */
const MOST_TEXT = 200;

/** Entries that a list may have at most. */
const MOST_ENTRIES = 200;

/** Lanes and nodes have the ids of places, or words of their view. */
const LANE = /^[a-z0-9]+(?:[-.][a-z0-9-]+)*$/;

/** Names of the parameters that make up a state. */
export const OWN: ReadonlySet<string> = new Set([
  ...LIST_FILTER_IDS,
  'view',
  'time',
  'q',
  'group',
  'sort',
  'zoom',
  'open',
  'focus',
  'sel',
  'lang',
  'theme',
]);

/**
 * Returns the state that a query stands for, with or without its `?`. Whatever is missing is as in the vocabulary's defaults;
 * whatever is wrong is left out and reported. It takes any text and never throws.
 */
export function decodeState(query: string | URLSearchParams, vocabulary: Vocabulary): DecodedState {
  const problems: LinkProblem[] = [];
  const pairs = mendQuery(cut(String(query), problems), OWN);
  const own = new Map<string, string[]>();
  const unknown: Pair[] = [];
  for (const [name, value] of pairs) {
    if (!OWN.has(name)) unknown.push([name, value]);
    else own.set(name, [...(own.get(name) ?? []), value]);
  }

  const report = (param: string, value: string, reason: LinkProblem['reason'] = 'invalid') => {
    problems.push({ param, value: [...value].slice(0, 60).join(''), reason });
  };
  /** Returns what the first value of a parameter stands for; the fallback, with a report, where it stands for nothing. */
  const one = <T>(param: string, fallback: T, read: (text: string) => T | Refusal): T => {
    const text = own.get(param)?.[0];
    if (text === undefined || text === '') return fallback;
    const { text: mended, fault } = mendValue(param, text);
    const value = fault === 'cut' ? CUT : read(mended);
    if (!isRefusal(value)) {
      if (fault !== null) report(param, text);
      return value;
    }
    report(param, text, value.refused);
    return fallback;
  };
  const picked =
    <T extends string>(options: readonly T[]) =>
    (text: string): T | Refusal =>
      options.find((option) => option === text) ?? UNKNOWN;
  const list = (param: string, isKnown: (id: string) => boolean): readonly string[] => {
    const entries = (own.get(param) ?? []).flatMap((text) => {
      const { text: mended, fault } = mendValue(param, text);
      if (fault !== null) report(param, text, fault === 'cut' ? 'cut' : 'invalid');
      const known = mended.split(/[~,]/).filter((entry) => entry !== '');
      if (fault === null && known.length === 0 && /[a-z0-9]/i.test(text)) return [text];
      // Of a list that was cut, the last entry may have been another.
      return fault === 'cut' ? known.slice(0, -1) : known;
    });
    for (const entry of entries.slice(MOST_ENTRIES)) report(param, entry, 'length');
    return entries.slice(0, MOST_ENTRIES).filter((entry) => {
      if (isKnown(entry)) return true;
      report(param, entries.length === 1 ? (own.get(param)?.[0] ?? entry) : entry, 'unknown');
      return false;
    });
  };

  const { defaults, views, dataset } = vocabulary;
  const filters = (): Filters => {
    const lists = Object.fromEntries(
      LIST_FILTER_IDS.map((id) => [id, decodeList(id, own.get(id), defaults.filters[id], dataset, list)]),
    ) as Record<ListFilterId, readonly string[]>;
    return {
      ...lists,
      time: one<Filters['time']>('time', defaults.filters.time, (text) => decodeYears(text, dataset.years)),
      // any word may be searched for, so that none can stand for a problem
      q: cleanText(own.get('q')?.[0] ?? ''),
    };
  };

  const state: LinkState = {
    view: one('view', defaults.view, picked(views)),
    filters: filters(),
    group: one('group', defaults.group, picked(GROUPS)),
    sort: one('sort', defaults.sort, picked(LANE_SORTS)),
    zoom: one<LinkState['zoom']>('zoom', null, (text) => decodeZoom(text, dataset.years)),
    open: unique(list('open', (id) => LANE.test(id))),
    selection: one<Selection | null>('sel', null, (text) => decodeSelection(text, dataset)),
    focus: unique(list('focus', (id) => dataset.places.has(id))),
    locale: one('lang', defaults.locale, (text) => localeOfTag(text) ?? UNKNOWN),
    theme: one('theme', defaults.theme, picked(THEMES)),
  };
  return { state, problems, unknown };
}

function cleanText(text: string): string {
  return [...text.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, MOST_TEXT).join('').trim();
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

/** Lists of options: `openai~xai`, `!openai` to leave out, `all` for no filter where the default is one. */
function decodeList(
  id: ListFilterId,
  texts: readonly string[] | undefined,
  fallback: readonly string[],
  dataset: Vocabulary['dataset'],
  list: (param: string, isKnown: (id: string) => boolean) => readonly string[],
): readonly string[] {
  if (texts === undefined || texts.every((text) => text === '')) return fallback;
  if (texts.some((text) => mendValue(id, text).text === 'all')) return [];
  const known = KNOWN[id];
  const entries = list(id, (entry) => {
    const { option } = parseEntry(entry);
    return known === undefined ? dataset.places.has(option) : known.includes(option);
  });
  return entries.length === 0 ? fallback : ordered(entries);
}

const KNOWN: Partial<Readonly<Record<ListFilterId, readonly string[]>>> = {
  kind: DESTINATION_KINDS,
  region: REGIONS,
  role: ROLE_KINDS,
  status: STATUSES,
};

function decodeZoom(
  text: string,
  [first, last]: readonly [number, number],
): readonly [number, number] | Refusal {
  const days = decodeDays(text);
  if (days === null) return INVALID;
  return days[0] >= Date.UTC(last + 1, 0, 1) || days[1] <= Date.UTC(first, 0, 1) ? OUTSIDE : days;
}

function decodeSelection(text: string, dataset: Vocabulary['dataset']): Selection | Refusal {
  const [name, id, ...rest] = text.split(':');
  const type = SELECTION_TYPES.find((each) => each === name);
  if (type === undefined || id === undefined || rest.length > 0) return INVALID;
  const known = {
    departure: dataset.departureById,
    person: dataset.departuresByPerson,
    place: dataset.places,
  }[type];
  return known.has(id) ? { type, id } : UNKNOWN;
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
