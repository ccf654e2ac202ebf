import type { ReactNode } from 'react';
import { Look, Toolbar } from './Toolbar.tsx';
import type { LookState } from './useLook.ts';
import type { useTimelineEvents } from './useTimelineEvents.ts';

export interface TimelineHeadProps {
  readonly period: LookState;
  readonly events: Pick<ReturnType<typeof useTimelineEvents>, 'scaleBy' | 'middle'>;
  /** the bars of the years */
  readonly children: ReactNode;
}

/** Above the lanes: order and grouping, what of time is in view, and the years. */
export function TimelineHead({ period, events, children }: TimelineHeadProps) {
  return (
    <>
      <div className="timeline-head">
        <Toolbar
          domain={period.isAll ? null : period.domain}
          onScale={(factor) => events.scaleBy(factor, events.middle())}
          onShowAll={period.showAll}
        />
        {children}
      </div>
      <Look />
    </>
  );
}
