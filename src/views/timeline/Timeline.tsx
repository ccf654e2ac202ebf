import { memo, useDeferredValue, useId, useMemo, useRef } from 'react';
import { useSlices } from '../../behaviors/useSlices.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { nearest } from '../../layout/nearest.ts';
import { nameDeparture } from '../../words/describeDeparture.ts';
import { useMount, useDeparturesState, useLanguage, useParam, useShown } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withEntryToggled } from '../../store/updates.ts';
import { Aside } from '../Aside.tsx';
import type { ChartProps } from '../definition.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { layoutYears } from '../layoutYears.ts';
import { YearRange } from '../YearRange.tsx';
import { Axis } from './Axis.tsx';
import { CutLanes } from './CutLanes.tsx';
import { MORE_LANE, openedLanes } from './derive.ts';
import { describeMark, describeTimeline } from './describe.ts';
import { emphasisOf } from './emphasis.ts';
import { EmphasisLayer } from './EmphasisLayer.tsx';
import { KindLegend } from '../KindLegend.tsx';
import { useAddressOf } from '../SelectionLink.tsx';
import { LaneLayer } from './LaneLayer.tsx';
import { layoutTimeline } from './layout.ts';
import { Legend } from './Legend.tsx';
import type { Near } from './pick.ts';
import { GEOMETRY, YEARS_ROOM, YEARS_ROOM_NARROW } from './scene.ts';
import { Tooltip } from './Tooltip.tsx';
import { OPEN, ZOOM } from './params.ts';
import { Look, Toolbar } from './Toolbar.tsx';
import { useLanes } from './useLanes.ts';
import { useLook } from './useLook.ts';
import { useTimelineEvents } from './useTimelineEvents.ts';

/** Marks drawn in one task when the lanes are first drawn, and how many a lane counts for besides its own. */
const SLICE = 180;
const LANE_COST = 12;

