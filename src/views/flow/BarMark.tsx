import { memo } from 'react';
import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import type { PlacedBar } from './bars.ts';

export interface BarMarkProps {
  readonly bar: PlacedBar;
  readonly width: number;
  readonly name: string;
  readonly paint: Paint;
  readonly language: Language;
}

/** Name, number and stacked bar of one origin. The same elements on the page and in a picture. */
export const BarMark = memo(function BarMark({ bar, width, name, paint, language }: BarMarkProps) {
  const count = language.number(bar.node.departures.length);
  return (
    <g>
      <text x={0} y={13} fontSize={13} fill={paint.surface('text')}>
        {fitText(name, 13, (width - textWidth(count, 12) - 16) / 1.08)}
      </text>
      <text x={width} y={13} textAnchor="end" fontSize={12} fill={paint.surface('secondary')}>
        {count}
      </text>
      {bar.segments.map(({ kind, x, width: segment }) => (
        <rect
          key={kind}
          x={x}
          y={19}
          width={Math.max(0.5, segment - 0.5)}
          height={11}
          fill={kind === 'unknown' ? paint.surface('guide') : paint.kind(kind)}
        />
      ))}
    </g>
  );
});
