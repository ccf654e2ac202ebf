import { memo } from 'react';
import { isOutlined, kindSymbol } from '../encoding/kindSymbol.ts';
import type { DestinationKind } from '../model/schema.ts';

export interface KindSymbolProps {
  readonly kind: DestinationKind;
  readonly x: number;
  readonly y: number;
  /** px across, as a circle of the same area would be */
  readonly size: number;
  readonly fill: string;
}

/** Returns the attributes by which a path is the symbol of a destination kind, around the origin. */
export function kindShape(kind: DestinationKind, size: number, fill: string) {
  const outlined = isOutlined(kind);
  return {
    d: kindSymbol(kind, size),
    fill: outlined ? 'none' : fill,
    stroke: outlined ? fill : undefined,
    strokeWidth: outlined ? 1.4 : undefined,
  };
}

/** The symbol of a destination kind. */
export const KindSymbol = memo(function KindSymbol({ kind, x, y, size, fill }: KindSymbolProps) {
  return (
    <path
      {...kindShape(kind, size, fill)}
      transform={x === 0 && y === 0 ? undefined : `translate(${x},${y})`}
    />
  );
});
