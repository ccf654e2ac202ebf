import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useDepartures, useDeparturesState, useLanguage } from '../../store/context.ts';
import { withFilter } from '../../store/updates.ts';
import type { YearBin } from './derive.ts';

export interface OverviewProps {
  readonly years: readonly YearBin[];
  readonly width: number;
  readonly x0: number;
  readonly x1: number;
}

const HEIGHT = 76;

/** Departures per year over the whole record, under the other filters. */
export const Overview = memo(function Overview({ years, width, x0, x1 }: OverviewProps) {
  const { store } = useDepartures();
  const { t, count } = useLanguage();
  const time = useDeparturesState((state) => state.filters.time);
  const most = Math.max(1, ...years.map((bin) => bin.count.total));
  const step = (x1 - x0) / Math.max(1, years.length);
  const height = (n: number) => (n / most) * (HEIGHT - 20);
  return (
    <svg className="overview" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="group" aria-label={t('timeline.overview')}>
      {years.map(({ year, count: bin }, i) => {
        const x = x0 + i * step;
        const inRange = time === null || ((time.from ?? -Infinity) <= year && year <= (time.to ?? Infinity));
        return (
          <g key={year} data-year={year} onClick={() => store.setState(withFilter('time', { from: year, to: year }))}>
            <rect x={x + 0.5} width={step - 1} y={HEIGHT - height(bin.sure)} height={height(bin.sure)} fill={LIVE_PAINT.surface(inRange ? 'bar' : 'muted')} />
            <rect
              x={x + 1}
              width={step - 2}
              y={HEIGHT - height(bin.total)}
              height={height(bin.total) - height(bin.sure)}
              fill="url(#possibly)"
              stroke={LIVE_PAINT.surface(inRange ? 'bar' : 'muted')}
              strokeWidth={0.5}
            />
            <text x={x + step / 2} y={HEIGHT - height(bin.total) - 5} textAnchor="middle" className="tick">
              {bin.total > 0 ? count(bin) : ''}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
