import type { PlacedBracket, PlacedTick, Whisker } from './scene.ts';

/** Returns the path of something in the life of a lab, at its line. */
export function tickPath({ kind, x }: PlacedTick, baseline: number): string {
  const y = baseline - 4;
  return kind === 'milestone' ? `M${x},${y}l3,4l-3,4l-3,-4z` : `M${x - 2},${y}h4v8h-4z`;
}

/** Returns the path of a bracket over marks, or around lines. */
export function bracketPath({ x0, x1, y, y1, starts, ends }: PlacedBracket): string {
  if (y1 === undefined) return `M${x0},${y}${starts ? 'm0,4v-4' : ''}H${x1}${ends ? 'v4' : ''}`;
  return `M${x0},${y1}${starts ? `V${y}` : `M${x0},${y}`}H${x1}${ends ? `V${y1}` : ''}`;
}

/** Returns the path of a whisker as far as it lies between `x0` and `x1`; empty where it does not. */
export function whiskerPath(whisker: Whisker, y: number, x0: number, x1: number): string {
  const from = Math.max(x0, whisker.x0);
  const to = Math.min(x1, whisker.x1);
  if (to <= from) return '';
  const startCap = !whisker.soft && !whisker.openStart && whisker.x0 >= x0 ? `M${from},${y - 3}v6` : '';
  const endCap = !whisker.soft && !whisker.openEnd && whisker.x1 <= x1 ? `M${to},${y - 3}v6` : '';
  return `${startCap}M${from},${y}H${to}${endCap}`;
}
