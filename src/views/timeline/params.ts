import { INVALID, OUTSIDE, type Refusal } from '../../state/linkProblem.ts';
import { decodeDays, encodeDays } from '../../state/days.ts';
import { createOwnParam, listOf, oneOf, type Param } from '../../state/param.ts';

export const LANE_SORTS = ['count', 'first', 'latest', 'name'] as const;
export type LaneSort = (typeof LANE_SORTS)[number];

/** The order of the lanes. */
export const SORT = createOwnParam<LaneSort>({
  name: 'sort',
  initial: 'count',
  ...oneOf(LANE_SORTS),
  stated: true,
});

/** The part of the time axis in view, in UTC milliseconds; null shows all of the range. */
export const ZOOM = createOwnParam<readonly [number, number] | null>({
  name: 'zoom',
  initial: null,
  lasts: 'time',
  decode: (reader, fallback) => reader.one(fallback, (text) => decodeZoom(text, reader.dataset.years)),
  encode: (days) => (days === null ? '' : encodeDays(days)),
  step: false,
  givesWay: 3,
});

/** Lanes have the ids of places, or words of the view. */
const LANE = /^[a-z0-9]+(?:[-.][a-z0-9-]+)*$/;

/** Lanes that are opened, and `more` for the folded tail. */
export const OPEN = createOwnParam<readonly string[]>({
  name: 'open',
  initial: [],
  lasts: 'group',
  ...listOf((id) => LANE.test(id)),
  givesWay: 1,
});

export const TIMELINE_PARAMS: readonly Param[] = [SORT, ZOOM, OPEN];

function decodeZoom(
  text: string,
  [first, last]: readonly [number, number],
): readonly [number, number] | Refusal {
  const days = decodeDays(text);
  if (days === null) return INVALID;
  return days[0] >= Date.UTC(last + 1, 0, 1) || days[1] <= Date.UTC(first, 0, 1) ? OUTSIDE : days;
}
