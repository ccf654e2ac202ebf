import type { PlacedLane, TimelineScene } from './scene.ts';

/** What has the keyboard focus inside the chart: a lane's name, or a mark. */
export type Target =
  | { readonly type: 'lane'; readonly lane: string }
  | { readonly type: 'mark'; readonly lane: string; readonly id: string };

/** Returns the marks of a lane in the order the keyboard walks them: by time, then from the line outward; undated last. */
export function walkOrder(lane: PlacedLane): readonly string[] {
  return lane.marks.map(({ id }) => id);
}

/** Returns the target that the chart's one tab stop leads to at first; null for an empty chart. */
export function firstTarget(scene: TimelineScene): Target | null {
  const lane = scene.lanes[0];
  return lane === undefined ? null : { type: 'lane', lane: lane.id };
}

/** Returns whether a target is still there: a new period or filter may have taken its lane or its mark. */
export function isIn(scene: TimelineScene, target: Target): boolean {
  const lane = scene.lanes.find(({ id }) => id === target.lane);
  return lane !== undefined && (target.type === 'lane' || lane.marks.some((mark) => mark.id === target.id));
}

/**
 * Returns where a key leads from a target, or null where the key is not one of the chart's: left and right along a lane (its name
 * first), up and down to the nearest mark in time of the next lane, Home and End within the lane, Page keys to first and last lane.
 * At an edge the target stays. A target that is gone from the scene starts over at the first.
 */
export function navigate(scene: TimelineScene, from: Target, key: string): Target | null {
  const at = scene.lanes.findIndex(({ id }) => id === from.lane);
  const lane = scene.lanes[at];
  if (lane === undefined) return firstTarget(scene);
  const order = walkOrder(lane);
  const position = from.type === 'lane' ? -1 : order.indexOf(from.id);
  const mark = (index: number): Target => {
    const id = order[Math.min(index, order.length - 1)];
    return index < 0 || id === undefined
      ? { type: 'lane', lane: lane.id }
      : { type: 'mark', lane: lane.id, id };
  };
  switch (key) {
    case 'ArrowRight':
      return mark(position + 1);
    case 'ArrowLeft':
      return mark(position - 1);
    case 'Home':
      return mark(0);
    case 'End':
      return mark(order.length - 1);
    case 'ArrowDown':
      return inLane(scene, Math.min(at + 1, scene.lanes.length - 1), from);
    case 'ArrowUp':
      return inLane(scene, Math.max(at - 1, 0), from);
    case 'PageDown':
      return inLane(scene, scene.lanes.length - 1, from);
    case 'PageUp':
      return inLane(scene, 0, from);
    default:
      return null;
  }
}

function inLane(scene: TimelineScene, index: number, from: Target): Target | null {
  const lane = scene.lanes[index];
  if (lane === undefined) return null;
  if (lane.id === from.lane) return from;
  if (from.type === 'lane') return { type: 'lane', lane: lane.id };
  const x = scene.lanes.find(({ id }) => id === from.lane)?.marks.find(({ id }) => id === from.id)?.x ?? 0;
  const closest = lane.marks.reduce<PlacedLane['marks'][number] | null>(
    (best, mark) => (best === null || Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best),
    null,
  );
  return closest === null ? { type: 'lane', lane: lane.id } : { type: 'mark', lane: lane.id, id: closest.id };
}
