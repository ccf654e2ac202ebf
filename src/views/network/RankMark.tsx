import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import type { PlacedRank, RankScene } from './ranks.ts';

export interface RankMarkProps {
  readonly rank: PlacedRank;
  readonly scene: RankScene;
  readonly name: string;
  readonly numbers: string;
  readonly paint: Paint;
}

/** Name, numbers and the two bars of one node. The same elements on the page and in a picture. */
export const RankMark = memo(function RankMark({ rank, scene, name, numbers, paint }: RankMarkProps) {
  const room = scene.width - textWidth(numbers, 12) * 1.1 - 12;
  return (
    <g>
      <text
        x={0}
        y={13}
        fontSize={13}
        fontWeight={rank.node.out + rank.node.in > 9 ? 600 : 400}
        fill={paint.surface('text')}
      >
        {fitText(name, 13, room / 1.1)}
      </text>
      <text x={scene.width} y={13} textAnchor="end" fontSize={12} fill={paint.surface('secondary')}>
        {numbers}
      </text>
      {rank.losses.map(({ kind, x, width }) => (
        <rect
          key={kind}
          x={x}
          y={19}
          width={Math.max(0.5, width - 0.5)}
          height={9}
          fill={kind === 'unknown' ? paint.surface('guide') : paint.kind(kind)}
        />
      ))}
      {rank.gain.width > 0 && (
        <rect x={rank.gain.x + 1} y={19} width={rank.gain.width} height={9} fill={paint.surface('bar')} />
      )}
      <line x1={scene.axis} x2={scene.axis} y1={17} y2={30} stroke={paint.surface('text')} strokeWidth={1} />
    </g>
  );
});
