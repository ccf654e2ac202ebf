import { memo, useMemo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { nameDeparture } from '../../i18n/describeDeparture.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { withHover, withLaneToggled, withSelection } from '../../store/updates.ts';
import type { ChartProps } from '../definition.ts';
import { deriveLanes, deriveYears } from './derive.ts';
import { fullDomain } from './domain.ts';
import { layoutTimeline } from './layout.ts';
import { LaneLayer } from './LaneLayer.tsx';
import { Overview } from './Overview.tsx';

/** px an SVG needs above the lanes for the axis */
const AXIS_HEIGHT = 22;

/** The timeline of the current set. */
export const Timeline = memo(function Timeline({ width }: ChartProps) {
  const { dataset, store, selectors } = useDepartures();
  const language = useLanguage();
  const shown = useShown();
  const filters = useDeparturesState((state) => state.filters);
  const group = useDeparturesState((state) => state.group);
  const sort = useDeparturesState((state) => state.sort);
  const open = useDeparturesState((state) => state.open);
  const zoom = useDeparturesState((state) => state.zoom);

  const lanes = useMemo(
    () =>
      deriveLanes(shown.departures, dataset, {
        group,
        sort,
        open,
        time: filters.time,
        most: 12,
        compareNames: (a, b) => language.compare(language.text(a.short), language.text(b.short)),
      }),
    [shown, dataset, group, sort, open, filters.time, language],
  );
  const scene = useMemo(
    () =>
      layoutTimeline(lanes, {
        width,
        dataset,
        language,
        open,
        domain: zoom ?? fullDomain(filters.time, dataset.years),
      }),
    [lanes, width, dataset, language, open, zoom, filters.time],
  );
  const all = selectors.shownInAllYears(filters);
  const years = useMemo(() => deriveYears(all.departures, dataset.years), [all, dataset.years]);
  const names = useMemo(
    () => new Map(shown.departures.map((departure) => [departure.id, nameDeparture(departure, language)])),
    [shown, language],
  );

  return (
    <div className="timeline">
      <Overview years={years} width={width} x0={scene.x0} x1={scene.x1} />
      <svg
        className="timeline-lanes"
        role="group"
        aria-label={language.t('timeline.label')}
        viewBox={`0 0 ${scene.width} ${scene.height + AXIS_HEIGHT}`}
        width={scene.width}
        height={scene.height + AXIS_HEIGHT}
      >
        <g aria-hidden="true">
          {scene.ticks.map(({ x, label, strong }) => (
            <g key={label + String(x)}>
              <line x1={x} x2={x} y1={AXIS_HEIGHT - 4} y2={scene.height + AXIS_HEIGHT} stroke={LIVE_PAINT.surface('guide')} strokeWidth={strong ? 1 : 0.5} />
              <text x={x + 3} y={14} className="tick">
                {label}
              </text>
            </g>
          ))}
        </g>
        <g transform={`translate(0,${AXIS_HEIGHT})`}>
          <LaneLayer
            scene={scene}
            paint={LIVE_PAINT}
            language={language}
            names={names}
            onHover={(id) => store.setState(withHover(id))}
            onSelect={(id) => store.setState(withSelection({ type: 'departure', id }))}
            onToggle={(id) => store.setState(withLaneToggled(id))}
          />
        </g>
      </svg>
    </div>
  );
});
