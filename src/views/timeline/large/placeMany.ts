import { orderByKey, packColumns, widthClass, type PackedColumns } from '../../../layout/packColumns.ts';
import { createOccupancy, type Occupancy } from '../../../layout/placeLabels.ts';
import { round } from '../../../lib/round.ts';
import type { Departure } from '../../../model/dataset.ts';
import type { EdtfDate } from '../../../model/edtf.ts';
import type { LaneContext, PlaceBody } from '../layout.ts';
import {
  clip,
  frameLane,
  intervalKey,
  meetsView,
  placeBrackets,
  placeMarks,
  placeUndated,
  spotOf,
  whiskerOf,
  type SharedInterval,
  type Spot,
} from '../placeMarks.ts';
import { placeNames } from '../placeNames.ts';
import { PROMINENT, prominence } from '../prominence.ts';
import { GEOMETRY, type PlacedMark } from '../scene.ts';

/** Departures of a lane up to which it is placed like any other. */
const FEW = 300;

/** Names and brackets of a lane at most, and marks that are tried for a name: more could not be told apart. */
const MOST_NAMES = 24;
const MOST_TRIED = 120;
const MOST_BRACKETS = 24;

/** The marks of one side of the line. */
interface Side {
  readonly spots: readonly Spot[];
  readonly packed: PackedColumns;
  readonly direction: 1 | -1;
}

/**
 * Places a lane of thousands by the rules of `placeMarks`, with columns of numbers in place of sorted objects: in linear time. Names
 * are tried for the outermost marks alone, and of the intervals that coarse dates share those get a bracket that most departures have.
 */
export const placeMany: PlaceBody = (lane, top, ticks, context) => {
  if (lane.departures.length <= FEW) return placeMarks(lane, top, ticks, context);
  const { x, x0, x1, language } = context;
  const { pitch, symbol } = context.marks;
  const origin = x(0);
  const fine: Spot[] = [];
  const coarse: Spot[] = [];
  const undated: Departure[] = [];
  const before: Spot[] = [];
  const after: Spot[] = [];
  for (const departure of lane.departures) {
    const date = departure.clock?.date;
    if (date === undefined) {
      undated.push(departure);
      continue;
    }
    const spot = spotOf(departure, date, x, x0, x1);
    if (!meetsView(spot, x0, x1)) (spot.x1 <= x0 ? before : after).push(spot);
    else (date.precision === 'day' || date.precision === 'month' ? fine : coarse).push(spot);
  }
  const up: Side = { spots: fine, packed: packSide(fine, context, 0, origin), direction: -1 };
  const down: Side = { spots: coarse, packed: packSide(coarse, context, pitch / 2, origin), direction: 1 };
  const rows = down.packed.height;
  const frame = frameLane({ levels: up.packed.height, rows, undated: undated.length }, top, context);
  const { baseline, height } = frame;

  undated.sort((a, b) => (a.id < b.id ? -1 : 1));
  const { marks: shown, tops } = marksInView(up, down, baseline, origin, context);
  const marks = [
    ...outOfView(before, baseline, pitch),
    ...shown,
    ...outOfView(after, baseline, pitch),
    ...placeUndated(undated, frame, context),
  ];

  const occupancy = createOccupancy();
  takeStacks(tops, occupancy, baseline, symbol);
  for (const tick of ticks)
    occupancy.take({ x0: tick.x - 4, x1: tick.x + 4, y0: baseline - 5, y1: baseline + 5 });
  const brackets = placeBrackets(mostShared(coarse), { baseline, rows, x0, x1, language, occupancy });
  const candidates = triedForNames(tops, lane.departures);
  const labels = placeNames(
    candidates.map(({ departure }) => departure),
    candidates.map(({ mark }) => mark),
    {
      tells: context.tells,
      top: top + 1,
      bottom: top + height - 1,
      line: baseline,
      x0,
      x1,
      occupancy,
      language,
      ticks: context.tickXs,
      most: MOST_NAMES,
      of: marks,
    },
  );
  return { y1: round(top + height), baseline: round(baseline), marks, rows: [], brackets, labels };
};

/** Packs one side: narrow intervals first, then by kind, so that colours gather; the prominent last, outermost. */
function packSide(
  spots: readonly Spot[],
  { x0, x1, marks: { pitch } }: LaneContext,
  margin: number,
  origin: number,
): PackedColumns {
  const from = new Float64Array(spots.length);
  const to = new Float64Array(spots.length);
  const keys = new Uint16Array(spots.length);
  spots.forEach((spot, i) => {
    const clipped = clip(spot, x0, x1, margin);
    from[i] = clipped.x0;
    to[i] = clipped.x1;
    const weight = prominence(spot.departure);
    const outermost = weight < PROMINENT ? 0 : 1 + Math.round((weight - PROMINENT) * 2);
    keys[i] = (outermost * 32 + Math.min(31, widthClass(clipped.x1 - clipped.x0))) * 16 + spot.rank;
  });
  return packColumns(from, to, orderByKey(keys), pitch, origin);
}

