import { packSlots } from '../../layout/packSlots.ts';
import { createOccupancy, type Occupancy } from '../../layout/placeLabels.ts';
import { textWidth } from '../../layout/textWidth.ts';
import type { Language } from '../../i18n/language.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { round } from '../../lib/round.ts';
import type { Departure } from '../../model/dataset.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import type { Lane } from './derive.ts';
import type { LaneContext, TimeScale } from './layout.ts';
import { placeKey } from './placeKey.ts';
import { placeNames } from './placeNames.ts';
import { PROMINENT, prominence } from './prominence.ts';
import {
  GEOMETRY,
  type LaneBody,
  type PlacedBracket,
  type PlacedMark,
  type PlacedTick,
  type Whisker,
} from './scene.ts';

/** The dated ones stand on the line or are packed below it, by how much of the axis their date covers. */
export function placeMarks(
  lane: Lane,
  top: number,
  ticks: readonly PlacedTick[],
  context: LaneContext,
): LaneBody {
  const { x0, x1, language } = context;
  const { pitch } = context.marks;
  const origin = context.x(0);
  const { fine, coarse, undated } = spotsOf(lane, context);
  const up = packSlots(
    fine.map((spot) => clip(spot, x0, x1, 0)),
    pitch,
    origin,
  );
  const down = packSlots(
    coarse.map((spot) => clip(spot, x0, x1, pitch / 2)),
    pitch,
    origin,
  );
  const levels = highest(fine, up, x0, x1);
  const rows = highest(coarse, down, x0, x1);
  const frame = frameLane({ levels, rows, undated: undated.length }, top, context);
  const { baseline, height } = frame;

  const marks = [
    ...placeSpots(fine, up, -1, baseline, context),
    ...placeSpots(coarse, down, 1, baseline, context),
  ];
  undated.sort((a, b) => (a.id < b.id ? -1 : 1));
  marks.push(...placeUndated(undated, frame, context));
  marks.sort((a, b) => a.x - b.x || b.y - a.y || (a.id < b.id ? -1 : 1));

  const occupancy = occupancyOf(marks, ticks, baseline, context);
  const brackets = placeBrackets(sharedIntervals(coarse), { baseline, rows, x0, x1, language, occupancy });
  const labels = placeNames(lane.departures, marks, roomForNames(frame, top, occupancy, context));
  const isFirst = context.y === 0 && !context.stacked;
  const inView = marks.filter(({ inView: isIn, y }) => isIn && y < baseline);
  const key = isFirst ? placeKey(inView, brackets, { top, x0, x1, occupancy, language }) : [];
  return {
    y1: round(top + height),
    baseline: round(baseline),
    marks,
    rows: [],
    brackets,
    labels: [...labels, ...key],
  };
}

/** The departures of a lane by how well they are dated: to the month at least, worse, or not at all. */
function spotsOf({ departures }: Lane, { x, x0, x1 }: LaneContext) {
  const fine: StackedSpot[] = [];
  const coarse: StackedSpot[] = [];
  const undated: Departure[] = [];
  for (const departure of departures) {
    if (departure.clock === null) {
      undated.push(departure);
      continue;
    }
    const { date } = departure.clock;
    const named = prominence(departure);
    const spot = { ...spotOf(departure, date, x, x0, x1), weight: named < PROMINENT ? 0 : named };
    (date.precision === 'day' || date.precision === 'month' ? fine : coarse).push(spot);
  }
  return { fine, coarse, undated };
}

/** Marks on one side of the line: above it, -1, or below, 1. */
function placeSpots(
  spots: readonly Spot[],
  places: ReturnType<typeof packSlots>,
  direction: -1 | 1,
  baseline: number,
  { x0, x1, marks: { pitch } }: LaneContext,
): readonly PlacedMark[] {
  return spots.flatMap((spot) => {
    const place = places.get(spot.id);
    if (place === undefined) return [];
    const inView = meetsView(spot, x0, x1);
    const offset = (place.level + 0.5) * pitch + GEOMETRY.lineGap;
    return {
      id: spot.id,
      kind: spot.departure.kind,
      x: round(place.x),
      y: round(baseline + direction * (inView ? offset : pitch / 2)),
      whisker: spot.x1 - spot.x0 >= 2.5 * pitch && direction === -1 ? whiskerOf(spot) : null,
      inView,
    };
  });
}

