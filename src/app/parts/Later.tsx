import { useRef, type ReactNode } from 'react';
import { useIsPrinting } from '../../behaviors/useIsPrinting.ts';
import { useNear } from '../../behaviors/useNear.ts';
import { useDepartures } from '../../store/context.ts';

/** What stands below the first picture: it is drawn when the reader comes near, and keeps its room until then. */
export function Later({ children }: { readonly children: ReactNode }) {
  const { isSliced } = useDepartures();
  const place = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const isNear = useNear(place) || !isSliced || isPrinting;
  return (
    <div ref={place} className={isNear ? undefined : 'later'}>
      {isNear && children}
    </div>
  );
}
