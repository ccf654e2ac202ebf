import type { DestinationKind } from '../model/schema.ts';
import {
  circle,
  cross,
  diamond,
  square,
  star,
  times,
  triangle,
  turn,
  wye,
  type SymbolPath,
} from './symbolPaths.ts';

const SHAPES: Readonly<Record<DestinationKind, SymbolPath>> = {
  university: triangle,
  startup: circle,
  lab: square,
  company: diamond,
  investor: star,
  nonprofit: cross,
  government: wye,
  return: turn,
  retired: times,
  unknown: circle,
};

/** Kinds drawn as an outline: `unknown` hollow, `retired` and `return` as strokes that enclose no area. */
export function isOutlined(kind: DestinationKind): boolean {
  return kind === 'unknown' || kind === 'retired' || kind === 'return';
}

/** Returns the path of a kind's symbol around (0, 0), all of one area: that of a circle `diameter` px across. */
export function kindSymbol(kind: DestinationKind, diameter: number): string {
  // An outline adds its stroke to the area it encloses; 0.8 evens that out.
  const across = isOutlined(kind) ? diameter * 0.8 : diameter;
  const area = kind === 'retired' ? (across * across) / 1.4 : (Math.PI * across * across) / 4;
  return SHAPES[kind](area);
}
