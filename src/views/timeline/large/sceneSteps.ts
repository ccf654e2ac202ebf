import { partOf } from '../../../lib/partOf.ts';
import { createPointGrid, type PointGrid } from '../../../layout/pointGrid.ts';
import type { Filters } from '../../../filters/filters.ts';
import { openedLanes, type LaneOptions } from '../derive.ts';
import { layoutSteps, type TimelineContext } from '../layout.ts';
import type { PlacedLane, PlacedMark, TimelineScene } from '../scene.ts';
import { readColumns } from './columns.ts';
import { deriveMany } from './deriveMany.ts';
import { markSizeFor } from './markSize.ts';
import { placeMany } from './placeMany.ts';

/** All that a timeline of many departures is made of. */
export interface LargeInput
  extends
    Pick<TimelineContext, 'width' | 'dataset' | 'language' | 'domain' | 'group'>,
    Pick<LaneOptions, 'sort' | 'open' | 'most'> {
  readonly filters: Filters;
}

/** A placed timeline of many departures. */
export interface LargeScene {
  readonly scene: TimelineScene;
  /** the marks in sight */
  readonly grid: PointGrid<PlacedMark>;
  /** lanes that are drawn opened */
  readonly opened: readonly string[];
  readonly input: LargeInput;
}

/** Parts of the whole that reading and deriving take. */
const READ = 0.4;
const DERIVED = 0.5;
const PLACED = 0.95;

/** px from the top down to which lanes are placed whole with the scene: what a screen shows of them at first. Others are as one comes near. */
export const AHEAD = 600;

/** Makes the scene in steps of a few milliseconds. Yields the part that is done, from 0 to 1. */
export function* sceneSteps(input: LargeInput): Generator<number, LargeScene> {
  const { dataset, filters, language, group, sort, open, most, domain, width } = input;
  const columns = yield* partOf(readColumns(dataset), 0, READ);
  const { lanes, counts, inView, mostUndated } = deriveMany(dataset, filters, columns, {
    group,
    sort,
    open,
    most,
    domain,
    compareNames: (a, b) => language.compare(language.text(a.short), language.text(b.short)),
  });
  yield DERIVED;
  const opened = openedLanes(lanes, open);
  const placing = layoutSteps(lanes, {
    width,
    dataset,
    language,
    open: opened,
    group,
    domain,
    counts,
    place: placeMany(columns),
    marks: markSizeFor(inView, mostUndated, width),
  });
  let placed = placing.next();
  for (; placed.done !== true; placed = placing.next())
    yield DERIVED + ((PLACED - DERIVED) * placed.value) / Math.max(1, lanes.length);
  const scene = placed.value;
  for (const { y0, places } of scene.lanes) {
    yield PLACED;
    if (y0 < AHEAD) places?.();
  }
  return { scene, grid: createLaneGrid(scene), opened, input };
}

/** Returns a spatial index of the marks in sight, of which each lane has its own, made when somebody first points there. */
export function createLaneGrid(scene: Pick<TimelineScene, 'lanes' | 'width'>): PointGrid<PlacedMark> {
  const grids = new Map<PlacedLane, PointGrid<PlacedMark>>();
  const inSight = ({ marks }: PlacedLane) => marks.filter((mark) => mark.inView && mark.x <= scene.width);
  const gridOf = (lane: PlacedLane) => {
    let grid = grids.get(lane);
    if (grid === undefined) {
      grid = createPointGrid(inSight(lane));
      grids.set(lane, grid);
    }
    return grid;
  };
  return {
    get points() {
      return scene.lanes.flatMap(inSight);
    },
    nearest: (x, y, radius) => {
      let best: PlacedMark | null = null;
      let bestDistance = Infinity;
      for (const lane of scene.lanes) {
        if (lane.y1 < y - radius || lane.y0 > y + radius) continue;
        const mark = gridOf(lane).nearest(x, y, radius);
        if (mark === null) continue;
        const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2;
        if (distance >= bestDistance) continue;
        best = mark;
        bestDistance = distance;
      }
      return best;
    },
  };
}
