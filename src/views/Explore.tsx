import type { ReactNode, RefObject } from 'react';
import { Aside } from './Aside.tsx';

/** px of the container from which what explains a drawing stands beside it, and px that it takes there */
const BESIDE = 1080;
const RAIL = 296;

/** Returns the px that are left for the drawing in a container of a width. */
export function drawingWidth(width: number): number {
  return width >= BESIDE ? width - RAIL : width;
}

export interface ExploreProps {
  /** px of the container */
  readonly width: number;
  readonly frame?: RefObject<HTMLDivElement | null>;
  /** the controls */
  readonly bar: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a view that explores: a row of controls above the drawing, or above what stands in for it. */
export function Explore({ width, frame, bar, children }: ExploreProps) {
  return (
    <div className={width >= BESIDE ? 'explore beside' : 'explore'} ref={frame}>
      <div className="explore-bar">{bar}</div>
      {children}
    </div>
  );
}

export interface ExploreBodyProps {
  /** the drawing */
  readonly children: ReactNode;
  /** what explains it, where nothing is chosen */
  readonly guide: ReactNode;
  /** what is behind the choice; null without one */
  readonly panel: ReactNode;
}

/** A drawing, and beside or below it what is chosen in it, else how to read it. */
export function ExploreBody({ children, guide, panel }: ExploreBodyProps) {
  return (
    <div className="explore-body">
      {children}
      {panel === null ? (
        <Aside>
          <div className="explore-aside">{guide}</div>
        </Aside>
      ) : (
        <div className="explore-aside">{panel}</div>
      )}
    </div>
  );
}
