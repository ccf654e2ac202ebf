import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Part } from '../../behaviors/createPart.ts';
import { useIsPrinting } from '../../behaviors/useIsPrinting.ts';
import { useNear } from '../../behaviors/useNear.ts';
import { useMount } from '../../store/context.ts';
import { DRAWN_FROM } from '../../views/drawnFrom.ts';

export interface LaterProps {
  /** what it is drawn with, asked for when it is */
  readonly part: Part<unknown>;
  readonly children: ReactNode;
}

/** What stands below the first picture: it is drawn when the reader comes near, and keeps its room until then. */
export function Later({ part, children }: LaterProps) {
  const { isSliced } = useMount();
  const place = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  // Narrower than that the list below stands in for the lanes.
  const isNear = useNear(place, DRAWN_FROM) || !isSliced || isPrinting;
  const { status } = useSyncExternalStore(part.subscribe, part.getState, part.getState);
  useEffect(() => {
    if (isNear && part.getState().status === 'idle') part.load();
  }, [isNear, part]);
  const isDrawn = isNear && (status === 'ready' || status === 'failed');
  return (
    <div ref={place} className={isDrawn ? 'lanes' : 'later'}>
      {isDrawn && children}
    </div>
  );
}
