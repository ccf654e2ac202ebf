import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { KindIcon } from '../../marks/KindIcon.tsx';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useLanguage } from '../../store/context.ts';
import { LegendItem } from '../LegendItem.tsx';
import './legend.css';
import { GEOMETRY } from './scene.ts';

export interface LegendProps {
  /** a lane stands open, line by line */
  readonly opened: boolean;
}

/** How to read the chart, said with its own marks, and what each kind of destination is. */
export const Legend = memo(function Legend({ opened }: LegendProps) {
  const { t } = useLanguage();
  const { surface, kind } = LIVE_PAINT;
  const dot = kind('startup');
  const { symbol } = GEOMETRY;
  const life = <line x1="1" x2="27" y1="8" y2="8" stroke={surface('muted')} strokeWidth="2" />;
  const mark = { fill: surface('ground'), stroke: surface('secondary'), strokeWidth: 0.9 };
  return (
    <div className="legend">
      <ul aria-label={t('timeline.legend')}>
        <LegendItem size={[34, 22]} means={t('timeline.legend.day')}>
          <KindSymbol kind="startup" x={11} y={15.5} size={symbol} fill={dot} />
          <KindSymbol kind="startup" x={11} y={6} size={symbol} fill={dot} />
          <KindSymbol kind="lab" x={24} y={15.5} size={symbol} fill={kind('lab')} />
        </LegendItem>
        <LegendItem size={[56, 18]} means={t('timeline.legend.year')}>
          <path d="M2,7v-4H54v4" fill="none" stroke={surface('bracket')} strokeWidth="0.8" />
          <KindSymbol kind="lab" x={23} y={11} size={symbol} fill={kind('lab')} />
          <KindSymbol kind="startup" x={33} y={11} size={symbol} fill={dot} />
        </LegendItem>
        <LegendItem size={[46, 16]} means={t('timeline.legend.whisker')}>
          <path d="M2,5v6M2,8H44M44,5v6" fill="none" stroke={dot} />
          <KindSymbol kind="startup" x={23} y={8} size={symbol} fill={dot} />
        </LegendItem>
        <LegendItem size={[46, 16]} means={t('timeline.legend.soft')}>
          <path d="M2,8H44" fill="none" stroke={dot} strokeDasharray="3 2" />
          <KindSymbol kind="startup" x={23} y={8} size={symbol} fill={dot} />
        </LegendItem>
        {opened && (
          <LegendItem size={[40, 16]} means={t('timeline.legend.tenure')}>
            <line x1="1" x2="34" y1="8" y2="8" stroke={surface('muted')} strokeWidth="3" />
            <KindSymbol kind="startup" x={34} y={8} size={symbol} fill={dot} />
          </LegendItem>
        )}
        <LegendItem size={[26, 16]} means={t('timeline.legend.possibly')} className="legend-bars">
          <rect x="2" y="1.5" width="10" height="13" fill={surface('bar')} />
          <path
            d="M14,1.5h10v13h-10zM18,1.5l-4,4M22,1.5l-8,8M24,3.5l-10,10M24,7.5l-7,7M24,11.5l-3,3"
            fill="none"
            stroke={surface('bar')}
            strokeWidth="0.8"
          />
        </LegendItem>
        <LegendItem size={[28, 16]} means={t('timeline.legend.milestone')}>
          {life}
          <path d="M14,4l3,4l-3,4l-3,-4z" {...mark} />
        </LegendItem>
        <LegendItem size={[28, 16]} means={t('timeline.legend.event')}>
          {life}
          <path d="M12,4h4v8h-4z" {...mark} />
        </LegendItem>
      </ul>
      <dl className="legend-kinds">
        {DESTINATION_KINDS.map((each) => (
          <div key={each}>
            <dt>
              <KindIcon kind={each} />
              {t(`kind.${each}`)}
            </dt>
            <dd>{t(`kind.about.${each}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
});
