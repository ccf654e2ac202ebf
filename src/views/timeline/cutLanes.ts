import type { PlacedLane } from './scene.ts';

/** Where the lanes end that an article has room for, and what is below. */
export interface LaneCut {
  /** lanes in sight */
  readonly lanes: number;
  /** px down to the end of the last of them */
  readonly height: number;
  /** labs or companies below, those of the folded rest included */
  readonly places: number;
  /** departures below */
  readonly departures: number;
}

/**
 * Returns where lanes are cut so that they fit `room` px; the first is always whole. `rows` in place of it asks for that many
 * lanes, however high. Null where nothing is left below.
 */
export function cutLanes(lanes: readonly PlacedLane[], room: number, rows: number | null): LaneCut | null {
  const fitting = rows ?? Math.max(1, lanes.filter(({ y1 }) => y1 <= room).length);
  const below = lanes.slice(fitting);
  const last = lanes[fitting - 1];
  if (below.length === 0 || last === undefined) return null;
  return {
    lanes: fitting,
    height: last.y1,
    places: below.reduce((sum, { placeIds }) => sum + placeIds.length, 0),
    departures: below.reduce((sum, { count }) => sum + count.total, 0),
  };
}
