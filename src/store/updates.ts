/** Pure updates of the state. Each returns the same object where nothing changes, so that nobody is told. */
import { NO_FILTERS, type Filters, type FilterId, type ListFilterId } from '../filters/filters.ts';
import type { Dataset } from '../model/dataset.ts';
import { toggleOption } from '../filters/listFilter.ts';
import type { DeparturesState, Group, Selection } from './state.ts';

type Update = (state: DeparturesState) => DeparturesState;

/** Sets one filter. A new year range ends the zoom. */
export function withFilter<F extends FilterId>(id: F, value: Filters[F]): Update {
  return (state) => ({
    ...state,
    filters: { ...state.filters, [id]: value },
    zoom: id === 'time' ? null : state.zoom,
  });
}

/** Includes the option in a list filter, or takes it off the list. */
export function withToggled(id: ListFilterId, option: string): Update {
  return (state) => withFilters(toggleOption(state.filters, id, option))(state);
}

/** Sets all filters at once. A new year range ends the zoom. */
export function withFilters(filters: Filters): Update {
  return (state) => ({ ...state, filters, zoom: filters.time === state.filters.time ? state.zoom : null });
}

export const withoutFilters: Update = (state) => ({ ...state, filters: NO_FILTERS, zoom: null });

export function withSelection(selection: Selection | null): Update {
  return (state) =>
    state.selection?.type === selection?.type && state.selection?.id === selection?.id
      ? state
      : { ...state, selection };
}

export function withHover(hover: string | null): Update {
  return (state) => (state.hover === hover ? state : { ...state, hover });
}

/**
 * Groups by lab or by company in every view. What is chosen or opened and is named by a place gives way, since the places change; what a
 * view has opened by a name of its own stays.
 */
export function withGroup(group: Group, places: Dataset['places']): Update {
  return (state) =>
    state.group === group
      ? state
      : { ...state, group, focus: [], open: state.open.filter((id) => !places.has(id)) };
}

/** Opens a lane, or closes it. */
export function withLaneToggled(lane: string): Update {
  return (state) => ({
    ...state,
    open: state.open.includes(lane) ? state.open.filter((id) => id !== lane) : [...state.open, lane].sort(),
  });
}

/** Chooses a place, adds a second one, exchanges the second, or lets go of one that is chosen. */
export function withFocusToggled(id: string): Update {
  return (state) => {
    const [first] = state.focus;
    if (state.focus.includes(id)) return { ...state, focus: state.focus.filter((each) => each !== id) };
    return { ...state, focus: first === undefined ? [id] : [first, id] };
  };
}

/** Chooses exactly these places. */
export function withFocus(focus: readonly string[]): Update {
  return (state) => (focus.join('~') === state.focus.join('~') ? state : { ...state, focus });
}
