import { useState, type ReactNode } from 'react';
import { useMount, useDeparturesState, useLanguage } from '../../store/context.ts';
import { roomForLanes } from '../chartRoom.ts';
import { Cut } from '../Cut.tsx';
import { cutLanes } from './cutLanes.ts';
import type { TimelineScene } from './scene.ts';

export interface CutLanesProps {
  readonly scene: TimelineScene;
  /** px of the container */
  readonly width: number;
  readonly children: ReactNode;
}

/** The lanes: on a page all of them; in an article those that it has room for, and a button for the rest. */
export function CutLanes({ scene, width, children }: CutLanesProps) {
  const { laneLimit, rows } = useMount();
  const group = useDeparturesState((state) => state.group);
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const cut = laneLimit === null || isWhole ? null : cutLanes(scene.lanes, roomForLanes(width), rows ?? null);
  return (
    <>
      <Cut className="timeline-cut" height={cut?.height ?? null} onGrow={() => setWhole(true)}>
        {children}
      </Cut>
      {cut !== null && (
        <button type="button" className="quiet timeline-all" onClick={() => setWhole(true)}>
          {language.t(group === 'company' ? 'timeline.all.companies' : 'timeline.all.labs', {
            n: language.number(cut.places),
            departures: language.number(cut.departures),
          })}
        </button>
      )}
    </>
  );
}
