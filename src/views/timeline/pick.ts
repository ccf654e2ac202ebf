import { nearest } from '../../layout/nearest.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { GEOMETRY, type PlacedMark, type PlacedTick, type TimelineScene } from './scene.ts';

/** What a pointer is at: a departure, or something in the life of a lane's lab. */
export type Picked =
  | { readonly type: 'mark'; readonly id: string }
  | { readonly type: 'tick'; readonly lane: string; readonly tick: PlacedTick };

/** Returns the mark in sight that is nearest to a point of the scene and within `radius` px; null where none is. */
export type Near = (x: number, y: number, radius: number) => PlacedMark | null;

/** px; on the symbol itself */
const ON = 5;
/** px; a mark is picked from this far */
const REACH = 14;

/**
 * Returns what a pointer at (x, y) means, px of the scene: the symbol under it, else the departure whose name or line is under it, else the
 * nearest mark or event within reach. `near` finds marks. Null over empty ground.
 */
export function pick(scene: TimelineScene, near: Near, x: number, y: number): Picked | null {
  const on = near(x, y, ON);
  if (on !== null) return { type: 'mark', id: on.id };
  const lane = scene.lanes.find(({ y0, y1 }) => y >= y0 && y <= y1);
  const named =
    lane?.labels.find((label) => {
      const width = textWidth(label.text, GEOMETRY.labelFont);
      const x0 = label.anchor === 'start' ? label.x : label.x - width;
      return label.kind === 'person' && x >= x0 && x <= x0 + width && y >= label.y - 11 && y <= label.y + 3;
    }) ??
    lane?.rows.find(
      ({ y: line, name, text }) =>
        y >= name.y - GEOMETRY.rowHeight / 2 &&
        y < line + GEOMETRY.rowHeight / 2 &&
        (name.y < line || x <= scene.x0 || x >= text.x0 - 8),
    );
  if (named !== undefined) return { type: 'mark', id: named.id };
  const mark = near(x, y, REACH);
  if (lane !== undefined) {
    const event = nearest(
      lane.ticks.map((tick) => ({ tick, x: tick.x, y: lane.baseline })),
      x,
      y,
      mark === null ? REACH : Math.min(REACH, Math.hypot(mark.x - x, mark.y - y)),
    );
    if (event !== null) return { type: 'tick', lane: lane.id, tick: event.tick };
  }
  return mark === null ? null : { type: 'mark', id: mark.id };
}
