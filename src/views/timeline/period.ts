import type { Domain } from '../../layout/zoomDomain.ts';
import type { DeparturesState } from '../../store/state.ts';
import { withFilter, withParam } from '../../store/updates.ts';
import { toYearRange } from '../yearWindow.ts';
import { ZOOM } from './params.ts';

/** Share of a look by which its ends may miss a turn of the year and still mean it. */
const NEAR = 0.04;

/**
 * Returns the state in which the years that a look at the axis meets are the range of years, for every view: looking closer asks for
 * those years. What is finer than they are stays a look at a part of them. Null is a look at all of the record, which is no range.
 */
export function withPeriod(
  look: Domain | null,
  years: readonly [number, number],
): (state: DeparturesState) => DeparturesState {
  return (state) => {
    if (look === null) return withParam(ZOOM, null)(withFilter('time', null)(state));
    const [start, end] = [nearYear(look[0], look), nearYear(look[1], look)];
    const from = new Date(start).getUTCFullYear();
    const to = new Date(end - 1).getUTCFullYear();
    const range = toYearRange(from, to, years);
    const { time } = state.filters;
    const isSame = range?.from === time?.from && range?.to === time?.to;
    const isWhole = start === Date.UTC(from, 0, 1) && end === Date.UTC(to + 1, 0, 1);
    const ranged = isSame ? state : withFilter('time', range)(state);
    return withParam(ZOOM, isWhole ? null : ([start, end] as const))(ranged);
  };
}

/** Returns the turn of the year that an end of a look is as good as at; else that end. */
function nearYear(time: number, [start, end]: Domain): number {
  const turn = Date.UTC(Math.round(1970 + time / YEAR), 0, 1);
  return Math.abs(time - turn) <= NEAR * (end - start) ? turn : time;
}

/** ms */
const YEAR = 365.2425 * 24 * 3600 * 1000;
