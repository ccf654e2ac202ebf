import type { ReactNode } from 'react';
import { useAfterPaint } from '../behaviors/useAfterPaint.ts';
import { useDeparturesState, useMount } from '../store/context.ts';
import { Card } from './Card.tsx';
import { Boundary } from './parts/Boundary.tsx';

export interface StageProps {
  /** nothing in it is pressed, and no card opens */
  readonly isStatic?: boolean;
  /** the chart and what stands below it */
  readonly children: ReactNode;
}

/**
 * A chart with what stands below it, and the card of what is selected. It alone hears of a selection, so that a press draws nothing else anew; what is pressed is
 * marked first, and the card opens once that is painted. What closes closes at once.
 */
export function Stage({ isStatic = false, children }: StageProps) {
  const { isSliced } = useMount();
  const selection = useDeparturesState((state) => state.selection);
  const painted = useAfterPaint(selection, { isLate: isSliced, beforeKeys: true });
  const isOpen = selection !== null && painted !== null;
  return (
    <div className={isOpen ? 'stage with-card' : 'stage'}>
      <div className="stage-chart">{children}</div>
      {!isStatic && <Boundary subject={selection}>{isOpen && <Card />}</Boundary>}
    </div>
  );
}
