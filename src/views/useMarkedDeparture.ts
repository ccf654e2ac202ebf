import { useDeparturesState } from '../store/context.ts';

/** Returns the id of the departure that is looked at anywhere on the page: under the pointer, else opened. Null for none. */
export function useMarkedDeparture(): string | null {
  return useDeparturesState(
    ({ hover, selection }) => hover ?? (selection?.type === 'departure' ? selection.id : null),
  );
}
