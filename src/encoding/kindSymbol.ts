import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTimes,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3';
import type { DestinationKind } from '../model/schema.ts';

const SHAPES: Readonly<Record<DestinationKind, SymbolType>> = {
  university: symbolTriangle,
  startup: symbolCircle,
  lab: symbolSquare,
  company: symbolDiamond,
  investor: symbolStar,
  nonprofit: symbolCross,
  government: symbolWye,
  retired: symbolTimes,
  unknown: symbolCircle,
};

/** Kinds drawn as an outline: `unknown` hollow, `retired` as two strokes that enclose no area. */
export function isOutlined(kind: DestinationKind): boolean {
  return kind === 'unknown' || kind === 'retired';
}

const paths = new Map<string, string>();

/** Returns the path of a kind's symbol around (0, 0), all of one area: that of a circle `diameter` px across. */
export function kindSymbol(kind: DestinationKind, diameter: number): string {
  const key = `${kind} ${diameter}`;
  let path = paths.get(key);
  if (path === undefined) {
    // An outline adds its stroke to the area it encloses; 0.8 evens that out.
    const across = isOutlined(kind) ? diameter * 0.8 : diameter;
    const area = kind === 'retired' ? (across * across) / 1.4 : (Math.PI * across * across) / 4;
    path = (symbol(SHAPES[kind], area).digits(2)() ?? '') as string;
    paths.set(key, path);
  }
  return path;
}