/** The timeline of the current set: overview, axis, lanes, and what one points at. */
export const Timeline = memo(function Timeline({ width }: ChartProps) {
  const { dataset, store, selectors, laneLimit, isSliced } = useMount();
  // On a narrow page the table stands in, as a vertical timeline (timeline.css); an article gets a picture at any width.
  const isList = width < DRAWN_FROM && laneLimit === null;
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const open = useParam(OPEN);
  const group = useDeparturesState((state) => state.group);
  const zoom = useParam(ZOOM);
  const hover = useDeparturesState((state) => hovered(state, 'departure'));
  const selection = useDeparturesState((state) => state.selection);
  const svg = useRef<SVGSVGElement>(null);
  const period = useLook(svg);
  const { domain, look } = period;

  const lanes = useLanes();
  const opened = useMemo(() => openedLanes(lanes, open), [lanes, open]);
  const scene = useMemo(
    () =>
      layoutTimeline(lanes, {
        width,
        dataset,
        language,
        open: opened,
        group,
        domain,
      }),
    [lanes, width, dataset, language, opened, group, domain],
  );
  const all = selectors.shownInAllYears(filters);
  // On the opening page the bars stand in the first picture, above.
  const isAlone = useDeparturesState((state) => state.view) === 'timeline';
  const [yearsFrom, yearsTo] = isList ? [12, width - 12] : [scene.x0, scene.x1];
  const years = useMemo(
    () =>
      isAlone
        ? layoutYears(all.departures, {
            width,
            x0: yearsFrom,
            x1: yearsTo,
            room: width < GEOMETRY.narrow && laneLimit !== null ? YEARS_ROOM_NARROW : YEARS_ROOM,
            years: dataset.years,
            range: [filters.time?.from ?? dataset.years[0], filters.time?.to ?? dataset.years[1]],
            annotations: [],
            ...(isList ? {} : { domain }),
            language,
          })
        : null,
    [
      isAlone,
      all,
      width,
      laneLimit,
      isList,
      yearsFrom,
      yearsTo,
      dataset.years,
      filters.time,
      domain,
      language,
    ],
  );
  const names = useMemo(
    () => new Map(dataset.departures.map((departure) => [departure.id, nameDeparture(departure, language)])),
    [dataset, language],
  );
  // An article has its own link to the page of the record, and no bytes for more.
  const addressOf = useAddressOf();
  const hrefOf = useMemo(
    () => (laneLimit === null ? (id: string) => addressOf({ type: 'departure', id }) : undefined),
    [laneLimit, addressOf],
  );
  const visible = useMemo(
    () => scene.lanes.flatMap((lane) => lane.marks.filter((mark) => mark.inView && mark.x <= scene.width)),
    [scene],
  );
  const selected = selection?.type === 'departure' ? selection.id : null;
  const emphasis = useMemo(
    () => emphasisOf(hover ?? selected, scene, dataset),
    [hover, selected, scene, dataset],
  );

  const costs = useMemo(() => scene.lanes.map(({ marks }) => marks.length + LANE_COST), [scene]);
  const drawn = useSlices(costs, isSliced ? SLICE : Infinity);

  const descriptionId = useId();
  const near = useMemo((): Near => (x, y, radius) => nearest(visible, x, y, radius), [visible]);
  const { active, at, scaleBy, middle, leave, listeners } = useTimelineEvents({
    svg,
    scene,
    period,
    opened,
    near,
    visible: () => visible,
  });

  return (
    <div className="timeline" onPointerLeave={leave}>
      <KindLegend />
      <div className="timeline-head">
        <Toolbar
          domain={period.isAll ? null : domain}
          onScale={(factor) => scaleBy(factor, middle())}
          onShowAll={period.showAll}
        />
        {years !== null && <YearRange scene={years} domain={look === null ? zoom : look.at} />}
      </div>
      <Look />
      <div className="timeline-body">
        <Description id={descriptionId} />
        <Axis scene={scene} />
        <CutLanes scene={scene} width={width}>
          <svg
            ref={svg}
            className={[
              'timeline-lanes',
              hover !== null && emphasis !== null && 'has-emphasis',
              (hover !== null || at !== null) && 'at-something',
            ]
              .filter(Boolean)
              .join(' ')}
            role="group"
            aria-busy={drawn < scene.lanes.length ? true : undefined}
            aria-label={language.t('timeline.label')}
            aria-describedby={descriptionId}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
            width={scene.width}
            height={scene.height}
            {...listeners}
          >
            <LaneLayer
              scene={scene}
              paint={LIVE_PAINT}
              language={language}
              names={names}
              hrefOf={hrefOf}
              active={active}
              drawn={drawn}
            />
            {emphasis !== null && (
              <EmphasisLayer
                emphasis={emphasis}
                scene={scene}
                paint={LIVE_PAINT}
                language={language}
                named={hover !== null}
              />
            )}
          </svg>
        </CutLanes>
        {open.includes(MORE_LANE) && (
          <button
            type="button"
            className="quiet"
            onClick={() => store.setState(withEntryToggled(OPEN, MORE_LANE))}
          >
            {language.t('timeline.fewer')}
          </button>
        )}
        {hover !== null && emphasis !== null && emphasis.mark.inView && (
          <Tooltip
            x={emphasis.mark.x}
            y={emphasis.mark.y}
            lines={describeMark(emphasis.departure, language)}
            scene={scene}
          />
        )}
        {hover === null && at !== null && (
          <Tooltip
            x={at.tick.x}
            y={at.lane.baseline}
            lines={[at.tick.what, `${at.lane.fullName}, ${at.tick.date}`]}
            scene={scene}
          />
        )}
      </div>
      <Aside>
        <Legend opened={opened.length > 0} />
      </Aside>
    </div>
  );
});

/** The chart in words; nobody sees them, so that they may follow the picture. */
export const Description = memo(function Description({ id }: { readonly id: string }) {
  const { dataset } = useMount();
  const language = useLanguage();
  const shown = useDeferredValue(useShown());
  const state = useDeferredValue(useDeparturesState((all) => all));
  return (
    <p className="visually-hidden" id={id}>
      {`${describeTimeline({ shown, dataset, state, language })} ${language.t('timeline.keys')}`}
    </p>
  );
});
