import { orderByKey, packColumns, widthClass, type PackedColumns } from '../../../layout/packColumns.ts';
import { createOccupancy, type Occupancy } from '../../../layout/placeLabels.ts';
import { round } from '../../../lib/round.ts';
import { DESTINATION_KINDS } from '../../../model/schema.ts';
import type { LaneContext, PlaceBody } from '../layout.ts';
import {
  frameLane,
  intervalKey,
  placeBrackets,
  placeMarks,
  placeUndated,
  roomForNames,
  spotOf,
  takeTicks,
  whiskerOf,
  type SharedInterval,
} from '../placeMarks.ts';
import { placeNames } from '../placeNames.ts';
import { GEOMETRY, type PlacedMark, type Whisker } from '../scene.ts';
import { FINE, UNDATED, type MarkColumns } from './columns.ts';

/** Departures of a lane up to which it is placed like any other. */
const FEW = 300;

/** Slots from the known end of an open date in which thousands of them are spread, in place of a tower of one. */
const OPEN_REACH = 8;

/** Names and brackets of a lane at most, and marks that are tried for a name: more could not be told apart. */
const MOST_NAMES = 24;
const MOST_TRIED = 120;
const MOST_BRACKETS = 24;

/** The marks of one side of the line, as places in the columns with the px that their date covers, cut to what is in view. */
interface Side {
  readonly at: number[];
  readonly from: number[];
  readonly to: number[];
  readonly direction: 1 | -1;
}

/** A departure out of view, by its place in the columns, and where it would stand. */
interface Beyond {
  readonly at: number;
  readonly x: number;
}

/** The outermost mark of a stack. */
interface Top {
  readonly mark: ManyMark;
  readonly at: number;
  readonly direction: 1 | -1;
}

/**
 * Returns a placing of lanes of thousands by the rules of `placeMarks`, from columns of numbers in place of sorted objects: in linear time. Names
 * are tried for outermost marks alone, and of the intervals that coarse dates share those get a bracket that most departures have.
 */
export function placeMany(columns: MarkColumns): PlaceBody {
  return (lane, top, ticks, context) => {
    const { at } = lane;
    if (at === undefined || at.length <= FEW) return placeMarks(lane, top, ticks, context);
    const { x, x0, x1, language, dataset } = context;
    const { pitch, symbol } = context.marks;
    const { up, down, before, after, undated } = sidesOf(at, columns, context);
    const origin = x(0);
    const packed = { up: packSide(up, columns, pitch, origin), down: packSide(down, columns, pitch, origin) };
    const rows = packed.down.height;
    const frame = frameLane({ levels: packed.up.height, rows, undated: undated.length }, top, context);
    const { baseline, height } = frame;
    const whiskerAt = pitch < GEOMETRY.small.pitch ? () => null : (i: number) => whisker(i, columns, context);
    const yOf = (direction: number, level: number) =>
      baseline + direction * ((level + 0.5) * pitch + GEOMETRY.lineGap);
    const { marks: shown, tops } = inStacks(
      [
        { side: down, ...packed.down },
        { side: up, ...packed.up },
      ],
      (i, slot, level, direction) =>
        new ManyMark(
          columns,
          i,
          origin + (slot + 0.5) * pitch,
          yOf(direction, level),
          direction === -1 ? whiskerAt(i) : null,
          true,
        ),
    );
    const gutterMarks = placeUndated(
      undated.flatMap((i) => dataset.departures[i] ?? []),
      frame,
      context,
    ).map((mark, k) => new ManyMark(columns, undated[k] ?? 0, mark.x, mark.y, null, true));
    const y = baseline - pitch / 2;
    const beyond = ({ at: i, x: atX }: Beyond) => new ManyMark(columns, i, atX, y, null, false);
    const marks = [...before.map(beyond), ...shown, ...after.map(beyond), ...gutterMarks];

    const occupancy = createOccupancy();
    takeStacks(tops, occupancy, baseline, symbol);
    takeTicks(ticks, occupancy, baseline);
    const shared = mostShared(down.at, columns, context);
    const brackets = placeBrackets(shared, { baseline, rows, x0, x1, language, occupancy });
    const tried = triedForNames(tops, columns);
    for (const { mark } of tried) mark.keepId();
    const labels = placeNames(
      tried.flatMap(({ at: i }) => dataset.departures[i] ?? []),
      tried.map(({ mark }) => mark),
      {
        ...roomForNames(frame, top, occupancy, context),
        most: MOST_NAMES,
        of: [...shown, ...gutterMarks],
      },
    );
    return { y1: round(top + height), baseline: round(baseline), marks, rows: [], brackets, labels };
  };
}

