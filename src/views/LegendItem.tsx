import type { ReactNode } from 'react';
import { svgSize } from '../marks/svgSize.ts';

export interface LegendItemProps {
  /** width and height of the drawing, px */
  readonly size: readonly [number, number];
  /** what the marks mean */
  readonly means: string;
  readonly className?: string;
  /** the marks, as they stand in the chart */
  readonly children: ReactNode;
}

/** An entry of what tells how to read a chart: marks of it, and their meaning in words. */
export function LegendItem({ size, means, className, children }: LegendItemProps) {
  return (
    <li className={className}>
      <svg {...svgSize(...size)} aria-hidden="true">
        {children}
      </svg>
      {means}
    </li>
  );
}
