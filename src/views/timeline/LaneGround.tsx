import type { Paint } from '../../encoding/palette.ts';
import type { TimelineScene } from './scene.ts';

export interface LaneGroundProps {
  readonly scene: TimelineScene;
  readonly paint: Paint;
}

/** What stands behind the lanes: tints, guides, and the line of the gutter. */
export function LaneGround({ scene, paint }: LaneGroundProps) {
  return (
    <>
      {scene.lanes.map((lane, i) =>
        i % 2 === 0 ? null : (
          <rect
            key={lane.id}
            x={0}
            y={lane.y0}
            width={scene.width}
            height={lane.y1 - lane.y0}
            fill={paint.surface('tint')}
          />
        ),
      )}
      <path
        d={scene.ticks.map(({ x }) => `M${x},0V${scene.height}`).join('')}
        stroke={paint.surface('guide')}
        strokeWidth={0.7}
        fill="none"
      />
      {scene.gutter !== null && (
        <line
          x1={scene.gutter.x0}
          x2={scene.gutter.x0}
          y1={0}
          y2={scene.height}
          stroke={paint.surface('guide')}
          strokeDasharray="2 3"
        />
      )}
    </>
  );
}
