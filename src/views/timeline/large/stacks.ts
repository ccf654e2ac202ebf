import { orderByKey, packColumns, type PackedColumns } from '../../../layout/packColumns.ts';
import { round } from '../../../lib/round.ts';
import type { LaneContext } from '../layout.ts';
import { placeUndated, type LaneFrame } from '../placeMarks.ts';
import { GEOMETRY } from '../scene.ts';
import type { MarkColumns } from './columns.ts';
import { ABOVE, AFTER, BEFORE, BELOW, NOWHERE, SIDES, type DateSpots } from './dateSpots.ts';
import { count, deal, lookUp } from './loops.ts';
import type { MarkPlaces } from './markPlaces.ts';

/** The departures of a lane by where they stand, each part in its own order, as places in the columns. */
interface Parts {
  readonly up: Uint32Array;
  readonly down: Uint32Array;
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  readonly undated: Uint32Array;
}

/** How marks stand in stacks along the line, below and above it: by slot from the first one on. */
export interface Stacks {
  /** the number of the first slot, of those in which marks are packed */
  readonly low: number;
  /** px of the middle of each */
  readonly xs: Float64Array;
  /** how many stand below the line */
  readonly below: Uint32Array;
  /** where its marks begin, from the lowest upwards; one more at the end */
  readonly starts: Uint32Array;
}

/** A lane of thousands before it is known how high it stands. */
export interface PackedLane {
  readonly columns: MarkColumns;
  readonly spots: DateSpots;
  readonly parts: Parts;
  readonly up: PackedColumns;
  readonly down: PackedColumns;
  readonly stacks: Stacks;
}

/** Packs the departures of a lane, `at` in the columns, on the two sides of its line. */
export function packLane(
  at: Uint32Array,
  columns: MarkColumns,
  spots: DateSpots,
  { x, marks: { pitch } }: LaneContext,
): PackedLane {
  const parts = partsOf(at, columns, spots);
  const origin = x(0);
  const up = packSide(parts.up, columns, spots, pitch, origin);
  const down = packSide(parts.down, columns, spots, pitch, origin);
  return { columns, spots, parts, up, down, stacks: stacksOf(up, down, pitch, origin) };
}

function partsOf(at: Uint32Array, { dates }: MarkColumns, { sides }: DateSpots): Parts {
  const sizes = new Uint32Array(SIDES);
  const sideOf = new Uint8Array(at.length);
  lookUp(sideOf, at, dates, sides);
  count(sizes, sideOf, 0);
  const parts = Array.from(sizes, (size) => new Uint32Array(size));
  deal(parts, sideOf, at);
  const partAt = (side: number) => parts[side] ?? new Uint32Array(0);
  return {
    up: partAt(ABOVE),
    down: partAt(BELOW),
    before: partAt(BEFORE),
    after: partAt(AFTER),
    undated: partAt(NOWHERE),
  };
}

/** Packs one side: narrow intervals first, then by kind, so that colours gather; the prominent last, outermost. */
function packSide(
  part: Uint32Array,
  { dates, weights, kinds }: MarkColumns,
  spots: DateSpots,
  pitch: number,
  origin: number,
): PackedColumns {
  const size = part.length;
  const from = new Float64Array(size);
  const to = new Float64Array(size);
  const keys = new Uint16Array(size);
  for (let i = 0; i < size; i += 1) {
    const departure = part[i] ?? 0;
    const date = dates[departure] ?? 0;
    from[i] = spots.from[date] ?? 0;
    to[i] = spots.to[date] ?? 0;
    keys[i] = ((weights[departure] ?? 0) * 32 + (spots.wide[date] ?? 0)) * 16 + (kinds[departure] ?? 0);
  }
  return packColumns(from, to, orderByKey(keys), pitch, origin);
}

/** Returns the stacks of what is packed on the two sides of a line. */
function stacksOf(up: PackedColumns, down: PackedColumns, pitch: number, origin: number): Stacks {
  const slots = [up.slots, down.slots];
  const low = slots.reduce((least, each) => each.reduce((a, b) => Math.min(a, b), least), Infinity);
  const high = slots.reduce((most, each) => each.reduce((a, b) => Math.max(a, b), most), -Infinity);
  const size = Math.max(0, high - low + 1);
  const below = new Uint32Array(size);
  count(below, down.slots, low);
  // How many a slot has, then where its marks begin.
  const starts = new Uint32Array(size + 1);
  starts.set(below, 1);
  count(starts, up.slots, low - 1);
  const xs = new Float64Array(size);
  for (let slot = 0; slot < size; slot += 1) {
    starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
    xs[slot] = round(origin + (slot + low + 0.5) * pitch);
  }
  return { low, xs, below, starts };
}

/** Returns all marks in the order of the keyboard: by time, in a stack from the lowest upwards, those without a date last. */
export function placesOf(
  { columns, spots, parts, up, down, stacks }: PackedLane,
  frame: LaneFrame,
  context: LaneContext,
): MarkPlaces {
  const { before, after } = parts;
  const { baseline } = frame;
  const { pitch } = context.marks;
  const first = before.length;
  const end = first + parts.up.length + parts.down.length;
  const gutter = placeUndated(
    Array.from(parts.undated).flatMap((departure) => columns.departures[departure] ?? []),
    frame,
    context,
  );
  const size = end + after.length + gutter.length;
  const at = new Uint32Array(size);
  const xs = new Float64Array(size);
  const ys = new Float64Array(size);

  const onLine = round(baseline - pitch / 2);
  const placeBeyond = (part: Uint32Array, from: number) =>
    part.forEach((departure, i) => {
      at[from + i] = departure;
      xs[from + i] = round(spots.from[columns.dates[departure] ?? 0] ?? 0);
      ys[from + i] = onLine;
    });
  placeBeyond(before, 0);
  placeBeyond(after, end);
  const { low, below, starts, xs: slotXs } = stacks;
  const placeSide = (part: Uint32Array, { slots, levels }: PackedColumns, direction: 1 | -1) => {
    for (let i = 0; i < part.length; i += 1) {
      const slot = (slots[i] ?? 0) - low;
      const level = levels[i] ?? 0;
      const under = below[slot] ?? 0;
      const mark = first + (starts[slot] ?? 0) + (direction === 1 ? under - 1 - level : under + level);
      at[mark] = part[i] ?? 0;
      xs[mark] = slotXs[slot] ?? 0;
      ys[mark] = round(baseline + direction * ((level + 0.5) * pitch + GEOMETRY.lineGap));
    }
  };
  placeSide(parts.down, down, 1);
  placeSide(parts.up, up, -1);
  gutter.forEach(({ x, y }, i) => {
    const mark = end + after.length + i;
    at[mark] = parts.undated[i] ?? 0;
    xs[mark] = x;
    ys[mark] = y;
  });
  return {
    columns,
    at,
    xs,
    ys,
    shown: [first, end],
    undated: end + after.length,
    whiskerAt: (mark) =>
      mark >= first && mark < end && (ys[mark] ?? 0) < baseline
        ? spots.whiskerAt(columns.dates[at[mark] ?? 0] ?? 0)
        : null,
  };
}