/** The outermost mark of a stack. */
interface Top {
  readonly mark: PlacedMark;
  readonly direction: 1 | -1;
}

/** Returns the marks in view in the order of the keyboard, by time and from the lowest upwards, and the outermost of each stack. */
function marksInView(
  up: Side,
  down: Side,
  baseline: number,
  origin: number,
  { marks: { pitch } }: LaneContext,
): { readonly marks: readonly PlacedMark[]; readonly tops: readonly Top[] } {
  const stacks = new Map<number, { below: PlacedMark[]; above: PlacedMark[] }>();
  for (const { spots, packed, direction } of [down, up])
    spots.forEach((spot, i) => {
      const slot = packed.slots[i] ?? 0;
      const level = packed.levels[i] ?? 0;
      let stack = stacks.get(slot);
      if (stack === undefined) {
        stack = { below: [], above: [] };
        stacks.set(slot, stack);
      }
      const hasWhisker =
        direction === -1 && pitch >= GEOMETRY.small.pitch && spot.x1 - spot.x0 >= 2.5 * pitch;
      stack[direction === -1 ? 'above' : 'below'][level] = {
        id: spot.id,
        kind: spot.departure.kind,
        x: round(origin + (slot + 0.5) * pitch),
        y: round(baseline + direction * ((level + 0.5) * pitch + GEOMETRY.lineGap)),
        whisker: hasWhisker ? whiskerOf(spot) : null,
        inView: true,
      };
    });
  const marks: PlacedMark[] = [];
  const tops: Top[] = [];
  for (const [, { below, above }] of [...stacks].sort(([a], [b]) => a - b)) {
    for (let level = below.length - 1; level >= 0; level -= 1) marks.push(below[level] as PlacedMark);
    marks.push(...above);
    const [lowest, highest] = [below.at(-1), above.at(-1)];
    if (lowest !== undefined) tops.push({ mark: lowest, direction: 1 });
    if (highest !== undefined) tops.push({ mark: highest, direction: -1 });
  }
  return { marks, tops };
}

function outOfView(spots: readonly Spot[], baseline: number, pitch: number): readonly PlacedMark[] {
  return spots.map(({ id, departure, x0, x1 }) => ({
    id,
    kind: departure.kind,
    x: round((x0 + x1) / 2),
    y: round(baseline - pitch / 2),
    whisker: null,
    inView: false,
  }));
}

/** Takes the room of each stack whole: no word stands in it. */
function takeStacks(tops: readonly Top[], occupancy: Occupancy, baseline: number, symbol: number): void {
  for (const { mark, direction } of tops) {
    const outer = mark.y + (direction * symbol) / 2;
    const inner = baseline + direction * GEOMETRY.lineGap;
    occupancy.take({
      x0: mark.x - symbol / 2 - 1,
      x1: mark.x + symbol / 2 + 1,
      y0: Math.min(outer, inner),
      y1: Math.max(outer, inner),
    });
  }
}

/** Returns the intervals that most of the departures share, with how many do. */
function mostShared(coarse: readonly Spot[]): ReadonlyMap<string, SharedInterval> {
  // Dates that are written alike are one object: hardly any text is made.
  const byDate = new Map<EdtfDate, { first: Spot; n: number }>();
  for (const spot of coarse) {
    const known = byDate.get(spot.date);
    if (known === undefined) byDate.set(spot.date, { first: spot, n: 1 });
    else known.n += 1;
  }
  const byKey = new Map<string, { first: Spot; n: number }>();
  for (const [date, interval] of byDate) {
    const key = intervalKey(date);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, interval);
    else known.n += interval.n;
  }
  return new Map([...byKey].sort(([, a], [, b]) => b.n - a.n).slice(0, MOST_BRACKETS));
}

/** Returns the outermost marks that are tried for a name: the most prominent, and of the others some all along the axis. */
function triedForNames(
  tops: readonly Top[],
  departures: readonly Departure[],
): readonly { readonly mark: PlacedMark; readonly departure: Departure }[] {
  const outermost = new Set(tops.map(({ mark }) => mark.id));
  const byId = new Map(
    departures.filter(({ id }) => outermost.has(id)).map((departure) => [departure.id, departure]),
  );
  const found = tops.flatMap(({ mark }) => {
    const departure = byId.get(mark.id);
    return departure === undefined ? [] : [{ mark, departure }];
  });
  const prominent = found.filter(({ departure }) => prominence(departure) >= PROMINENT);
  const step = Math.ceil(found.length / MOST_TRIED);
  const spread = found.filter((each, i) => i % step === 0 && !prominent.includes(each));
  const kept = prominent.sort((a, b) => prominence(b.departure) - prominence(a.departure));
  return [...kept.slice(0, MOST_TRIED), ...spread].slice(0, MOST_TRIED);
}
