import { useMemo } from 'react';
import type { YearRange } from '../../filters/filters.ts';
import type { Domain } from '../../layout/zoomDomain.ts';
import { useMount, useDeparturesState, useLanguage, useParam, useShown } from '../../store/context.ts';
import { SORT } from './params.ts';
import { deriveLanes, MORE_LANE, MOST_LANES, type Lane } from './derive.ts';

/** The lanes of the current set, derived anew only when what they are made of changes. `more` in `open` unfolds the tail. */
export function useLanes(open: readonly string[]): readonly Lane[] {
  const { dataset, laneLimit } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const time = useDeparturesState((state) => state.filters.time);
  const group = useDeparturesState((state) => state.group);
  const sort = useParam(SORT);
  const isUnfolded = open.includes(MORE_LANE);
  return useMemo(
    () =>
      deriveLanes(shown.departures, dataset, {
        group,
        sort,
        open: isUnfolded ? [MORE_LANE] : [],
        time,
        most: laneLimit ?? MOST_LANES,
        compareNames: (a, b) => language.compare(language.text(a.short), language.text(b.short)),
      }),
    [shown, dataset, laneLimit, group, sort, isUnfolded, time, language],
  );
}

/** Returns the part of the time axis that is all in view without a zoom: the year range, open ends filled from the record. */
export function fullDomain(time: YearRange | null, [first, last]: readonly [number, number]): Domain {
  return [Date.UTC(time?.from ?? first, 0, 1), Date.UTC((time?.to ?? last) + 1, 0, 1)];
}
