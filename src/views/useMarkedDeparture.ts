import { useDeparturesState } from '../store/context.ts';
import { hovered } from '../store/state.ts';

/** Returns the id of the departure that is looked at anywhere on the page: under the pointer, else opened. Null for none. */
export function useMarkedDeparture(): string | null {
  return useDeparturesState(
    (state) =>
      hovered(state, 'departure') ?? (state.selection?.type === 'departure' ? state.selection.id : null),
  );
}
