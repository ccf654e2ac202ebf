import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { KindSymbol } from '../../marks/KindSymbol.tsx';
import { useLanguage } from '../../store/context.ts';

/** How to read the chart, said with its own marks. */
export const Legend = memo(function Legend() {
  const { t } = useLanguage();
  const stroke = LIVE_PAINT.surface('bracket');
  const dot = LIVE_PAINT.kind('startup');
  return (
    <div className="legend">
      <ul aria-label={t('timeline.legend')}>
        <li>
          <svg width="44" height="26" viewBox="0 0 44 26" aria-hidden="true">
            <line x1="0" x2="44" y1="23.5" y2="23.5" stroke={stroke} strokeWidth="0.8" />
            <KindSymbol kind="startup" x={16} y={18} size={7.5} fill={dot} />
            <KindSymbol kind="startup" x={16} y={8.5} size={7.5} fill={dot} />
            <KindSymbol kind="lab" x={30} y={18} size={7.5} fill={LIVE_PAINT.kind('lab')} />
          </svg>
          {t('timeline.legend.day')}
        </li>
        <li>
          <svg width="60" height="20" viewBox="0 0 60 20" aria-hidden="true">
            <path d="M2,1v4H58v-4" fill="none" stroke={stroke} strokeWidth="0.8" />
            <KindSymbol kind="lab" x={25} y={12} size={7.5} fill={LIVE_PAINT.kind('lab')} />
            <KindSymbol kind="startup" x={35} y={12} size={7.5} fill={dot} />
          </svg>
          {t('timeline.legend.year')}
        </li>
        <li>
          <svg width="52" height="16" viewBox="0 0 52 16" aria-hidden="true">
            <path d="M4,4v8M4,8H48M48,4v8" fill="none" stroke={dot} strokeWidth="1.2" />
            <KindSymbol kind="startup" x={26} y={8} size={7.5} fill={dot} />
          </svg>
          {t('timeline.legend.whisker')}
        </li>
        <li>
          <svg width="52" height="16" viewBox="0 0 52 16" aria-hidden="true">
            <path d="M4,8H48" fill="none" stroke={dot} strokeWidth="1.2" strokeDasharray="3 2" />
            <KindSymbol kind="startup" x={26} y={8} size={7.5} fill={dot} />
          </svg>
          {t('timeline.legend.soft')}
        </li>
        <li>
          <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
            <rect x="3" y="2" width="9" height="12" fill={LIVE_PAINT.surface('bar')} />
            <rect x="14.5" y="2.5" width="8" height="11" fill="none" stroke={LIVE_PAINT.surface('bar')} />
          </svg>
          {t('timeline.legend.possibly')}
        </li>
        <li>
          <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
            <line x1="0" x2="20" y1="8" y2="8" stroke={stroke} />
            <path
              d="M10,4l3,4l-3,4l-3,-4z"
              fill={LIVE_PAINT.surface('ground')}
              stroke={LIVE_PAINT.surface('secondary')}
            />
          </svg>
          {t('timeline.legend.milestone')}
        </li>
        <li>
          <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
            <line x1="0" x2="20" y1="8" y2="8" stroke={stroke} />
            <path
              d="M8,4h4v8h-4z"
              fill={LIVE_PAINT.surface('ground')}
              stroke={LIVE_PAINT.surface('secondary')}
            />
          </svg>
          {t('timeline.legend.event')}
        </li>
      </ul>
    </div>
  );
});
