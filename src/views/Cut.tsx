import type { ReactNode } from 'react';

export interface CutProps {
  readonly className: string;
  /** px that are in sight; null for all, as on a page */
  readonly height: number | null;
  /** called where what is cut off is asked for */
  readonly onGrow: () => void;
  readonly children: ReactNode;
}

/** A drawing of which an article shows the upper part. Keys and the search of the browser reach what is cut off: it grows for them. */
export function Cut({ className, height, onGrow, children }: CutProps) {
  return (
    <div
      className={className}
      style={height === null ? undefined : { maxBlockSize: height }}
      onScroll={({ currentTarget }) => {
        if (height === null || currentTarget.scrollTop === 0) return;
        currentTarget.scrollTop = 0;
        onGrow();
      }}
    >
      {children}
    </div>
  );
}
