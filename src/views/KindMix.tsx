import { memo } from 'react';
import { LIVE_PAINT } from '../encoding/palette.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { DESTINATION_KINDS, type DestinationKind } from '../model/schema.ts';
import { useLanguage } from '../store/context.ts';

export interface KindMixProps {
  readonly counts: ReadonlyMap<DestinationKind, number>;
}

/** A destination mix as one bar, and in words with counts and shares of all. */
export const KindMix = memo(function KindMix({ counts }: KindMixProps) {
  const { t, number, percent } = useLanguage();
  const parts = partsOf(counts);
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  return (
    <>
      <svg className="mix-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ kind, n, before }) => (
          <rect
            key={kind}
            x={before}
            width={n}
            y={0}
            height={1}
            fill={kind === 'unknown' ? LIVE_PAINT.surface('guide') : LIVE_PAINT.kind(kind)}
          />
        ))}
      </svg>
      <ul className="kind-list">
        {[...parts]
          .sort((x, y) => y.n - x.n)
          .map(({ kind, n }) => (
            <li key={kind}>
              <KindIcon kind={kind} size={8} box={12} />
              {t(`kind.${kind}`)} <b>{number(n)}</b> <span>{percent(n / total)}</span>
            </li>
          ))}
      </ul>
    </>
  );
});

function partsOf(
  counts: ReadonlyMap<DestinationKind, number>,
): readonly { kind: DestinationKind; n: number; before: number }[] {
  let before = 0;
  return DESTINATION_KINDS.flatMap((kind) => {
    const n = counts.get(kind) ?? 0;
    if (n === 0) return [];
    const part = { kind, n, before };
    before += n;
    return [part];
  });
}
