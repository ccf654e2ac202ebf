import { useMemo } from 'react';
import { useDeparturesState, useLanguage, useMount, useParam } from '../../store/context.ts';
import { layoutYears } from '../layoutYears.ts';
import { YearRange } from '../YearRange.tsx';
import { ZOOM } from './params.ts';
import type { LookState } from './useLook.ts';

/** px beside the bars where no lanes stand below them */
export const EDGE = 12;

export interface YearsProps {
  /** px of the bars from left to right and from top to bottom, and of the container */
  readonly x0: number;
  readonly x1: number;
  readonly room: number;
  readonly width: number;
  /** what the axis below shows, UTC ms; null where there is none */
  readonly domain: readonly [number, number] | null;
  readonly look: LookState['look'];
}

/** The bars of the years with the range that is on; on the opening page they stand in the first picture, above. */
export function Years({ x0, x1, room, width, domain, look }: YearsProps) {
  const { dataset, selectors } = useMount();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const isAlone = useDeparturesState((state) => state.view) === 'timeline';
  const zoom = useParam(ZOOM);
  const all = selectors.shownInAllYears(filters);
  const { years } = dataset;
  const { time } = filters;
  const scene = useMemo(
    () =>
      isAlone
        ? layoutYears(all.departures, {
            width,
            x0,
            x1,
            room,
            years,
            range: [time?.from ?? years[0], time?.to ?? years[1]],
            annotations: [],
            ...(domain !== null && { domain }),
            language,
          })
        : null,
    [isAlone, all, width, x0, x1, room, years, time, domain, language],
  );
  return scene !== null && <YearRange scene={scene} domain={look === null ? zoom : look.at} />;
}
