import { useDeparturesState, useLanguage, useMount, useParam } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withEntryToggled } from '../../store/updates.ts';
import { MORE_LANE } from './derive.ts';
import { describeMark } from './words.ts';
import type { Emphasis } from './emphasis.ts';
import { OPEN } from './params.ts';
import type { TimelineScene } from './scene.ts';
import { Tooltip } from './Tooltip.tsx';
import type { useTimelineEvents } from './useTimelineEvents.ts';

export interface UnderLanesProps {
  readonly scene: TimelineScene;
  readonly emphasis: Emphasis | null;
  readonly at: ReturnType<typeof useTimelineEvents>['at'];
}

/** What follows the drawing: what folds the tail again, and in words what one points at. */
export function UnderLanes({ scene, emphasis, at }: UnderLanesProps) {
  const { store } = useMount();
  const language = useLanguage();
  const open = useParam(OPEN);
  const hover = useDeparturesState((state) => hovered(state, 'departure'));
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
      {hover !== null && emphasis !== null && emphasis.mark.inView && (
        <Tooltip
          x={emphasis.mark.x}
          y={emphasis.mark.y}
          lines={describeMark(emphasis.departure, language)}
          scene={scene}
        />
      )}
      {hover === null && at !== null && (
        <Tooltip
          x={at.tick.x}
          y={at.lane.baseline}
          lines={[at.tick.what, `${at.lane.fullName}, ${at.tick.date}`]}
          scene={scene}
        />
      )}
    </>
  );
}
