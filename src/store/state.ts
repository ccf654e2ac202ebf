import { NO_FILTERS, type Filters } from '../filters/filters.ts';
import type { Locale } from '../i18n/locales.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type Group = 'lab' | 'company';
export type LaneSort = 'count' | 'first' | 'latest' | 'name';

/** What the reader has opened: a departure, a person, or a place. */
export interface Selection {
  readonly type: 'departure' | 'person' | 'place';
  readonly id: string;
}

/** Everything that makes two readers see the same picture. It holds no derived value. */
export interface DeparturesState {
  readonly view: string;
  readonly filters: Filters;
  /** lanes and nodes: one per lab, or one per company */
  readonly group: Group;
  readonly sort: LaneSort;
  /** the part of the time axis in view, in UTC milliseconds; null shows all of the range */
  readonly zoom: readonly [number, number] | null;
  /** lanes that are opened, and `more` for the folded tail */
  readonly open: readonly string[];
  readonly selection: Selection | null;
  /** places chosen in the network: one for its neighbourhood, two for the paths between them */
  readonly focus: readonly string[];
  /** id of the departure under the pointer or keyboard focus; transient, never in a link */
  readonly hover: string | null;
  readonly locale: Locale;
  readonly theme: Theme;
}

export const INITIAL_STATE: DeparturesState = {
  view: 'timeline',
  filters: NO_FILTERS,
  group: 'lab',
  sort: 'count',
  zoom: null,
  open: [],
  selection: null,
  focus: [],
  hover: null,
  locale: 'en',
  theme: 'auto',
};
