import type { ReactNode, RefObject } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useLanguage } from '../../store/context.ts';
import type { Emphasis } from './emphasis.ts';
import { EmphasisLayer } from './EmphasisLayer.tsx';
import { LaneLayer, type LaneLayerProps } from './LaneLayer.tsx';
import type { TimelineScene } from './scene.ts';
import type { useTimelineEvents } from './useTimelineEvents.ts';

export interface LanesDrawingProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** what is heard and brought out */
  readonly scene: TimelineScene;
  /** drawn in place of what goes with the axis, while that moves */
  readonly moved?: ReactNode;
  /** beside its own */
  readonly classes: readonly (string | false)[];
  /** not all of it is drawn yet, or a newer one is being made */
  readonly isBusy: boolean;
  /** id of its description */
  readonly describedBy: string;
  readonly listeners: ReturnType<typeof useTimelineEvents>['listeners'];
  readonly emphasis: Emphasis | null;
  /** a tooltip names what is brought out */
  readonly named: boolean;
  /** how the lanes are drawn */
  readonly lanes: Omit<LaneLayerProps, 'paint' | 'language'>;
}

/** The lanes, in the element that hears what is done to them, with what is brought out over them. */
export function LanesDrawing(props: LanesDrawingProps) {
  const { svg, scene, moved, classes, isBusy, describedBy, listeners, emphasis, named, lanes } = props;
  const language = useLanguage();
  return (
    <svg
      ref={svg}
      className={['timeline-lanes', ...classes].filter(Boolean).join(' ')}
      role="group"
      aria-busy={isBusy ? true : undefined}
      aria-label={language.t('timeline.label')}
      aria-describedby={describedBy}
      {...svgSize(scene.width, scene.height)}
      {...listeners}
    >
      <LaneLayer paint={LIVE_PAINT} language={language} {...lanes} />
      {moved}
      {emphasis !== null && (
        <EmphasisLayer
          emphasis={emphasis}
          scene={scene}
          paint={LIVE_PAINT}
          language={language}
          named={named}
        />
      )}
    </svg>
  );
}
