import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { fitText } from '../../layout/textWidth.ts';
import { partColor } from '../YearBars.tsx';
import type { ScoreRow, ScoreScene } from './layout.ts';
import { describeRoads, signedNet } from './words.ts';

export interface ScoreMarkProps {
  readonly row: ScoreRow;
  readonly scene: ScoreScene;
  readonly paint: Paint;
  readonly language: Language;
}

/** A company: who left it, by kind of next job, who came, the difference, and its busiest roads in words. The same elements on the page and in a picture. */
export const ScoreMark = memo(function ScoreMark({ row, scene, paint, language }: ScoreMarkProps) {
  const { score, parts, came } = row;
  const { axis, bar, barY, font, netX, roadsX, roadsWidth, nameWidth, width, rowHeight } = scene;
  const { number, text } = language;
  const isBeside = netX !== null && roadsX !== null;
  const middle = barY + bar / 2 + 4;
  const start = parts[0]?.x ?? axis;
  const roads = fitText(describeRoads(score, language), 11.5, roadsWidth / 1.04);
  return (
    <g>
      <text x={0} y={isBeside ? middle : 13} fontSize={font} fontWeight="600" fill={paint.surface('text')}>
        {fitText(text(score.place.short), font * 1.1, nameWidth)}
      </text>
      {parts.map(({ part, x, width: wide }) => (
        <rect
          key={part}
          x={x}
          y={barY}
          width={Math.max(0.5, wide - 0.5)}
          height={bar}
          fill={partColor(part, paint)}
        />
      ))}
      {came.width > 0 && (
        <rect x={came.x + 1} y={barY} width={came.width} height={bar} fill={paint.surface('bar')} />
      )}
      <line x1={axis} x2={axis} y1={barY - 2} y2={barY + bar + 2} stroke={paint.surface('text')} />
      <text x={start - 5} y={middle} textAnchor="end" fontSize={12} fill={paint.surface('text')}>
        {number(score.left.length)}
      </text>
      <text x={came.x + came.width + 6} y={middle} fontSize={12} fill={paint.surface('text')}>
        {number(score.came.length)}
      </text>
      <text
        x={isBeside ? netX : width}
        y={isBeside ? middle : 13}
        textAnchor="end"
        fontSize={font}
        fontWeight="600"
        fill={paint.surface('text')}
      >
        {signedNet(score.net, language)}
      </text>
      <text
        x={isBeside ? roadsX : 0}
        y={isBeside ? middle : rowHeight - 9}
        fontSize={11.5}
        fill={paint.surface('secondary')}
      >
        {roads}
      </text>
    </g>
  );
});
