import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/layout/nearest.ts';
import { orderByKey, packColumns, slotRanges, widthClass } from '../../src/layout/packColumns.ts';
import { packSlots, type SlotItem } from '../../src/layout/packSlots.ts';
import { createPointGrid } from '../../src/layout/pointGrid.ts';

describe('packing by columns', () => {
  it('gives each mark the place that packing by items does', () => {
    const item = record({
      x0: integer({ min: 0, max: 900 }),
      width: integer({ min: 0, max: 200 }),
      rank: integer({ min: 0, max: 9 }),
    });
    assert(
      property(array(item, { minLength: 1, maxLength: 60 }), (drawn) => {
        const items = drawn
          .map(({ x0, width, rank }, i): SlotItem => ({
            id: String(i).padStart(3, '0'),
            x0,
            x1: x0 + width,
            rank,
            weight: i % 7 === 0 ? 4 : 0,
          }))
          .sort((a, b) => a.x0 - b.x0 || (a.id < b.id ? -1 : 1));
        const places = packSlots(items, 9.5, -3);
        const keys = Uint16Array.from(
          items,
          ({ weight, x0, x1, rank }) => ((weight > 0 ? 1 : 0) * 32 + widthClass(x1 - x0)) * 16 + rank,
        );
        const x0s = Float64Array.from(items, ({ x0 }) => x0);
        const x1s = Float64Array.from(items, ({ x1 }) => x1);
        const ranges = slotRanges(x0s, x1s, [0, 1100], { pitch: 9.5, origin: -3 });
        const { slots, levels, heights } = packColumns(
          ranges,
          Uint32Array.from(items, (_, i) => i),
          orderByKey(keys),
        );
        items.forEach(({ id }, i) =>
          expect({ x: -3 + (ranges.base + (slots[i] ?? 0) + 0.5) * 9.5, level: levels[i] }).toEqual(
            places.get(id),
          ),
        );
        expect(heights.reduce((sum, n) => sum + n, 0)).toBe(items.length);
      }),
    );
  });
});

describe('the grid of points', () => {
  it('finds the point that looking at each of them finds', () => {
    const point = record({ x: integer({ min: -50, max: 400 }), y: integer({ min: -50, max: 400 }) });
    assert(
      property(
        array(point, { maxLength: 80 }),
        point,
        integer({ min: 0, max: 60 }),
        (points, { x, y }, radius) => {
          expect(createPointGrid(points).nearest(x, y, radius)).toBe(nearest(points, x, y, radius));
        },
      ),
    );
  });
});
