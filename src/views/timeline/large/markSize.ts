import type { MarkSize } from '../layout.ts';
import { GEOMETRY } from '../scene.ts';

/** px between marks, from the usual one down: whole ones, so that marks stand on pixels and no pattern shows that is not in the data */
const SIZES: readonly MarkSize[] = [
  { pitch: GEOMETRY.pitch, symbol: GEOMETRY.symbol },
  { pitch: GEOMETRY.small.pitch, symbol: GEOMETRY.small.symbol },
  { pitch: 5, symbol: 4 },
  { pitch: 4, symbol: 3 },
  { pitch: 3, symbol: 2 },
];

/** Rows of those without a date that a lane should not have more of, and the part of the width that they may take for that. */
const GUTTER_ROWS = 24;
const GUTTER = 0.16;

/** px of lanes that marks may fill, and how much of that they do where they stand in stacks */
const ROOM = 2200;
const FILL = 0.35;

/**
 * Returns the largest marks with which so many stay within a few screens: 100,000 at the usual size would be 40,000 px high, as dots of
 * 2 px they are about 7,000. Where fewer are in view, after a zoom or a filter, they grow, and their shapes with them. `undated` are those of
 * the lane that has most without a date.
 */
export function markSizeFor(inView: number, undated: number, width: number): MarkSize {
  const isNarrow = width < GEOMETRY.narrow;
  const sizes = isNarrow ? SIZES.slice(1) : SIZES;
  const fitting = sizes.find(({ pitch }) => inView * pitch * pitch <= width * ROOM * FILL);
  const size = fitting ?? sizes.at(-1) ?? GEOMETRY.small;
  const usual = isNarrow ? GEOMETRY.gutterColumnsNarrow : GEOMETRY.gutterColumns;
  const wanted = Math.ceil(undated / GUTTER_ROWS);
  return { ...size, columns: Math.max(usual, Math.min(wanted, Math.floor((width * GUTTER) / size.pitch))) };
}
