import type { Departure } from '../model/dataset.ts';
import { queryWords } from './searchText.ts';

/** First and last year, both included; null leaves that end open. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Filters by a list of options, each with the options that a departure belongs to. A lab's departures belong to the bodies it
 * is part of as well, so that a lab finds its own units; a destination is found by every name above it, up to its company.
 */
export const LIST_FILTERS = {
  lab: (departure: Departure) => departure.lab.chain,
  company: (departure: Departure) => [departure.lab.company],
  dest: ({ destination }: Departure) => destination?.place?.chain ?? [],
  kind: (departure: Departure) => [departure.kind],
  region: (departure: Departure) => (departure.lab.region === null ? [] : [departure.lab.region]),
  role: (departure: Departure) => [departure.roleKind],
  status: (departure: Departure) => [departure.status],
} as const satisfies Readonly<Record<string, (departure: Departure) => readonly string[]>>;

export type ListFilterId = keyof typeof LIST_FILTERS;
export const LIST_FILTER_IDS = Object.keys(LIST_FILTERS) as readonly ListFilterId[];

/**
 * What the reader has asked for. An empty list, an empty text and a null range filter nothing. A list holds options to
 * include, or options to leave out, each written with a leading `!`.
 */
export type Filters = Readonly<Record<ListFilterId, readonly string[]>> & {
  readonly time: YearRange | null;
  readonly q: string;
};

export type FilterId = keyof Filters;
export const FILTER_IDS: readonly FilterId[] = ['time', ...LIST_FILTER_IDS, 'q'];

/**
 * What is shown where the reader has asked for nothing: every departure but board seats, which are told apart by their role
 * kind and left out unless asked for. It is an ordinary filter, so that every count follows; an empty `role` shows all.
 */
export const NO_FILTERS: Filters = {
  time: null,
  lab: [],
  company: [],
  dest: [],
  kind: [],
  region: [],
  role: ['!board'],
  status: [],
  q: '',
};

/** Returns whether a filter asks for anything else than the default does. */
export function isOn(id: FilterId, filters: Filters): boolean {
  if (id === 'time') return filters.time !== null;
  if (id === 'q') return queryWords(filters.q).length > 0;
  const list = filters[id];
  const initial = NO_FILTERS[id];
  return list.length !== initial.length || list.some((entry) => !initial.includes(entry));
}

/** Returns how many filters ask for something. */
export function countOn(filters: Filters): number {
  return FILTER_IDS.filter((id) => isOn(id, filters)).length;
}
