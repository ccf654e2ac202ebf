import type { Whisker } from './scene.ts';

export interface WhiskerMarkProps {
  readonly whisker: Whisker;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly stroke: string;
}

/** How much of the axis a date covers: closed ends where known, dashed where approximate or doubted, no end where open. */
export function WhiskerMark({ whisker, y, x0, x1, stroke }: WhiskerMarkProps) {
  const from = Math.max(x0, whisker.x0);
  const to = Math.min(x1, whisker.x1);
  if (to <= from) return null;
  const startCap = !whisker.soft && !whisker.openStart && whisker.x0 >= x0 ? `M${from},${y - 3}v6` : '';
  const endCap = !whisker.soft && !whisker.openEnd && whisker.x1 <= x1 ? `M${to},${y - 3}v6` : '';
  return (
    <path
      className="whisker"
      d={`${startCap}M${from},${y}H${to}${endCap}`}
      fill="none"
      stroke={stroke}
      strokeWidth={0.8}
      strokeOpacity={0.55}
      strokeDasharray={whisker.soft ? '3 2' : undefined}
    />
  );
}
