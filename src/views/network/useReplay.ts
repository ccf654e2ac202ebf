import { useState, type RefObject } from 'react';
import { useHeldInPlace } from '../../behaviors/useHeldInPlace.ts';
import { useTicking } from '../../behaviors/useTicking.ts';
import type { YearRange } from '../../filters/filters.ts';
import { useMount, useDeparturesState } from '../../store/context.ts';
import { withFilter } from '../../store/updates.ts';

/** ms a year stays before the next */
const YEAR = 1100;

export interface Replay {
  readonly playing: boolean;
  /** the year played or scrubbed to; null while all of the range is shown */
  readonly year: number | null;
  readonly years: readonly [number, number];
  /** whether no filter narrows the years to replay */
  readonly isWhole: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  /** shows the moves up to a year; the last year shows what was shown before the replay */
  readonly seek: (year: number) => void;
}

/** Plays the moves year by year through the filter of years, so that every other number on the page follows. Stops where nobody sees it. */
export function useReplay(ref: RefObject<Element | null>): Replay {
  const { store, dataset } = useMount();
  const time = useDeparturesState((state) => state.filters.time);
  const [playing, setPlaying] = useState(false);
  const [replayed, setReplayed] = useState<{
    readonly before: YearRange | null;
    readonly time: YearRange;
  } | null>(null);
  const active = replayed !== null && replayed.time === time ? replayed : null;
  const before = active === null ? time : active.before;
  const first = Math.max(dataset.years[0], before?.from ?? dataset.years[0]);
  const last = Math.min(dataset.years[1], before?.to ?? dataset.years[1]);
  const year = active === null ? null : active.time.to;

  const hold = useHeldInPlace(ref);
  const seek = (to: number) => {
    // A chip comes, a title grows: the control under the pointer stays where it is.
    hold();
    if (to >= last) {
      setReplayed(null);
      store.setState(withFilter('time', before));
      return;
    }
    const range = { from: before?.from ?? null, to: Math.max(first, to) };
    setReplayed({ before, time: range });
    store.setState(withFilter('time', range));
  };
  const pause = () => setPlaying(false);
  useTicking(
    ref,
    playing,
    YEAR,
    () => {
      const next = (year ?? first - 1) + 1;
      seek(next);
      if (next >= last) pause();
    },
    pause,
  );
  return {
    playing,
    year,
    years: [first, last],
    isWhole: before === null,
    play: () => {
      if (year === null) seek(first);
      setPlaying(true);
    },
    pause,
    seek,
  };
}