/** What no text may lie on: marks in view, and ticks. */
function occupancyOf(
  marks: readonly PlacedMark[],
  ticks: readonly PlacedTick[],
  baseline: number,
  { marks: { symbol } }: LaneContext,
): Occupancy {
  const occupancy = createOccupancy();
  for (const { x, y, inView } of marks)
    if (inView)
      occupancy.take({
        x0: x - symbol / 2 - 3,
        x1: x + symbol / 2 + 3,
        y0: y - symbol / 2,
        y1: y + symbol / 2,
      });
  takeTicks(ticks, occupancy, baseline);
  return occupancy;
}

/** Where a lane stands, px. */
export interface LaneFrame {
  readonly height: number;
  /** y of its line */
  readonly baseline: number;
  /** y of the first row of those without a date */
  readonly gutterTop: number;
}

/** Returns the room of a lane: so many marks above its line, below it, and so many without a date. */
export function frameLane(
  { levels, rows, undated }: { readonly levels: number; readonly rows: number; readonly undated: number },
  top: number,
  { marks: { pitch }, gutter }: LaneContext,
): LaneFrame {
  const { padding, lineGap } = GEOMETRY;
  const gutterRows = Math.ceil(undated / (gutter?.columns ?? GEOMETRY.gutterColumns));
  const above = lineGap + Math.max(1, levels) * pitch;
  const below = rows > 0 ? lineGap + rows * pitch : 0;
  const height = Math.max(
    GEOMETRY.minLane,
    padding + above + below + padding,
    gutterRows * pitch + 2 * padding,
  );
  const spare = height - (padding + above + below + padding);
  const baseline = top + padding + above + spare / 2;
  // Beside the name of the lane, which stands at its line.
  const gutterTop = Math.max(
    top + padding,
    Math.min(baseline - (gutterRows * pitch) / 2, top + height - padding - gutterRows * pitch),
  );
  return { height, baseline, gutterTop };
}

/** Returns where in a lane names may stand. */
export function roomForNames(
  { height, baseline }: LaneFrame,
  top: number,
  occupancy: Occupancy,
  { tells, x0, x1, language, tickXs }: LaneContext,
) {
  const [from, to] = [top + 1, top + height - 1];
  return { tells, top: from, bottom: to, line: baseline, x0, x1, occupancy, language, ticks: tickXs };
}

/** Takes the room of the ticks at the line. */
export function takeTicks(ticks: readonly PlacedTick[], occupancy: Occupancy, baseline: number): void {
  for (const { x } of ticks) occupancy.take({ x0: x - 4, x1: x + 4, y0: baseline - 5, y1: baseline + 5 });
}

/** Returns the marks of those without a date, in rows, in the gutter. */
function placeUndated(
  undated: readonly Departure[],
  frame: LaneFrame,
  context: LaneContext,
): readonly PlacedMark[] {
  return undatedSpots(undated.length, frame, context).flatMap((spot, i): PlacedMark[] => {
    const departure = undated[i];
    if (departure === undefined) return [];
    return [{ id: departure.id, kind: departure.kind, ...spot, whisker: null, inView: true }];
  });
}

/** Returns where so many without a date stand in the gutter, px; nowhere without one. */
export function undatedSpots(
  count: number,
  { gutterTop }: LaneFrame,
  { marks: { pitch }, gutter }: LaneContext,
): readonly Pick<PlacedMark, 'x' | 'y'>[] {
  if (gutter === null) return [];
  return Array.from({ length: count }, (_, i) => ({
    x: round(gutter.x0 + GEOMETRY.gutterPadding + ((i % gutter.columns) + 0.5) * pitch),
    y: round(gutterTop + (Math.floor(i / gutter.columns) + 0.5) * pitch),
  }));
}

export interface Spot {
  readonly id: string;
  readonly departure: Departure;
  readonly date: EdtfDate;
  /** stacks are sorted by destination kind, so that colours gather */
  readonly rank: number;
  readonly x0: number;
  readonly x1: number;
}

interface StackedSpot extends Spot {
  /** the prominent stand outermost in their stack, where there is room for a name */
  readonly weight: number;
}

/** Returns a departure with the interval of its date in px; an open end reaches the edge of the plot. */
export function spotOf(departure: Departure, date: EdtfDate, x: TimeScale, x0: number, x1: number): Spot {
  const from = Number.isFinite(date.earliest) ? x(date.earliest) : Math.min(x0, x(date.latest));
  const to = Number.isFinite(date.latest) ? x(date.latest + 1) : Math.max(x1, x(date.earliest));
  return {
    id: departure.id,
    departure,
    date,
    rank: DESTINATION_KINDS.indexOf(departure.kind),
    x0: from,
    x1: to,
  };
}

