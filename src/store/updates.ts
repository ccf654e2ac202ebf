/** Pure updates of the state. Each returns the same object where nothing changes, so that nobody is told. */
import type { Locale } from '../i18n/locales.ts';
import { compareIds } from '../lib/compareIds.ts';
import { isEqual } from '../lib/isEqual.ts';
import type { Group, Lasting, LinkState, Selection, Theme } from '../state/linkState.ts';
import type { Param } from '../state/param.ts';
import { NO_FILTERS, type Filters, type FilterId, type ListFilterId } from '../filters/filters.ts';
import type { Dataset } from '../model/dataset.ts';
import { toggleOption } from '../filters/listFilter.ts';
import { hovered, type DeparturesState, type Hover } from './state.ts';

type Update = (state: DeparturesState) => DeparturesState;

/** Sets one filter. A new year range ends what lasts as long as the range, such as a zoom. */
export function withFilter<F extends FilterId>(id: F, value: Filters[F]): Update {
  return (state) => withFilters({ ...state.filters, [id]: value })(state);
}

/** Includes the option in a list filter, or takes it off the list. */
export function withToggled(id: ListFilterId, option: string): Update {
  return (state) => withFilters(toggleOption(state.filters, id, option))(state);
}

/** Sets all filters at once. A new year range ends what lasts as long as the range. */
export function withFilters(filters: Filters): Update {
  return (state) => ({
    ...state,
    filters,
    own: filters.time === state.filters.time ? state.own : without(state.own, 'time'),
  });
}

export const withoutFilters: Update = withFilters(NO_FILTERS);

/** Shows another view. */
export function withView(view: string): Update {
  return (state) => (state.view === view ? state : { ...state, view });
}

/** Speaks another language. */
export function withLocale(locale: Locale): Update {
  return (state) => (state.locale === locale ? state : { ...state, locale });
}

/** Shows light, dark, or what the reader's system asks for. */
export function withTheme(theme: Theme): Update {
  return (state) => (state.theme === theme ? state : { ...state, theme });
}

/** Sets a parameter to a value. */
export function withParam<T>(param: Param<T>, value: T): Update {
  return (state) => (isEqual(param.get(state), value) ? state : { ...state, ...param.set(state, value) });
}

/** Adds an entry to the list of a parameter, or takes it off. */
export function withEntryToggled(param: Param<readonly string[]>, entry: string): Update {
  return (state) => {
    const list = param.get(state);
    return withParam(
      param,
      list.includes(entry) ? list.filter((each) => each !== entry) : [...list, entry].sort(compareIds),
    )(state);
  };
}

/** Takes away what was said of the link. */
export function withoutProblems(state: DeparturesState): DeparturesState {
  return { ...state, problems: [] };
}

/** Opens the card of a departure, person or place; null closes it. */
export function withSelection(selection: Selection | null): Update {
  return (state) =>
    state.selection?.type === selection?.type && state.selection?.id === selection?.id
      ? state
      : { ...state, selection };
}

/** Looks at a departure, or at something else of a chart; null at nothing. */
export function withHover(id: string | null, kind: Hover['kind'] = 'departure'): Update {
  return (state) => {
    if (id === null) return state.hover === null ? state : { ...state, hover: null };
    return hovered(state, kind) === id ? state : { ...state, hover: { kind, id } };
  };
}

/**
 * Groups by lab or by company in every view. What is chosen or opened and is named by a place gives way, since the places change; what a
 * view has opened by a name of its own stays.
 */
export function withGroup(group: Group, places: Dataset['places']): Update {
  return (state) => {
    if (state.group === group) return state;
    const kept = Object.entries(state.own.group).map(([name, value]): [string, unknown] => [
      name,
      Array.isArray(value) ? value.filter((entry) => !places.has(entry)) : value,
    ]);
    const lists = kept.filter(([, value]) => !Array.isArray(value) || value.length > 0);
    return {
      ...state,
      group,
      focus: [],
      own: { ...without(state.own, 'focus'), group: Object.fromEntries(lists) },
    };
  };
}

/** Chooses a place, adds a second one, exchanges the second, or lets go of one that is chosen. */
export function withFocusToggled(id: string): Update {
  return (state) => {
    const [first] = state.focus;
    if (state.focus.includes(id)) return withFocus(state.focus.filter((each) => each !== id))(state);
    return withFocus(first === undefined ? [id] : [first, id])(state);
  };
}

/** Chooses exactly these places. What was pressed under another choice gives way. */
export function withFocus(focus: readonly string[]): Update {
  return (state) =>
    focus.join('~') === state.focus.join('~') ? state : { ...state, focus, own: without(state.own, 'focus') };
}

/** Returns what views and parts hold of their own without what lasts only so long. */
function without(own: LinkState['own'], lasting: Lasting): LinkState['own'] {
  return Object.keys(own[lasting]).length === 0 ? own : { ...own, [lasting]: {} };
}
