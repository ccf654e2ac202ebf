import { useRef, type ReactNode } from 'react';
import { useNear } from '../../behaviors/useNear.ts';

/** What stands below the first picture: it is drawn when the reader comes near, and keeps its room until then. */
export function Later({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNear(place);
  return (
    <div ref={place} className={isNear ? undefined : 'later'}>
      {isNear && children}
    </div>
  );
}
