/** Returns the point nearest to (x, y) within `radius` px; null where none is. The first of equally near ones. */
export function nearest<P extends { readonly x: number; readonly y: number }>(
  points: readonly P[],
  x: number,
  y: number,
  radius: number,
): P | null {
  let best: P | null = null;
  let bestDistance = radius * radius;
  for (const point of points) {
    const dx = point.x - x;
    const dy = point.y - y;
    const distance = dx * dx + dy * dy;
    if (distance < bestDistance || (best === null && distance === bestDistance)) {
      best = point;
      bestDistance = distance;
    }
  }
  return best;
}
