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
} from 'd3';
import { describe, expect, it } from 'vitest';
import {
  circle,
  cross,
  diamond,
  square,
  star,
  times,
  triangle,
  wye,
} from '../../src/encoding/symbolPaths.ts';

const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);
const commands = (path: string) => path.replaceAll(/-?[\d.]+/g, '#');

describe('the symbols', () => {
  it.each([
    ['circle', circle, symbolCircle],
    ['square', square, symbolSquare],
    ['triangle', triangle, symbolTriangle],
    ['diamond', diamond, symbolDiamond],
    ['cross', cross, symbolCross],
    ['star', star, symbolStar],
    ['times', times, symbolTimes],
    ['wye', wye, symbolWye],
  ] as const)('are those of d3: %s', (_, own, theirs) => {
    for (let area = 4; area < 400; area *= 1.3) {
      const expected = symbol(theirs, area).digits(2)() ?? '';
      expect(commands(own(area))).toBe(commands(expected));
      // A half may be rounded either way.
      numbers(own(area)).forEach((value, i) =>
        expect(Math.abs(value - (numbers(expected)[i] ?? NaN))).toBeLessThan(0.011),
      );
    }
  });
});
