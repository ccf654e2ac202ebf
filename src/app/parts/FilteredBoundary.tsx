import { useDeparturesState } from '../../store/context.ts';
import { Boundary, type BoundaryProps } from './Boundary.tsx';

/** A boundary around what the filters change: a part that failed is tried again with others. It alone hears of them, so that what holds it is not drawn anew. */
export function FilteredBoundary(props: Omit<BoundaryProps, 'subject'>) {
  return <Boundary {...props} subject={useDeparturesState((state) => state.filters)} />;
}
