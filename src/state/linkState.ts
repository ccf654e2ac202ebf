import { NO_FILTERS, type Filters } from '../filters/filters.ts';
import type { Locale } from '../i18n/locales.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const GROUPS = ['lab', 'company'] as const;
export const SELECTION_TYPES = ['departure', 'person', 'place'] as const;

export type Theme = (typeof THEMES)[number];
export type Group = (typeof GROUPS)[number];

/** What the reader has opened: a departure, a person, or a place. */
export interface Selection {
  readonly type: (typeof SELECTION_TYPES)[number];
  readonly id: string;
}

/**
 * How long a choice that belongs to one view or part lasts: always; until another range of years, another grouping or another focus is
 * chosen. Under `group`, a list keeps the entries that name no place.
 */
export type Lasting = 'always' | 'time' | 'group' | 'focus';

/** Values by the name of their parameter. Only the parameter's own `set` writes one, so that its `get` knows the type. */
type Values = Readonly<Record<string, unknown>>;

/** Everything that makes two readers see the same picture: what a link states. */
export interface LinkState {
  readonly view: string;
  readonly filters: Filters;
  /** lanes and nodes: one per lab, or one per company */
  readonly group: Group;
  readonly selection: Selection | null;
  /** places chosen in network and flow: one for its neighbourhood, two for the paths between them */
  readonly focus: readonly string[];
  readonly locale: Locale;
  readonly theme: Theme;
  /** what belongs to one view or part, where it is not as at first: read and written through its `Param` */
  readonly own: Readonly<Record<Lasting, Values>>;
}

export const INITIAL_LINK_STATE: LinkState = {
  view: 'timeline',
  filters: NO_FILTERS,
  group: 'lab',
  selection: null,
  focus: [],
  locale: 'en',
  theme: 'auto',
  own: { always: {}, time: {}, group: {}, focus: {} },
};
