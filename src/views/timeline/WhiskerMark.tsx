import { whiskerPath } from './lanePaths.ts';
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
  const d = whiskerPath(whisker, y, x0, x1);
  if (d === '') return null;
  return (
    <path
      className="whisker"
      d={d}
      fill="none"
      stroke={stroke}
      strokeWidth={0.8}
      strokeOpacity={0.55}
      strokeDasharray={whisker.soft ? '3 2' : undefined}
    />
  );
}
