import { NO_FILTERS, type Filters } from '../filters/filters.ts';
import type { Locale } from '../i18n/locales.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const GROUPS = ['lab', 'company'] as const;
export const LANE_SORTS = ['count', 'first', 'latest', 'name'] as const;
export const SELECTION_TYPES = ['departure', 'person', 'place'] as const;

export type Theme = (typeof THEMES)[number];
export type Group = (typeof GROUPS)[number];
export type LaneSort = (typeof LANE_SORTS)[number];

/** What the reader has opened: a departure, a person, or a place. */
export interface Selection {
  readonly type: (typeof SELECTION_TYPES)[number];
  readonly id: string;
}

/** Everything that makes two readers see the same picture: what a link states. */
export interface LinkState {
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
  readonly locale: Locale;
  readonly theme: Theme;
}

export const INITIAL_LINK_STATE: LinkState = {
  view: 'timeline',
  filters: NO_FILTERS,
  group: 'lab',
  sort: 'count',
  zoom: null,
  open: [],
  selection: null,
  focus: [],
  locale: 'en',
  theme: 'auto',
};
