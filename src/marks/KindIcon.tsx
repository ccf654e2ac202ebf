import { LIVE_PAINT } from '../encoding/palette.ts';
import type { DestinationKind } from '../model/schema.ts';
import { KindSymbol } from './KindSymbol.tsx';

export interface KindIconProps {
  readonly kind: DestinationKind;
  /** px of the symbol, and of the square that it stands in */
  readonly size?: number;
  readonly box?: number;
  readonly className?: string;
  /** what it says where no word beside it does; without one it is hidden from who listens */
  readonly label?: string;
}

/** The symbol of a kind of destination, to stand beside a word. */
export function KindIcon({ kind, size = 9, box = 14, className, label }: KindIconProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={className}
      width={box}
      height={box}
      viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
      {...named}
    >
      <KindSymbol kind={kind} x={0} y={0} size={size} fill={LIVE_PAINT.kind(kind)} />
    </svg>
  );
}
