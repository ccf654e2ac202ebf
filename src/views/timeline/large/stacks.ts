import { orderByKey, packColumns, type PackedColumns } from '../../../layout/packColumns.ts';
import { round } from '../../../lib/round.ts';
import type { LaneContext } from '../layout.ts';
import { undatedSpots, type LaneFrame } from '../placeMarks.ts';
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

/** How marks stand in stacks along the line, below and above it: by slot from the first of the axis on. */
export interface Stacks {
  /** px of the middle of each */
  readonly xs: Float64Array;
  /** how many stand below the line */
  readonly below: Int32Array;
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
export function packLane(at: Uint32Array, columns: MarkColumns, spots: DateSpots): PackedLane {
  const parts = partsOf(at, columns, spots);
  const up = packSide(parts.up, columns, spots);
  const down = packSide(parts.down, columns, spots);
  return { columns, spots, parts, up, down, stacks: stacksOf(up, down, spots) };
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
): PackedColumns {
  const { wide } = spots;
  const own = new Uint32Array(part.length);
  const keys = new Uint16Array(part.length);
  for (let i = 0; i < part.length; i += 1) {
    const departure = part[i] ?? 0;
    const date = dates[departure] ?? 0;
    own[i] = date;
    keys[i] = ((weights[departure] ?? 0) * 32 + (wide[date] ?? 0)) * 16 + (kinds[departure] ?? 0);
  }
  return packColumns(spots.ranges, own, orderByKey(keys));
}

/** Returns the stacks of what is packed on the two sides of a line. */
function stacksOf(up: PackedColumns, down: PackedColumns, { ranges }: DateSpots): Stacks {
  const { size, base, origin, pitch } = ranges;
  const starts = new Uint32Array(size + 1);
  const xs = new Float64Array(size);
  for (let slot = 0; slot < size; slot += 1) {
    starts[slot + 1] = (starts[slot] ?? 0) + (down.heights[slot] ?? 0) + (up.heights[slot] ?? 0);
    xs[slot] = round(origin + (base + slot + 0.5) * pitch);
  }
  return { xs, below: down.heights, starts };
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
  const gutter = undatedSpots(parts.undated.length, frame, context);
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
  const { below, starts, xs: slotXs } = stacks;
  const placeSide = (part: Uint32Array, { slots, levels, height }: PackedColumns, direction: 1 | -1) => {
    const heights = Float64Array.from({ length: height }, (_, level) =>
      round(baseline + direction * ((level + 0.5) * pitch + GEOMETRY.lineGap)),
    );
    for (let i = 0; i < part.length; i += 1) {
      const slot = slots[i] ?? 0;
      const level = levels[i] ?? 0;
      const under = below[slot] ?? 0;
      const mark = first + (starts[slot] ?? 0) + (direction === 1 ? under - 1 - level : under + level);
      at[mark] = part[i] ?? 0;
      xs[mark] = slotXs[slot] ?? 0;
      ys[mark] = heights[level] ?? 0;
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
