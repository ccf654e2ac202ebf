import { describe, expect, it } from 'vitest';
import { layoutSankey } from '../../src/layout/layoutSankey.ts';
import { linkPoints, loopLink, taperedLink } from '../../src/layout/taperedLink.ts';

const numbersIn = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('taperedLink', () => {
  const a = { x: 0, y: 0, r: 5 };
  const b = { x: 100, y: 0, r: 5 };

  it('bends the two directions of a pair to different sides', () => {
    for (const { y } of linkPoints(a, b, 3, 10).slice(1, -1)) expect(y).toBeLessThan(0);
    for (const { y } of linkPoints(b, a, 3, 10).slice(1, -1)) expect(y).toBeGreaterThan(0);
  });

  it('is as wide as asked at its source and still to be seen at its target', () => {
    const [x0 = 0, y0 = 0, , , tipX = 0, tipY = 0, otherX = 0, otherY = 0, , , x1 = 0, y1 = 0] = numbersIn(
      taperedLink(a, b, 6),
    );
    expect(Math.hypot(x1 - x0, y1 - y0)).toBeCloseTo(6, 1);
    expect(tipX).toBeGreaterThan(90);
    expect(Math.hypot(tipX - otherX, tipY - otherY)).toBeGreaterThan(0.5);
    expect(Math.hypot(tipX - otherX, tipY - otherY)).toBeLessThan(1);
  });

  it('has points from end to end, no farther apart than asked and ever narrower', () => {
    const points = linkPoints(a, b, 6, 8);
    expect(points[0]).toEqual({ x: 0, y: 0, width: 6 });
    expect(points.at(-1)).toMatchObject({ x: 100, y: 0 });
    points.slice(1).forEach(({ x, y, width }, i) => {
      const before = points[i];
      if (before === undefined) throw new Error('missing point');
      expect(Math.hypot(x - before.x, y - before.y)).toBeLessThan(10);
      expect(width).toBeLessThanOrEqual(before.width);
    });
    expect(linkPoints(a, { ...b, x: 8 }, 6, 8)).toEqual([]);
  });

  it('is empty where the ends meet, and finite where they are at one place', () => {
    expect(taperedLink(a, { ...b, x: 8 }, 3)).toBe('');
    expect(taperedLink(a, a, 3)).toBe('');
    expect(numbersIn(loopLink(a, 3)).every(Number.isFinite)).toBe(true);
  });
});

describe('layoutSankey', () => {
  const options = { columns: 3, x0: 10, x1: 310, y0: 0, y1: 200, nodeWidth: 10, gap: 4 };
  const nodes = [
    { id: 'a', column: 0 },
    { id: 'b', column: 0 },
    { id: 'k', column: 1 },
    { id: 'z', column: 2 },
  ];
  const links = [
    { id: '1', source: 'a', target: 'k', value: 3 },
    { id: '2', source: 'b', target: 'k', value: 1 },
    { id: '3', source: 'k', target: 'z', value: 2 },
  ];

  it('makes widths and heights proportional to values, in the order given', () => {
    const placed = layoutSankey(nodes, links, options);
    const height = (id: string) => {
      const node = placed.nodes.find((each) => each.id === id);
      return (node?.y1 ?? 0) - (node?.y0 ?? 0);
    };
    expect(height('a') / height('b')).toBeCloseTo(3, 1);
    expect(height('k')).toBeCloseTo(height('a') + height('b'), 1);
    expect(placed.links.find(({ id }) => id === '1')?.width).toBeCloseTo(height('a'), 1);
    expect(placed.nodes.find(({ id }) => id === 'a')?.y0).toBeLessThan(
      placed.nodes.find(({ id }) => id === 'b')?.y0 ?? 0,
    );
  });

  it('does not touch its input and keeps the place of an empty last column', () => {
    const before = JSON.stringify([nodes, links]);
    layoutSankey(nodes, links, options);
    expect(JSON.stringify([nodes, links])).toBe(before);
    const short = layoutSankey(nodes.slice(0, 3), links.slice(0, 2), options);
    expect(short.nodes.find(({ id }) => id === 'k')?.x0).toBe(155);
  });

  it('is empty without nodes or links', () => {
    expect(layoutSankey([], [], options)).toEqual({ nodes: [], links: [] });
    expect(layoutSankey(nodes, [], options)).toEqual({ nodes: [], links: [] });
  });
});
