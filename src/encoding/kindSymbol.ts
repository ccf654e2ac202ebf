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
  return: { draw: drawReturn },
  retired: symbolTimes,
  unknown: symbolCircle,
};

/** Kinds drawn as an outline: `unknown` hollow, `retired` and `return` as strokes that enclose no area. */
export function isOutlined(kind: DestinationKind): boolean {
  return kind === 'unknown' || kind === 'retired' || kind === 'return';
}

/** Draws an arrow that turns back to where it came from, in the box of a circle of that area. */
function drawReturn(path: Parameters<SymbolType['draw']>[0], size: number): void {
  const r = Math.sqrt(size / Math.PI);
  path.moveTo(-0.5 * r, 0.8 * r);
  path.lineTo(0.2 * r, 0.8 * r);
  path.arc(0.2 * r, 0.1 * r, 0.7 * r, Math.PI / 2, -Math.PI / 2, true);
  path.lineTo(-0.9 * r, -0.6 * r);
  path.moveTo(-0.4 * r, -1.1 * r);
  path.lineTo(-0.9 * r, -0.6 * r);
  path.lineTo(-0.4 * r, -0.1 * r);
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
