import { useState, type ReactNode } from 'react';
import type { ViewDefinition } from '../../views/definition.ts';
import type { ViewEntry } from '../../views/index.ts';
import { FilteredBoundary } from './FilteredBoundary.tsx';
import { LatePart, usePart } from './LatePart.tsx';

export interface LateChartProps {
  readonly entry: ViewEntry;
  /** what is said in its place where it cannot be drawn */
  readonly message: string;
  /** told where it cannot */
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly children: (view: ViewDefinition) => ReactNode;
}

/** The chart of a view, whose code may come later. Until it has come, the chart before it stays. */
export function LateChart({ entry, message, onError, children }: LateChartProps) {
  const state = usePart(entry.part);
  const [last, setLast] = useState<ViewDefinition | null>(null);
  const view = state.status === 'ready' ? state.value : state.status === 'failed' ? null : last;
  if (view !== last) setLast(view);
  return (
    <>
      <LatePart part={entry.part}>{() => null}</LatePart>
      {view !== null && view.Chart !== null && (
        <FilteredBoundary key={view.id} message={message} onError={onError}>
          {children(view)}
        </FilteredBoundary>
      )}
    </>
  );
}
