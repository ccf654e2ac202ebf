import type { ReactNode } from 'react';
import { useDeparturesState } from '../../store/context.ts';
import { Boundary } from './Boundary.tsx';

/** A boundary around what the filters change: a part that failed is tried again with others. It alone hears of them, so that what holds it is not drawn anew. */
export function FilteredBoundary({ children }: { readonly children: ReactNode }) {
  return <Boundary subject={useDeparturesState((state) => state.filters)}>{children}</Boundary>;
}