/** Returns the whisker that shows how much of the axis a date covers. */
export function whiskerOf({ date, x0, x1 }: Spot): Whisker {
  return {
    x0: round(x0),
    x1: round(x1),
    soft: date.approximate || date.uncertain,
    openStart: date.earliest === -Infinity,
    openEnd: date.latest === Infinity,
  };
}

/** Returns whether any of the time a date may mean is in view. */
export function meetsView(spot: Spot, x0: number, x1: number): boolean {
  return spot.x1 > x0 && spot.x0 < x1;
}

/** A mark whose time is partly in view stands in that part; one whose date is open at one end stands at the end that is known. */
export function clip<S extends Spot>(spot: S, x0: number, x1: number, margin: number): S {
  if (!meetsView(spot, x0, x1)) return spot;
  const from = Math.max(spot.x0 + margin, x0);
  const to = Math.min(spot.x1 - margin, x1);
  const { openStart, openEnd } = whiskerOf(spot);
  return {
    ...spot,
    x0: openStart && !openEnd ? Math.max(from, to - 2 * margin) : from,
    x1: openEnd && !openStart ? Math.min(to, from + 2 * margin) : to,
  };
}

function highest(
  spots: readonly Spot[],
  places: ReadonlyMap<string, { readonly x: number; readonly level: number }>,
  x0: number,
  x1: number,
): number {
  return spots.reduce((most, spot) => {
    const place = places.get(spot.id);
    return place !== undefined && meetsView(spot, x0, x1) ? Math.max(most, place.level + 1) : most;
  }, 0);
}

function edge(time: number): string {
  return Number.isFinite(time) ? String(time) : '..';
}

export interface BracketContext {
  readonly baseline: number;
  readonly rows: number;
  readonly x0: number;
  readonly x1: number;
  readonly language: Language;
  readonly occupancy: Occupancy;
}

/** Departures whose coarse dates are the same interval. */
export interface SharedInterval {
  readonly first: Spot;
  readonly n: number;
}

/** Returns the intervals that coarse dates share, by a key of their two ends. */
function sharedIntervals(spots: readonly Spot[]): ReadonlyMap<string, SharedInterval> {
  const intervals = new Map<string, { first: Spot; n: number }>();
  for (const spot of spots) {
    const key = intervalKey(spot.date);
    const known = intervals.get(key);
    if (known === undefined) intervals.set(key, { first: spot, n: 1 });
    else known.n += 1;
  }
  return intervals;
}

/** Returns what intervals with the same ends have in common. */
export function intervalKey({ earliest, latest }: EdtfDate): string {
  return `${edge(earliest)}/${edge(latest)}`;
}

/** Returns one bracket per interval that coarse dates share, under the line, with its words where there is room. */
export function placeBrackets(
  intervals: ReadonlyMap<string, SharedInterval>,
  { baseline, rows, x0, x1, language, occupancy }: BracketContext,
): readonly PlacedBracket[] {
  const brackets: PlacedBracket[] = [];
  for (const [key, { first, n }] of [...intervals].sort(([a], [b]) => compareIds(a, b))) {
    const from = Math.max(x0, first.x0 + 1.5);
    const to = Math.min(x1, first.x1 - 1.5);
    if (to - from < 3) continue;
    const date = { ...first.date, approximate: false, uncertain: false };
    const title = language.t(date.precision === 'year' ? 'timeline.sometime' : 'timeline.interval', {
      date: language.date(date),
      n,
    });
    const room = to - from - (n * GEOMETRY.pitch) / Math.max(1, rows);
    const y = baseline + GEOMETRY.bracketDrop;
    const labelWidth = textWidth(title, GEOMETRY.labelFont);
    const box = { x0: to - labelWidth - 4 - GEOMETRY.textGap, x1: to - 4, y0: y + 1, y1: y + 14 };
    const fits = rows > 0 && room > labelWidth && occupancy.isFree(box);
    if (fits) occupancy.take(box);
    brackets.push({
      key,
      x0: round(from),
      x1: round(to),
      y: round(y),
      starts: first.x0 + 1.5 >= x0,
      ends: first.x1 - 1.5 <= x1,
      label: fits ? title : null,
      title,
    });
  }
  return brackets.sort((a, b) => a.x0 - b.x0 || (a.key < b.key ? -1 : 1));
}
