import { keysOf, recordOf } from '../lib/records.ts';
import { parseVersions } from '../model/versions.ts';
import type { ListFilter } from './listFilterType.ts';
import { LIST_FILTERS } from './listFilters.ts';
import { queryWords } from './searchText.ts';

/** First and last year, both included; null leaves that end open. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

export type ListFilterId = keyof typeof LIST_FILTERS;

/** Ids of the list filters, in the order of links and chips. */
export const LIST_FILTER_IDS = keysOf(LIST_FILTERS);

/**
 * What the reader has asked for. An empty list, an empty text and a null range filter nothing. A list holds options to
 * include, or options to leave out, each written with a leading `!`.
 */
export type Filters = Readonly<Record<ListFilterId, readonly string[]>> & {
  readonly time: YearRange | null;
  readonly q: string;
  /** since when the record has it, in the notation of `model/versions.ts`; empty for any time */
  readonly added: string;
};

export type FilterId = keyof Filters;
export const FILTER_IDS: readonly FilterId[] = ['time', ...LIST_FILTER_IDS, 'q', 'added'];

/** What is shown where the reader has asked for nothing: every departure but board seats (`role.ts`). */
export const NO_FILTERS: Filters = {
  time: null,
  ...eachList((id) => LIST_FILTERS[id].initial),
  q: '',
  added: '',
};

/** Returns a value for each list filter. */
function eachList<T>(valueOf: (id: ListFilterId) => T): Readonly<Record<ListFilterId, T>> {
  return recordOf(LIST_FILTER_IDS, valueOf);
}

/** Returns what is known of a list filter. */
export function listFilter(id: ListFilterId): ListFilter {
  return LIST_FILTERS[id];
}

/** Returns whether a filter asks for anything else than the default does. */
export function isOn(id: FilterId, filters: Filters): boolean {
  if (id === 'time') return filters.time !== null;
  if (id === 'q') return queryWords(filters.q).length > 0;
  if (id === 'added') return parseVersions(filters.added) !== null;
  const list = filters[id];
  const initial = NO_FILTERS[id];
  return list.length !== initial.length || list.some((entry) => !initial.includes(entry));
}

/** Returns how many filters ask for something. */
export function countOn(filters: Filters): number {
  return FILTER_IDS.filter((id) => isOn(id, filters)).length;
}
