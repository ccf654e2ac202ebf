import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';

/** px of the line over the bars */
export const RANK_HEAD = 18;

export interface RankHeadProps {
  /** px where both bars begin */
  readonly axis: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** What the two sides of the bars mean, and the colour of those who arrived. */
export function RankHead({ axis, paint, language }: RankHeadProps) {
  const { t } = language;
  return (
    <g fontSize={11} fill={paint.surface('secondary')}>
      <text x={axis - 4} y={12} textAnchor="end">
        {`← ${t('network.rank.left')}`}
      </text>
      <text x={axis + 4} y={12}>
        {`${t('network.rank.arrived')} →`}
      </text>
    </g>
  );
}
