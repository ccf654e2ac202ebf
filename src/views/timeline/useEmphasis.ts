import { useMemo } from 'react';
import { useDeparturesState, useMount } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { emphasisOf, type Emphasis } from './emphasis.ts';
import type { TimelineScene } from './scene.ts';

/** Returns what one points at, and what is brought out: that, else what is open. Nothing is as long as the scene `isMoved`. */
export function useEmphasis(
  scene: TimelineScene,
  isMoved = false,
): { readonly hover: string | null; readonly emphasis: Emphasis | null } {
  const { dataset } = useMount();
  const hover = useDeparturesState((state) => hovered(state, 'departure'));
  const selected = useDeparturesState(({ selection }) =>
    selection?.type === 'departure' ? selection.id : null,
  );
  const emphasis = useMemo(
    () => (isMoved ? null : emphasisOf(hover ?? selected, scene, dataset)),
    [hover, selected, scene, dataset, isMoved],
  );
  return { hover, emphasis };
}
