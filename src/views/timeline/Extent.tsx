import type { Paint } from '../../encoding/palette.ts';
import type { PlacedLane } from './scene.ts';

export interface ExtentProps {
  readonly lane: PlacedLane;
  readonly paint: Paint;
}

/** How long the lab of a lane has been there. */
export function Extent({ lane: { extent, baseline }, paint }: ExtentProps) {
  if (extent === null) return null;
  return (
    <g stroke={paint.surface('muted')} strokeWidth={2}>
      <line x1={extent.x0} x2={extent.x1} y1={baseline} y2={baseline} />
      {extent.starts && <line x1={extent.x0} x2={extent.x0} y1={baseline - 4} y2={baseline + 4} />}
      {extent.ends && <line x1={extent.x1} x2={extent.x1} y1={baseline - 4} y2={baseline + 4} />}
    </g>
  );
}
