import { describe, expect, it } from 'vitest';
import { pick, type Near } from '../../../src/views/timeline/pick.ts';
import { nearest } from '../../../src/layout/nearest.ts';
import type { PlacedTick } from '../../../src/views/timeline/scene.ts';
import { fullDomain } from '../../../src/views/timeline/useLanes.ts';
import { make } from '../../support/fixtures.ts';
import { timelineScene } from '../../support/timelineScene.ts';

const dataset = make.dataset({
  departures: [make.departure('a', { left: '2018-03' }), make.departure('b', { left: '2023-03' })],
});
const EVENT: PlacedTick = { key: 'event-0', kind: 'event', x: 0, date: '2020', what: 'renamed' };

function sceneOf(open: readonly string[]) {
  const scene = timelineScene(dataset, { open, domain: fullDomain(null, [2012, 2026]) });
  const [lane] = scene.lanes;
  if (lane === undefined) throw new Error('missing lane');
  const near: Near = (x, y, radius) => nearest(lane.marks, x, y, radius);
  return { scene, lane, marks: lane.marks, near };
}

describe('pick', () => {
  it('finds the mark under the pointer, and the nearest one within reach of a finger', () => {
    const { scene, marks, near } = sceneOf([]);
    const [mark] = marks;
    expect(pick(scene, near, mark?.x ?? 0, mark?.y ?? 0)).toEqual({ type: 'mark', id: 'a' });
    expect(pick(scene, near, (mark?.x ?? 0) - 11, (mark?.y ?? 0) + 5)).toEqual({ type: 'mark', id: 'a' });
    expect(pick(scene, near, (mark?.x ?? 0) - 40, mark?.y ?? 0)).toBeNull();
  });

  it('finds a departure by its name', () => {
    const { scene, lane, near } = sceneOf([]);
    const label = lane.labels.find(({ id }) => id === 'b');
    expect(pick(scene, near, (label?.x ?? 0) + 24, (label?.y ?? 0) - 4)).toEqual({ type: 'mark', id: 'b' });
  });

  it('finds a departure by its line in an opened lane', () => {
    const { scene, lane, near } = sceneOf(['lab-a']);
    const row = lane.rows.find(({ id }) => id === 'b');
    const x = ((row?.text.x0 ?? 0) + (row?.text.x1 ?? 0)) / 2;
    expect(pick(scene, near, x, row?.y ?? 0)).toEqual({ type: 'mark', id: 'b' });
  });

  it('finds an event of the lab where no mark is nearer', () => {
    const { scene, lane, marks, near } = sceneOf([]);
    const [mark] = marks;
    const withEvent = (x: number) => ({ ...scene, lanes: [{ ...lane, ticks: [{ ...EVENT, x }] }] });
    const x = (mark?.x ?? 0) + 20;
    expect(pick(withEvent(x), near, x + 3, lane.baseline + 8)).toMatchObject({
      type: 'tick',
      lane: lane.id,
    });
    expect(pick(withEvent(x), near, mark?.x ?? 0, mark?.y ?? 0)).toEqual({ type: 'mark', id: 'a' });
  });
});
