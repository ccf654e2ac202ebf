import { memo, useId, useMemo, useRef } from 'react';
import { useAfterPaint } from '../../behaviors/useAfterPaint.ts';
import { useSlices } from '../../behaviors/useSlices.ts';
import { nearest } from '../../layout/nearest.ts';
import { nameDeparture } from '../../words/describeDeparture.ts';
import { useMount, useDeparturesState, useLanguage, useParam, useShown } from '../../store/context.ts';
import { Aside } from '../Aside.tsx';
import type { ChartProps } from '../definition.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { Axis } from './Axis.tsx';
import { CutLanes } from './CutLanes.tsx';
import { openedLanes } from './derive.ts';
import { describeTimeline } from './words.ts';
import { KindLegend } from '../KindLegend.tsx';
import { useNameLinks } from '../SelectionLink.tsx';
import { LanesDrawing } from './LanesDrawing.tsx';
import { layoutTimeline } from './layout.ts';
import { LateLegend, readerParts, useReaderParts } from './LateLegend.tsx';
import type { Near } from './pick.ts';
import { GEOMETRY, YEARS_ROOM, YEARS_ROOM_NARROW } from './scene.ts';
import { OPEN } from './params.ts';
import { useEmphasis } from './useEmphasis.ts';
import { useLanes } from './useLanes.ts';
import { TimelineHead } from './TimelineHead.tsx';
import { UnderLanes } from './UnderLanes.tsx';
import { useLook, type LookState } from './useLook.ts';
import { useTimelineEvents } from './useTimelineEvents.ts';
import { EDGE, Years } from './Years.tsx';

/** Marks drawn in one task when the lanes are first drawn, and how many a lane counts for besides its own. */
const SLICE = 180;
const LANE_COST = 12;

/** The timeline of the current set: overview, axis, lanes, and what one points at. */
export const Timeline = memo(function Timeline({ width }: ChartProps) {
  const { laneLimit, isSliced } = useMount();
  // On a narrow page the table stands in, as a vertical timeline (timeline.css); an article gets a picture at any width.
  const isList = width < DRAWN_FROM && laneLimit === null;
  const svg = useRef<SVGSVGElement>(null);
  const period = useLook(svg);
  const { domain, look } = period;

  const { scene, still, opened, isBehind, Moved } = useScene(width, period);
  const { names, linkTo } = useNames();
  const visible = useMemo(
    () => scene.lanes.flatMap((lane) => lane.marks.filter((mark) => mark.inView && mark.x <= scene.width)),
    [scene],
  );
  const { hover, emphasis } = useEmphasis(scene);
  const costs = useMemo(() => scene.lanes.map(({ marks }) => marks.length + LANE_COST), [scene]);
  const drawn = useSlices(costs, isSliced ? SLICE : Infinity);

  const descriptionId = useId();
  const near = useMemo((): Near => (x, y, radius) => nearest(visible, x, y, radius), [visible]);
  const { active, at, scaleBy, middle, listeners } = useTimelineEvents({
    svg,
    scene: still,
    period,
    opened,
    near,
    visible: () => visible,
  });

  return (
    <div className="timeline">
      <KindLegend />
      <TimelineHead period={period} events={{ scaleBy, middle }}>
        <Years
          x0={isList ? EDGE : scene.x0}
          x1={isList ? width - EDGE : scene.x1}
          room={width < GEOMETRY.narrow && laneLimit !== null ? YEARS_ROOM_NARROW : YEARS_ROOM}
          width={width}
          domain={isList ? null : domain}
          look={look}
        />
      </TimelineHead>
      <div className="timeline-body">
        <Description id={descriptionId} />
        <Axis scene={scene} />
        <CutLanes scene={scene} width={width}>
          <LanesDrawing
            svg={svg}
            scene={scene}
            moved={Moved !== null && <Moved scene={scene} />}
            classes={[
              Moved !== null && 'is-moved',
              hover !== null && emphasis !== null && 'has-emphasis',
              (hover !== null || at !== null) && 'at-something',
            ]}
            isBusy={drawn < scene.lanes.length || isBehind}
            describedBy={descriptionId}
            listeners={listeners}
            emphasis={emphasis}
            named={hover !== null}
            lanes={{ scene: still, names, linkTo, active, drawn, opened }}
          />
        </CutLanes>
        <UnderLanes scene={scene} emphasis={emphasis} at={Moved === null ? at : null} />
      </div>
      <Aside isFolded onToggle={readerParts.load}>
        <LateLegend opened={opened.length > 0} />
      </Aside>
    </div>
  );
});

/**
 * What is drawn of the current set: its lanes, which of them are opened, and whether they are still drawn as before a press. While a hand moves
 * the axis, nothing is placed anew, which takes longer than a frame: what is there is moved, as soon as what does that has come.
 */
function useScene(width: number, { domain, look, still: atRest }: LookState) {
  const { dataset, isSliced } = useMount();
  const language = useLanguage();
  const open = useParam(OPEN);
  // A lane that opens moves all others: its name turns at once, the lanes follow.
  const painted = useAfterPaint(open, { isLate: isSliced, beforeKeys: true });
  const group = useDeparturesState((state) => state.group);
  const lanes = useLanes(painted);
  const opened = useMemo(() => openedLanes(lanes, open), [lanes, open]);
  const drawn = useMemo(() => openedLanes(lanes, painted), [lanes, painted]);
  const parts = useReaderParts();
  const mover = look?.moves === true && parts.status === 'ready' ? parts.value : null;
  const [start, end] = mover === null ? domain : atRest;
  const still = useMemo(
    () =>
      layoutTimeline(lanes, {
        width,
        dataset,
        language,
        open: drawn,
        group,
        domain: [start, end],
      }),
    [lanes, width, dataset, language, drawn, group, start, end],
  );
  const scene = mover?.moveScene(still, { domain, dataset, language }) ?? still;
  return { scene, still, opened, isBehind: painted !== open, Moved: mover?.MovedLayer ?? null };
}

/** What marks are called, and where names lead. */
function useNames() {
  const { dataset } = useMount();
  const language = useLanguage();
  const names = useMemo(
    () => new Map(dataset.departures.map((departure) => [departure.id, nameDeparture(departure, language)])),
    [dataset, language],
  );
  return { names, linkTo: useNameLinks() };
}

/** The chart in words; nobody sees them, so that they follow the picture. */
export const Description = memo(function Description({ id }: { readonly id: string }) {
  const { dataset } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const filters = useDeparturesState((state) => state.filters);
  const group = useDeparturesState((state) => state.group);
  const said = useAfterPaint(
    useMemo(
      () => ({ shown, dataset, state: { filters, group }, language }),
      [shown, dataset, filters, group, language],
    ),
  );
  const words = useMemo(() => describeTimeline(said), [said]);
  return (
    <p className="visually-hidden" id={id}>
      {`${words} ${language.t('timeline.keys')}`}
    </p>
  );
});
