import { filterDepartures } from '../../filters/filterDepartures.ts';
import type { DrawContext, Drawing } from '../definition.ts';
import { layoutYears } from '../layoutYears.ts';
import { YearBars } from '../YearBars.tsx';
import { AxisLayer } from './AxisLayer.tsx';
import { cutLanes } from './cutLanes.ts';
import { deriveLanes, MOST_LANES, openedLanes } from './derive.ts';
import { LaneLayer } from './LaneLayer.tsx';
import { layoutTimeline } from './layout.ts';
import { OPEN, SORT, ZOOM } from './params.ts';
import { GEOMETRY, YEARS_GAP, YEARS_ROOM, YEARS_ROOM_NARROW } from './scene.ts';
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
  laneRoom,
  rows,
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
  const domain = zoom ?? fullDomain(filters.time, dataset.years);
  const whole = layoutTimeline(lanes, {
    width,
    dataset,
    language,
    open: openedLanes(lanes, open),
    group,
    domain,
  });
  const cut = laneRoom === undefined ? null : cutLanes(whole.lanes, laneRoom, rows ?? null);
  const scene =
    cut === null ? whole : { ...whole, lanes: whole.lanes.slice(0, cut.lanes), height: cut.height };
  const [first, last] = dataset.years;
  const range = [filters.time?.from ?? first, filters.time?.to ?? last] as const;
  const years = layoutYears(filterDepartures(dataset, filters, ['time']).departures, {
    width,
    x0: scene.x0,
    x1: scene.x1,
    room: width < GEOMETRY.narrow ? YEARS_ROOM_NARROW : YEARS_ROOM,
    years: dataset.years,
    range,
    annotations: [],
    domain,
    language,
  });
  const top = years.height + YEARS_GAP;
  return {
    height: top + GEOMETRY.axis + scene.height + (cut === null ? 0 : GEOMETRY.moreRow),
    children: (
      <>
        <YearBars scene={years} range={range} paint={paint} language={language} />
        <g transform={`translate(0,${top})`}>
          <AxisLayer scene={scene} paint={paint} language={language} />
        </g>
        <g transform={`translate(0,${top + GEOMETRY.axis})`}>
          <LaneLayer scene={scene} paint={paint} language={language} names={null} />
          {cut !== null && (
            <text
              x={scene.x0}
              y={cut.height + 16}
              fontSize={GEOMETRY.labelFont + 1}
              fill={paint.surface('secondary')}
            >
              {language.t(group === 'company' ? 'timeline.cut.companies' : 'timeline.cut.labs', {
                n: language.number(cut.places),
                departures: language.number(cut.departures),
              })}
            </text>
          )}
        </g>
      </>
    ),
  };
}
