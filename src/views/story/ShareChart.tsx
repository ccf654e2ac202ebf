import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { partColor } from '../YearBars.tsx';
import type { SharesScene } from './layout.ts';

export interface ShareChartProps {
  readonly scene: SharesScene;
  readonly paint: Paint;
  readonly language: Language;
}

/** What became of those who left, a column for each period, joined by what grew and shrank. The same elements on the page and in a picture. */
export const ShareChart = memo(function ShareChart({ scene, paint, language }: ShareChartProps) {
  const { columns, ribbons, ends, plot, font, inside, isNarrow } = scene;
  const { t } = language;
  return (
    <>
      {ribbons.map(({ key, kind, d }) => (
        <path key={key} d={d} fill={partColor(kind, paint)} fillOpacity={0.2} />
      ))}
      {columns.map((column) => {
        const { years, label, labelX, n, isIn } = column;
        return (
          <g key={years.from}>
            <Segments column={column} inside={inside} paint={paint} />
            <text
              x={labelX}
              y={plot + 14}
              textAnchor="middle"
              fontSize={font - (isNarrow ? 0 : 1)}
              fontWeight={isIn ? '600' : '400'}
              fill={paint.surface(isIn ? 'text' : 'secondary')}
            >
              {label}
            </text>
            <text
              x={labelX}
              y={plot + (isNarrow ? 27 : 30)}
              textAnchor="middle"
              fontSize={11}
              fill={paint.surface('secondary')}
            >
              {n}
            </text>
          </g>
        );
      })}
      {ends.map(({ kind, y, text }) => (
        <text
          key={kind}
          x={scene.x1 + (isNarrow ? 6 : 10)}
          y={y}
          fontSize={font}
          fontWeight="600"
          fill={partColor(kind, paint)}
        >
          {text}
        </text>
      ))}
      {columns.length > 0 && (
        <text
          x={scene.x1 + (isNarrow ? 6 : 10)}
          y={plot + (isNarrow ? 27 : 30)}
          fontSize={11}
          fill={paint.surface('secondary')}
        >
          {t('story.of')}
        </text>
      )}
    </>
  );
});

interface SegmentsProps {
  readonly column: SharesScene['columns'][number];
  /** px of the letters in it */
  readonly inside: number;
  readonly paint: Paint;
}

/** The shares of one period, from the top. */
function Segments({ column: { x, width, segments, isIn }, inside, paint }: SegmentsProps) {
  return segments.map(({ kind, y, height, text }) => (
    <g key={kind}>
      <rect
        x={x}
        y={y}
        width={width}
        height={Math.max(0, height - 1)}
        fill={partColor(kind, paint)}
        fillOpacity={isIn ? undefined : 0.35}
      />
      {text !== null && (
        <text
          x={x + width / 2}
          y={y + height / 2 + inside * 0.36}
          textAnchor="middle"
          fontSize={inside}
          fontWeight={isIn ? '600' : '400'}
          fill={paint.surface(isIn ? 'ground' : 'text')}
        >
          {text}
        </text>
      )}
    </g>
  ));
}
