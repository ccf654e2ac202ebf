import type { Departure } from '../model/dataset.ts';

/** First and last year, both included; null leaves that end open. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Filters by a list of ids: a departure passes where one of its values is in the list, and where the list is empty. */
export const LIST_FILTERS = {
  lab: (departure: Departure) => [departure.lab.id],
  company: (departure: Departure) => [departure.lab.company],
  dest: ({ destination }: Departure) =>
    destination?.place == null ? [] : [...new Set([destination.place.id, destination.place.company])],
  kind: (departure: Departure) => [departure.kind],
  region: (departure: Departure) => (departure.lab.region === null ? [] : [departure.lab.region]),
  role: (departure: Departure) => [departure.roleKind],
  status: (departure: Departure) => [departure.status],
} as const satisfies Readonly<Record<string, (departure: Departure) => readonly string[]>>;

export type ListFilterId = keyof typeof LIST_FILTERS;
export const LIST_FILTER_IDS = Object.keys(LIST_FILTERS) as readonly ListFilterId[];

/** What the reader has asked for. An empty list, an empty text and a null range filter nothing. */
export type Filters = Readonly<Record<ListFilterId, readonly string[]>> & {
  readonly time: YearRange | null;
  readonly q: string;
};

export type FilterId = keyof Filters;

/** Board seats are told apart by their role kind and left out of the default view (PRODUCT section 2). */
export const DEFAULT_ROLES = ['research', 'research_leadership', 'engineering', 'product', 'policy_safety', 'executive'] as const;

export const NO_FILTERS: Filters = {
  time: null,
  lab: [],
  company: [],
  dest: [],
  kind: [],
  region: [],
  role: [],
  status: [],
  q: '',
};