/** Parts the departures of a lane: above and below the line, before and after what is in view, and without a date. */
function sidesOf(at: Uint32Array, columns: MarkColumns, { x, x0, x1, marks: { pitch } }: LaneContext) {
  const up: Side = { at: [], from: [], to: [], direction: -1 };
  const down: Side = { at: [], from: [], to: [], direction: 1 };
  const before: Beyond[] = [];
  const after: Beyond[] = [];
  const undated: number[] = [];
  for (const i of at) {
    const dated = columns.dated[i] ?? UNDATED;
    if (dated === UNDATED) {
      undated.push(i);
      continue;
    }
    const earliest = columns.earliest[i] ?? 0;
    const latest = columns.latest[i] ?? 0;
    const openStart = earliest === -Infinity;
    const openEnd = latest === Infinity;
    // As in `spotOf` and `clip` of placeMarks.ts.
    const start = openStart ? Math.min(x0, x(latest)) : x(earliest);
    const end = openEnd ? Math.max(x1, x(earliest)) : x(latest + 1);
    if (end <= x0 || start >= x1) {
      (end <= x0 ? before : after).push({ at: i, x: (start + end) / 2 });
      continue;
    }
    const side = dated === FINE ? up : down;
    const margin = dated === FINE ? 0 : pitch / 2;
    const from = Math.max(start + margin, x0);
    const to = Math.min(end - margin, x1);
    side.at.push(i);
    // One whose date is open at one end stands near the end that is known; where that is out of view, anywhere in it.
    const near = OPEN_REACH * pitch;
    side.from.push(openStart && !openEnd && end <= x1 ? Math.max(from, to - near) : from);
    side.to.push(openEnd && !openStart && start >= x0 ? Math.min(to, from + near) : to);
  }
  return { up, down, before, after, undated };
}

/** Packs one side: narrow intervals first, then by kind, so that colours gather; the prominent last, outermost. */
function packSide(side: Side, columns: MarkColumns, pitch: number, origin: number): PackedColumns {
  const from = Float64Array.from(side.from);
  const to = Float64Array.from(side.to);
  const keys = Uint16Array.from(side.at, (i, k) => {
    const wide = Math.min(31, widthClass((to[k] ?? 0) - (from[k] ?? 0)));
    return ((columns.weights[i] ?? 0) * 32 + wide) * 16 + (columns.kinds[i] ?? 0);
  });
  return packColumns(from, to, orderByKey(keys), pitch, origin);
}

type PackedSide = PackedColumns & { readonly side: Side };

/** Returns the marks in the order of the keyboard, by time and in a stack from the lowest upwards, and the outermost of each stack. */
function inStacks(
  sides: readonly [PackedSide, PackedSide],
  markOf: (i: number, slot: number, level: number, direction: 1 | -1) => ManyMark,
): { readonly marks: readonly ManyMark[]; readonly tops: readonly Top[] } {
  const slots = sides.flatMap(({ slots: each }) => (each.length === 0 ? [] : [least(each), most(each)]));
  const low = slots.reduce((a, b) => Math.min(a, b), Infinity);
  const high = slots.reduce((a, b) => Math.max(a, b), -Infinity);
  if (low > high) return { marks: [], tops: [] };
  const size = high - low + 1;
  // How many a slot has below and above its line, and where its marks begin.
  const [below, above] = sides.map(({ slots: each }) => {
    const counts = new Uint32Array(size);
    for (const slot of each) counts[slot - low] = (counts[slot - low] ?? 0) + 1;
    return counts;
  });
  const starts = new Uint32Array(size + 1);
  for (let slot = 0; slot < size; slot += 1)
    starts[slot + 1] = (starts[slot] ?? 0) + (below?.[slot] ?? 0) + (above?.[slot] ?? 0);
  const marks: ManyMark[] = Array.from({ length: starts[size] ?? 0 });
  const tops: Top[] = [];
  for (const { side, slots: each, levels } of sides)
    side.at.forEach((i, k) => {
      const slot = (each[k] ?? 0) - low;
      const level = levels[k] ?? 0;
      const under = below?.[slot] ?? 0;
      const mark = markOf(i, slot + low, level, side.direction);
      marks[(starts[slot] ?? 0) + (side.direction === 1 ? under - 1 - level : under + level)] = mark;
      const isTop = level === (side.direction === 1 ? under : (above?.[slot] ?? 0)) - 1;
      if (isTop) tops.push({ mark, at: i, direction: side.direction });
    });
  return { marks, tops: tops.sort((a, b) => a.mark.x - b.mark.x) };
}

