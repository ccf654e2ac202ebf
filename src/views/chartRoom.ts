/** px of lanes that an article has room for: in a column, and on a phone */
const ROOM = { column: 300, phone: 150 };

/** Returns the px of lanes that an embed of that width shows before it is asked for more. */
export function roomForLanes(width: number): number {
  return width < 480 ? ROOM.phone : ROOM.column;
}

/** px above the rows of a narrow chart that its room does not count: what the timeline has above its lanes */
const ABOVE = 96;

/** Returns how many rows of that height a chart of bars shows where the lanes of the timeline have `room` px. */
export function rowsIn(room: number, row: number): number {
  return Math.max(3, Math.floor((room + ABOVE) / row));
}
