import { describe, expect, it } from 'vitest';
import { firstTarget, navigate, type Target } from '../../../src/views/timeline/navigate.ts';
import { stepYear, toYearRange } from '../../../src/views/yearWindow.ts';
import { make } from '../../support/fixtures.ts';
import { timelineScene } from '../../support/timelineScene.ts';

const dataset = make.randomDataset(200);
const scene = timelineScene(dataset);

describe('navigate', () => {
  it('reaches every departure by right and down alone', () => {
    const seen = new Set<string>();
    let at = firstTarget(scene);
    for (let lane = 0; lane < scene.lanes.length && at !== null; lane += 1) {
      let along: Target | null = { type: 'lane', lane: at.lane };
      for (let previous = ''; along !== null && JSON.stringify(along) !== previous;) {
        previous = JSON.stringify(along);
        if (along.type === 'mark') seen.add(along.id);
        along = navigate(scene, along, 'ArrowRight');
      }
      at = navigate(scene, { type: 'lane', lane: at.lane }, 'ArrowDown');
    }
    expect(seen.size).toBe(200);
  });

  it('goes left from the first mark to the name of the lane, and stays at the edges', () => {
    const [lane] = scene.lanes;
    const first: Target = { type: 'mark', lane: lane?.id ?? '', id: lane?.marks[0]?.id ?? '' };
    expect(navigate(scene, first, 'ArrowLeft')).toEqual({ type: 'lane', lane: lane?.id });
    expect(navigate(scene, { type: 'lane', lane: lane?.id ?? '' }, 'ArrowLeft')).toEqual({
      type: 'lane',
      lane: lane?.id,
    });
    expect(navigate(scene, first, 'ArrowUp')).toEqual(first);
    expect(navigate(scene, first, 'End')).toEqual({ ...first, id: lane?.marks.at(-1)?.id });
  });

  it('starts over where its target is gone, and leaves other keys alone', () => {
    expect(navigate(scene, { type: 'mark', lane: 'gone', id: 'gone' }, 'ArrowRight')).toEqual(
      firstTarget(scene),
    );
    expect(navigate(scene, { type: 'lane', lane: scene.lanes[0]?.id ?? '' }, 'a')).toBeNull();
  });
});

describe('the range of years', () => {
  it('is no filter where it covers the record, and open at an end it reaches', () => {
    expect(toYearRange(2012, 2026, [2012, 2026])).toBeNull();
    expect(toYearRange(2012, 2020, [2012, 2026])).toEqual({ from: null, to: 2020 });
    expect(toYearRange(2015, 2026, [2012, 2026])).toEqual({ from: 2015, to: null });
  });

  it('moves by the keys of a slider, within its limits', () => {
    expect(stepYear('ArrowRight', 2020, [2012, 2020])).toBe(2020);
    expect(stepYear('ArrowLeft', 2020, [2012, 2026])).toBe(2019);
    expect(stepYear('PageDown', 2013, [2012, 2026])).toBe(2012);
    expect(stepYear('Home', 2020, [2012, 2026])).toBe(2012);
    expect(stepYear('End', 2020, [2012, 2026])).toBe(2026);
    expect(stepYear('x', 2020, [2012, 2026])).toBeNull();
  });
});
