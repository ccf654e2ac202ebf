import { filterDepartures } from '../../filters/filterDepartures.ts';
import type { DrawContext, Drawing } from '../definition.ts';
import { AxisLayer } from './AxisLayer.tsx';
import { deriveLanes, deriveYears, MOST_LANES, openedLanes } from './derive.ts';
import { LaneLayer } from './LaneLayer.tsx';
import { layoutTimeline } from './layout.ts';
import { OPEN, SORT, ZOOM } from './params.ts';
import { OverviewBars } from './OverviewBars.tsx';
import { OVERVIEW_HEIGHT } from './placeBars.ts';
import { GEOMETRY } from './scene.ts';
import { fullDomain } from './useLanes.ts';

/** Returns the timeline as a picture: overview, axis and every lane, as the page shows them in that state. */
export function drawTimeline({
  dataset,
  shown,
  state,
  language,
  width,
  paint,
  laneLimit,
}: DrawContext): Drawing {
  const { filters, group } = state;
  const open = OPEN.get(state);
  const sort = SORT.get(state);
  const zoom = ZOOM.get(state);
  const lanes = deriveLanes(shown.departures, dataset, {
    group,
    sort,
    open,
    time: filters.time,
    most: laneLimit ?? MOST_LANES,
    compareNames: (a, b) => language.compare(language.text(a.short), language.text(b.short)),
  });
  const scene = layoutTimeline(lanes, {
    width,
    dataset,
    language,
    open: openedLanes(lanes, open),
    group,
    domain: zoom ?? fullDomain(filters.time, dataset.years),
  });
  const years = deriveYears(filterDepartures(dataset, filters, ['time']).departures, dataset.years);
  const [first, last] = dataset.years;
  return {
    height: OVERVIEW_HEIGHT + GEOMETRY.axis + scene.height,
    children: (
      <>
        <OverviewBars
          years={years}
          x0={scene.x0}
          x1={scene.x1}
          range={[filters.time?.from ?? first, filters.time?.to ?? last]}
          paint={paint}
          language={language}
        />
        <g transform={`translate(0,${OVERVIEW_HEIGHT})`}>
          <AxisLayer scene={scene} paint={paint} language={language} />
        </g>
        <g transform={`translate(0,${OVERVIEW_HEIGHT + GEOMETRY.axis})`}>
          <LaneLayer scene={scene} paint={paint} language={language} names={null} />
        </g>
      </>
    ),
  };
}
