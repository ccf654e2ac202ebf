import type { ReactNode } from 'react';

export interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One named fact of a card's list. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
