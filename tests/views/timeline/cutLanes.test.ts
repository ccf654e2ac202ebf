import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../../src/filters/filters.ts';
import { cutLanes } from '../../../src/views/timeline/cutLanes.ts';
import { make } from '../../support/fixtures.ts';
import { timelineScene } from '../../support/timelineScene.ts';

const dataset = make.randomDataset(400, 3);
const shown = filterDepartures(dataset, NO_FILTERS);
const scene = timelineScene(dataset, { departures: shown.departures, most: 4, width: 624 });

describe('lanes in an article', () => {
  it('end where one ends that fits, and every departure is above or counted below', () => {
    for (const room of [1, 120, 250, 400, 900]) {
      const cut = cutLanes(scene.lanes, room, null);
      if (cut === null) continue;
      const above = scene.lanes.slice(0, cut.lanes);
      expect(cut.lanes).toBeGreaterThanOrEqual(1);
      expect(cut.height).toBe(above.at(-1)?.y1);
      if (cut.lanes > 1) expect(cut.height).toBeLessThanOrEqual(room);
      const inSight = above.reduce((sum, { count }) => sum + count.total, 0);
      expect(inSight + cut.departures).toBe(shown.count.total);
      expect(above.flatMap(({ placeIds }) => placeIds).length + cut.places).toBe(
        new Set(shown.departures.map(({ lab }) => lab.id)).size,
      );
    }
  });

  it('are as many as are asked for, and whole where there are no more', () => {
    expect(cutLanes(scene.lanes, 1, 3)?.lanes).toBe(3);
    expect(cutLanes(scene.lanes, 1, scene.lanes.length)).toBeNull();
    expect(cutLanes(scene.lanes, 1e6, null)).toBeNull();
    expect(cutLanes([], 100, null)).toBeNull();
  });
});
