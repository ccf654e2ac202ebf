import { slotRanges, widthClass, type SlotRanges } from '../../../layout/packColumns.ts';
import type { LaneContext } from '../layout.ts';
import { spotOf, whiskerOf } from '../placeMarks.ts';
import { GEOMETRY, type Whisker } from '../scene.ts';
import { FINE, UNDATED, type MarkColumns } from './columns.ts';

/** Where a mark stands by its date: below the line of its lane, above it, out of view before or after, or without a date. */
export const BELOW = 0;
export const ABOVE = 1;
export const BEFORE = 2;
export const AFTER = 3;
export const NOWHERE = 4;

/** How many such places there are. */
export const SIDES = 5;

/** Where dates stand on an axis, by their numbers in the columns. */
export interface DateSpots {
  readonly sides: Uint8Array;
  /** px where a mark begins to stand, cut to what is in view; where it would stand, out of view */
  readonly from: Float64Array;
  /** slots in which a mark may stand that is in view */
  readonly ranges: SlotRanges;
  /** class of that width, at most 31 */
  readonly wide: Uint8Array;
  /** Returns what shows how much of the axis a date covers, where that is wider than a few marks. */
  readonly whiskerAt: (date: number) => Whisker | null;
}

/** Slots from the known end of an open date in which thousands of them are spread, in place of a tower of one. */
const OPEN_REACH = 8;

/** px that a whisker has at least, by the distance between marks */
const WHISKER = 2.5;

/** Returns where each date stands: it is the same in every lane. */
export function spotsOfDates(columns: MarkColumns, context: LaneContext): DateSpots {
  const { x, x0, x1 } = context;
  const { pitch } = context.marks;
  const size = columns.dated.length;
  const sides = new Uint8Array(size);
  const froms = new Float64Array(size);
  const tos = new Float64Array(size);
  const wide = new Uint8Array(size);
  for (let date = 0; date < size; date += 1) {
    const dated = columns.dated[date] ?? UNDATED;
    if (dated === UNDATED) {
      sides[date] = NOWHERE;
      continue;
    }
    const earliest = columns.earliest[date] ?? 0;
    const latest = columns.latest[date] ?? 0;
    const openStart = earliest === -Infinity;
    const openEnd = latest === Infinity;
    // As in `spotOf` and `clip` of placeMarks.ts.
    const start = openStart ? Math.min(x0, x(latest)) : x(earliest);
    const end = openEnd ? Math.max(x1, x(earliest)) : x(latest + 1);
    if (end <= x0 || start >= x1) {
      sides[date] = end <= x0 ? BEFORE : AFTER;
      froms[date] = tos[date] = (start + end) / 2;
      continue;
    }
    sides[date] = dated === FINE ? ABOVE : BELOW;
    const margin = dated === FINE ? 0 : pitch / 2;
    const from = Math.max(start + margin, x0);
    const to = Math.min(end - margin, x1);
    // One whose date is open at one end stands near the end that is known; where that is out of view, anywhere in it.
    const near = OPEN_REACH * pitch;
    froms[date] = openStart && !openEnd && end <= x1 ? Math.max(from, to - near) : from;
    tos[date] = openEnd && !openStart && start >= x0 ? Math.min(to, from + near) : to;
    wide[date] = Math.min(31, widthClass((tos[date] ?? 0) - (froms[date] ?? 0)));
  }
  const ranges = slotRanges(froms, tos, [x0, x1], { pitch, origin: x(0) });
  return { sides, from: froms, ranges, wide, whiskerAt: whiskersOf(columns, context) };
}

/** Returns what makes the whisker of a date once, when it is asked for; none where marks are dots. */
function whiskersOf(columns: MarkColumns, { x, x0, x1, marks: { pitch } }: LaneContext) {
  if (pitch < GEOMETRY.small.pitch) return () => null;
  const made = new Map<number, Whisker | null>();
  const whisker = (date: number): Whisker | null => {
    const [from = 0, to = 0] = [columns.earliest[date], columns.latest[date]];
    // An open date is at least as wide as what is known of it; all others are measured before anybody looks at a departure.
    if (to - from < Infinity && x(to + 1) - x(from) < WHISKER * pitch) return null;
    const departure = columns.firsts[date];
    if (departure?.clock == null) return null;
    const spot = spotOf(departure, departure.clock.date, x, x0, x1);
    return spot.x1 - spot.x0 >= WHISKER * pitch ? whiskerOf(spot) : null;
  };
  return (date: number): Whisker | null => {
    let known = made.get(date);
    if (known === undefined) {
      known = whisker(date);
      made.set(date, known);
    }
    return known;
  };
}
