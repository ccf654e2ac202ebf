import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import { STRIP, type StripScene } from './strip.ts';

/** The line of a life: a stretch for each place, a symbol where the person left. The same elements on the page and in a picture. */
export const StripMark = memo(function StripMark({
  scene: { parts, moves, labels, isCut },
  width,
  paint,
}: {
  readonly scene: StripScene;
  readonly width: number;
  readonly paint: Paint;
}) {
  const y = STRIP.line;
  return (
    <g>
      <line x1={0} x2={width} y1={y} y2={y} stroke={paint.surface('guide')} />
      {parts.map(({ key, x0, x1, isKnown, isOdd }) => (
        <line
          key={key}
          x1={x0}
          x2={Math.max(x1, x0 + 1)}
          y1={y}
          y2={y}
          stroke={paint.surface(isOdd ? 'bracket' : 'bar')}
          strokeWidth={isKnown ? 5 : 3}
          strokeDasharray={isKnown ? undefined : '4 2.5'}
        />
      ))}
      {isCut && (
        <path d={`M6,${y - 5}l-5,5l5,5`} fill="none" stroke={paint.surface('bar')} strokeWidth={1.5} />
      )}
      {moves.map(({ id, kind, x, isShown }) => (
        <g key={id} opacity={isShown ? 1 : 0.45}>
          <circle cx={x} cy={y} r={6} fill={paint.surface('ground')} />
          <KindSymbol kind={kind} x={x} y={y} size={9} fill={paint.kind(kind)} />
        </g>
      ))}
      {labels.map(({ key, text, x }) => (
        <text key={key} x={x} y={STRIP.text} fontSize={STRIP.font} fill={paint.surface('secondary')}>
          {text}
        </text>
      ))}
    </g>
  );
});
