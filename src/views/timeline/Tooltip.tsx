import { GEOMETRY, type TimelineScene } from './scene.ts';

export interface TooltipProps {
  /** px of the scene */
  readonly x: number;
  readonly y: number;
  /** the first is the heading */
  readonly lines: readonly string[];
  readonly scene: TimelineScene;
}

/** What stands at a point of the chart, in words. It appears only after an interaction, so that it may carry a style. */
export function Tooltip({ x, y, lines: [heading, ...rest], scene }: TooltipProps) {
  const right = x > scene.width * 0.6;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      style={{
        insetBlockStart: `calc(${((y + GEOMETRY.axis) / (scene.height + GEOMETRY.axis)) * 100}% + 14px)`,
        left: right ? undefined : `${(x / scene.width) * 100}%`,
        right: right ? `${(1 - x / scene.width) * 100}%` : undefined,
      }}
    >
      <strong>{heading}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
