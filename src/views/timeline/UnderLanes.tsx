import { useEffect } from 'react';
import { useDeparturesState, useLanguage, useMount, useParam } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withEntryToggled } from '../../store/updates.ts';
import { MORE_LANE } from './derive.ts';
import type { Emphasis } from './emphasis.ts';
import { readerParts, useReaderParts } from './LateLegend.tsx';
import { OPEN } from './params.ts';
import type { TimelineScene } from './scene.ts';
import type { useTimelineEvents } from './useTimelineEvents.ts';

export interface UnderLanesProps {
  readonly scene: TimelineScene;
  readonly emphasis: Emphasis | null;
  readonly at: ReturnType<typeof useTimelineEvents>['at'];
}

/** What follows the drawing: what folds the tail again, and in words what one points at. */
export function UnderLanes(props: UnderLanesProps) {
  const { store } = useMount();
  const language = useLanguage();
  const open = useParam(OPEN);
  const hover = useDeparturesState((state) => hovered(state, 'departure'));
  const parts = useReaderParts();
  const isAtSomething = hover !== null || props.at !== null;
  useEffect(() => {
    if (isAtSomething && readerParts.getState().status === 'idle') readerParts.load();
  }, [isAtSomething]);
  return (
    <>
      {open.includes(MORE_LANE) && (
        <button
          type="button"
          className="quiet"
          onClick={() => store.setState(withEntryToggled(OPEN, MORE_LANE))}
        >
          {language.t('timeline.fewer')}
        </button>
      )}
      {parts.status === 'ready' && <parts.value.Hint {...props} hover={hover} />}
    </>
  );
}
