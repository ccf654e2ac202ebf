import type { ReactNode } from 'react';

/** Stands in, with a sentence, for what is being found in a large dataset. Nobody takes the page for finished as long as a drawing of it is busy. */
export function Placing({ width, children }: { readonly width: number; readonly children: ReactNode }) {
  return (
    <>
      <p className="explore-placing" role="status">
        {children}
      </p>
      <svg aria-busy="true" aria-hidden="true" width={width} height={1} />
    </>
  );
}
