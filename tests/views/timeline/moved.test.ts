import { describe, expect, it } from 'vitest';
import { kindSymbol } from '../../../src/encoding/kindSymbol.ts';
import { createLanguage } from '../../../src/i18n/language.ts';
import { meet } from '../../../src/layout/placeLabels.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { DESTINATION_KINDS } from '../../../src/model/schema.ts';
import { moveScene } from '../../../src/views/timeline/moved/moveScene.ts';
import { relativePath } from '../../../src/encoding/relativePath.ts';
import { GEOMETRY, type PlacedLane } from '../../../src/views/timeline/scene.ts';
import { readShippedRecord } from '../../support/shippedRecord.ts';
import { timelineScene } from '../../support/timelineScene.ts';

const { dataset } = await readShippedRecord();
const language = createLanguage('en');
const year = (from: number, to: number) => [Date.UTC(from, 0, 1), Date.UTC(to, 0, 1)] as const;
const still = timelineScene(dataset);
const move = (domain: readonly [number, number], scene = still) =>
  moveScene(scene, { domain, dataset, language });

/** Domains of a gesture: closer, further along, and out of a closer one. */
const GESTURES = [
  { name: 'closer', scene: still, domain: year(2019, 2024) },
  { name: 'along', scene: timelineScene(dataset, { domain: year(2018, 2022) }), domain: year(2020, 2024) },
  { name: 'away', scene: timelineScene(dataset, { domain: year(2020, 2022) }), domain: year(2014, 2026) },
  {
    name: 'closer, with a lane opened',
    scene: timelineScene(dataset, { open: ['google-brain'] }),
    domain: year(2019, 2023),
  },
];

const boxes = ({ labels }: PlacedLane) =>
  labels.map(({ text, anchor, x, y }) => {
    const width = textWidth(text, GEOMETRY.labelFont);
    const x0 = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    return { x0, x1: x0 + width, y0: y - 9, y1: y + 2 };
  });

describe('the lanes while one zooms', () => {
  it('are those at rest where nothing has moved yet', () => {
    const moved = move(still.domain);
    expect(moved.ticks).toEqual(still.ticks);
    expect(moved.tickLabels).toEqual(still.tickLabels);
    moved.lanes.forEach((lane, i) => {
      const rest = still.lanes[i];
      expect(lane.extent).toEqual(rest?.extent);
      expect(lane.ticks).toEqual(rest?.ticks);
      expect(lane.brackets).toEqual(rest?.brackets);
      expect(lane.labels).toEqual(rest?.labels.filter(({ kind }) => kind !== 'key'));
      lane.marks.forEach((mark, k) => {
        const same = rest?.marks[k];
        expect(Math.abs(mark.x - (same?.x ?? NaN))).toBeLessThan(0.02);
        expect({ ...mark, x: 0, whisker: null }).toEqual({ ...same, x: 0, whisker: null });
      });
    });
  });

  it.each(GESTURES)('stand where their dates are, $name', ({ scene, domain }) => {
    const moved = move(domain, scene);
    const open = scene.lanes.flatMap(({ id, opened }) => (opened ? [id] : []));
    const placed = timelineScene(dataset, { domain, open });
    expect(moved.ticks).toEqual(placed.ticks);
    expect(moved.tickLabels).toEqual(placed.tickLabels);
    const { x0, x1 } = moved;
    const x = (time: number) => x0 + ((x1 - x0) * (time - domain[0])) / (domain[1] - domain[0]);
    let seen = 0;
    for (const [i, lane] of moved.lanes.entries())
      for (const [k, mark] of lane.marks.entries()) {
        expect(mark.y).toBe(scene.lanes[i]?.marks[k]?.y);
        const date = dataset.departureById.get(mark.id)?.clock?.date;
        if (date === undefined || !mark.inView) continue;
        seen += 1;
        const beside = scene.symbol * 0.7;
        expect(mark.x).toBeGreaterThanOrEqual(x(date.earliest) - beside);
        expect(mark.x).toBeLessThanOrEqual(x(date.latest + 1) + beside);
        expect(mark.x).toBeGreaterThanOrEqual(x0);
        expect(mark.x).toBeLessThanOrEqual(x1);
      }
    expect(seen).toBeGreaterThan(100);
  });

  it.each(GESTURES)('keep names apart, and beside their marks, $name', ({ scene, domain }) => {
    for (const [i, lane] of move(domain, scene).lanes.entries()) {
      const own = boxes(lane);
      own.forEach((box, k) => {
        for (const other of own.slice(k + 1)) expect(meet(box, other)).toBe(false);
      });
      for (const label of lane.labels) {
        const rest = scene.lanes[i];
        const atRest = rest?.labels.find(({ id, kind }) => id === label.id && kind === label.kind);
        const shift = (list: PlacedLane | undefined) =>
          list?.marks.find(({ id }) => id === label.id)?.x ?? NaN;
        expect(label.x - shift(lane)).toBeCloseTo((atRest?.x ?? NaN) - shift(rest), 1);
      }
    }
  });

  it('show brackets and lives of labs as they are placed', () => {
    const domain = year(2019, 2024);
    const placed = timelineScene(dataset, { domain });
    for (const [i, lane] of move(domain).lanes.entries()) {
      expect(lane.extent).toEqual(placed.lanes[i]?.extent);
      const ends = ({ brackets }: PlacedLane) =>
        new Map(brackets.map(({ key, x0, x1, starts, ends: closes }) => [key, { x0, x1, starts, closes }]));
      const there = ends(placed.lanes[i] ?? lane);
      for (const [key, bracket] of ends(lane)) expect(bracket).toEqual(there.get(key));
    }
  });
});

describe('a symbol that is drawn anywhere', () => {
  /** the places of a path, whether they are written from the origin or from each other */
  const placesOf = (path: string) => {
    let [x, y, startX, startY] = [0, 0, 0, 0];
    const found: (readonly [number, number])[] = [];
    for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
      const numbers = rest.split(',').filter(Boolean).map(Number);
      const isRelative = command === command.toLowerCase();
      if (/h/i.test(command)) x = (isRelative ? x : 0) + (numbers[0] ?? NaN);
      else if (/v/i.test(command)) y = (isRelative ? y : 0) + (numbers[0] ?? NaN);
      else if (/z/i.test(command)) [x, y] = [startX, startY];
      else {
        const [toX = NaN, toY = NaN] = numbers.slice(-2);
        [x, y] = isRelative ? [x + toX, y + toY] : [toX, toY];
      }
      if (/m/i.test(command)) [startX, startY] = [x, y];
      found.push([Math.round(x * 100) / 100 + 0, Math.round(y * 100) / 100 + 0]);
    }
    return found;
  };

  it.each(DESTINATION_KINDS)('has the places that it has around the origin: %s', (kind) => {
    for (const size of [GEOMETRY.symbol, GEOMETRY.small.symbol]) {
      const path = kindSymbol(kind, size);
      const relative = relativePath(path);
      expect(relative).not.toMatch(/[MLA]/);
      expect(placesOf(relative)).toEqual(placesOf(path));
    }
  });
});
