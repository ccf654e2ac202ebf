import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Domain } from '../../layout/zoomDomain.ts';
import { useMount, useDeparturesState, useParam } from '../../store/context.ts';
import { ZOOM } from './params.ts';
import { withPeriod } from './period.ts';
import { fullDomain } from './useLanes.ts';

/** ms without a gesture after which what one looks at is the period of every view */
const LOOKED = 250;

export interface LookState {
  /** the part of the time axis in view, and all of it, UTC ms */
  readonly domain: Domain;
  readonly full: Domain;
  /** the part that is in view between gestures */
  readonly still: Domain;
  /** all of it is in view */
  readonly isAll: boolean;
  /** what a gesture has come to, before it is the period; `at` null is all of the record. A hand `moves` it step by step, a key or a button does not */
  readonly look: { readonly at: Domain | null; readonly moves: boolean } | null;
  readonly lookAt: (at: Domain | null, moves?: boolean) => void;
  readonly showAll: () => void;
  /** Returns, once, whether the focus was in the chart when a gesture ended: it has to follow to where its mark or lane is drawn then. */
  readonly takeFocus: () => boolean;
}

/** What of the time axis a timeline shows: the same object as long as that is the same. A gesture moves the axis alone; where it ends, what it has come to is the period. */
export function useLook(svg: RefObject<SVGSVGElement | null>): LookState {
  const { dataset, store } = useMount();
  const time = useDeparturesState(({ filters }) => filters.time);
  const zoom = useParam(ZOOM);
  const hadFocus = useRef(false);
  const [look, setLook] = useState<LookState['look']>(null);
  const { years } = dataset;
  const full = useMemo(() => fullDomain(null, years), [years]);
  const still = useMemo(() => zoom ?? fullDomain(time, years), [zoom, time, years]);
  const [start, end] = look === null ? still : (look.at ?? full);
  const domain = useMemo(() => [start, end] as const, [start, end]);
  useEffect(() => {
    if (look === null) return;
    const timer = setTimeout(() => {
      // The focus stays in the chart where its mark or lane does not.
      hadFocus.current = svg.current?.contains(svg.current.ownerDocument.activeElement) === true;
      store.setState(withPeriod(look.at, years));
      setLook(null);
    }, LOOKED);
    return () => clearTimeout(timer);
  }, [look, store, years, svg]);
  const takeFocus = useCallback(() => {
    const had = hadFocus.current;
    hadFocus.current = false;
    return had;
  }, []);
  return useMemo(
    () => ({
      domain,
      full,
      still,
      isAll: start <= full[0] && end >= full[1],
      look,
      lookAt: (at: Domain | null, moves = false) => setLook({ at, moves }),
      showAll: () => {
        setLook(null);
        store.setState(withPeriod(null, years));
      },
      takeFocus,
    }),
    [domain, full, still, start, end, look, store, years, takeFocus],
  );
}