function least(numbers: Int32Array): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(numbers: Int32Array): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** Coordinates are rounded as by `round`, and kept as whole numbers, which take no room of their own. */
const DECIMALS = 100;

/** A mark of many: its place in the columns, of which the rest is read. */
class ManyMark implements PlacedMark {
  private readonly columns: MarkColumns;
  private readonly at: number;
  private readonly hundredthsX: number;
  private readonly hundredthsY: number;
  readonly whisker: Whisker | null;
  readonly inView: boolean;
  private kept: string | null = null;
  constructor(
    columns: MarkColumns,
    at: number,
    x: number,
    y: number,
    whisker: Whisker | null,
    inView: boolean,
  ) {
    this.columns = columns;
    this.at = at;
    this.hundredthsX = Math.round(x * DECIMALS);
    this.hundredthsY = Math.round(y * DECIMALS);
    this.whisker = whisker;
    this.inView = inView;
  }
  get id() {
    return this.kept ?? this.columns.idAt(this.at);
  }
  /** Makes the id once: where it is asked for again and again. */
  keepId(): void {
    this.kept = this.id;
  }
  get kind() {
    return DESTINATION_KINDS[this.columns.kinds[this.at] ?? 0] ?? 'unknown';
  }
  get x() {
    return this.hundredthsX / DECIMALS;
  }
  get y() {
    return this.hundredthsY / DECIMALS;
  }
}

/** Returns how much of the axis a date covers, where that is wider than a few marks. */
function whisker(
  i: number,
  { earliest, latest }: MarkColumns,
  { dataset, x, x0, x1, marks }: LaneContext,
): Whisker | null {
  const [from = 0, to = 0] = [earliest[i], latest[i]];
  // An open date is at least as wide as what is known of it; all others are measured before anybody looks at a departure.
  if (to - from < Infinity && x(to + 1) - x(from) < 2.5 * marks.pitch) return null;
  const departure = dataset.departures[i];
  if (departure?.clock == null) return null;
  const spot = spotOf(departure, departure.clock.date, x, x0, x1);
  return spot.x1 - spot.x0 >= 2.5 * marks.pitch ? whiskerOf(spot) : null;
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

/** Returns the intervals that most of the coarsely dated share, with how many do. */
function mostShared(
  coarse: readonly number[],
  { earliest, latest }: MarkColumns,
  { dataset, x, x0, x1 }: LaneContext,
): ReadonlyMap<string, SharedInterval> {
  const byEnds = new Map<number, Map<number, { first: number; n: number }>>();
  for (const i of coarse) {
    const start = earliest[i] ?? 0;
    let ends = byEnds.get(start);
    if (ends === undefined) {
      ends = new Map();
      byEnds.set(start, ends);
    }
    const known = ends.get(latest[i] ?? 0);
    if (known === undefined) ends.set(latest[i] ?? 0, { first: i, n: 1 });
    else known.n += 1;
  }
  const all = [...byEnds.values()].flatMap((ends) => [...ends.values()]);
  const kept = all.sort((a, b) => b.n - a.n || a.first - b.first).slice(0, MOST_BRACKETS);
  return new Map(
    kept.flatMap(({ first, n }): [string, SharedInterval][] => {
      const departure = dataset.departures[first];
      if (departure?.clock == null) return [];
      const { date } = departure.clock;
      return [[intervalKey(date), { first: spotOf(departure, date, x, x0, x1), n }]];
    }),
  );
}

/** Returns the outermost marks that are tried for a name: the most prominent, and of the others some all along the axis. */
function triedForNames(tops: readonly Top[], { weights }: MarkColumns): readonly Top[] {
  const weightOf = ({ at }: Top) => weights[at] ?? 0;
  const step = Math.ceil(tops.length / MOST_TRIED);
  const prominent = tops.filter((each) => weightOf(each) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  const spread = tops.filter((each, i) => weightOf(each) === 0 && i % step === 0);
  return [...prominent.slice(0, MOST_TRIED), ...spread].slice(0, MOST_TRIED);
}
