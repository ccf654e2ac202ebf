import { memo, useEffect, useId, useMemo, useRef, type RefObject } from 'react';
import { runInSlices } from '../../../behaviors/runInSlices.ts';
import { LIVE_PAINT } from '../../../encoding/palette.ts';
import { prepareSearch } from '../../../filters/searchRecord.ts';
import { useDepartures, useDeparturesState, useLanguage, useParam } from '../../../store/context.ts';
import { hovered } from '../../../store/state.ts';
import { withEntryToggled } from '../../../store/updates.ts';
import { nameDeparture } from '../../../words/describeDeparture.ts';
import { Aside } from '../../Aside.tsx';
import type { ChartProps } from '../../definition.ts';
import { DRAWN_FROM } from '../../drawnFrom.ts';
import { KindLegend } from '../../KindLegend.tsx';
import { layoutYears } from '../../layoutYears.ts';
import { YearRange } from '../../YearRange.tsx';
import { Axis } from '../Axis.tsx';
import { axisTicks } from '../axisTicks.ts';
import { CutLanes } from '../CutLanes.tsx';
import { MORE_LANE, MOST_LANES } from '../derive.ts';
import { describeMark } from '../describe.ts';
import { emphasisOf } from '../emphasis.ts';
import { EmphasisLayer } from '../EmphasisLayer.tsx';
import { LaneGround } from '../LaneGround.tsx';
import { LaneLayer } from '../LaneLayer.tsx';
import { Legend } from '../Legend.tsx';
import { OPEN, SORT, ZOOM } from '../params.ts';
import { GEOMETRY, YEARS_ROOM, type TimelineScene } from '../scene.ts';
import { Description } from '../Timeline.tsx';
import { Look, Toolbar } from '../Toolbar.tsx';
import { Tooltip } from '../Tooltip.tsx';
import { useLook, type LookState } from '../useLook.ts';
import { useTimelineEvents } from '../useTimelineEvents.ts';
import './large.css';
import { MarksCanvas } from './MarksCanvas.tsx';
import type { LargeInput, LargeScene } from './sceneSteps.ts';
import { useLargeScene, useWindow } from './useLargeScene.ts';

/** ms after the first drawing from which on a search is made ready */
const LATER = 1500;

/** px beside the bars of the years where no lanes stand below them. */
const EDGE = 12;

/**
 * The timeline of many departures: the same scene, of which a canvas has the marks and SVG all else. What is focused is an element of its own, so that
 * keys, names and focus are those of the smaller one.
 */
export const LargeTimeline = memo(function LargeTimeline({ width }: ChartProps) {
  const { dataset, laneLimit } = useDepartures();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const group = useDeparturesState((state) => state.group);
  const open = useParam(OPEN);
  const sort = useParam(SORT);
  const svg = useRef<SVGSVGElement>(null);
  const period = useLook(svg);
  const { domain } = period;
  const isList = width < DRAWN_FROM && laneLimit === null;
  const most = laneLimit ?? MOST_LANES;
  const input = useMemo(
    (): LargeInput => ({ dataset, filters, language, group, sort, open, most, domain, width }),
    [dataset, filters, language, group, sort, open, most, domain, width],
  );
  const { large, progress } = useLargeScene(isList ? null : input);
  useEffect(() => {
    const stop = new AbortController();
    runInSlices(prepareSearch(dataset), { signal: stop.signal, delay: LATER, onDone: () => {} });
    return () => stop.abort();
  }, [dataset]);
  return (
    <div className="timeline">
      <KindLegend />
      {isList ? (
        <div className="timeline-head">
          <Years x0={EDGE} x1={width - EDGE} width={width} domain={null} look={null} />
        </div>
      ) : large === null ? (
        <Placing progress={progress ?? 0} width={width} />
      ) : (
        <LargeLanes svg={svg} large={large} period={period} width={width} isBehind={progress !== null} />
      )}
      <Aside>
        <Legend opened={(large?.opened.length ?? 0) > 0} />
      </Aside>
    </div>
  );
});

interface YearsProps {
  /** px of the bars from left to right, and of the container */
  readonly x0: number;
  readonly x1: number;
  readonly width: number;
  /** what the axis below shows, UTC ms; null where there is none */
  readonly domain: readonly [number, number] | null;
  readonly look: LookState['look'];
}

/** The bars of the years with the range that is on; on the opening page they stand in the first picture, above. */
function Years({ x0, x1, width, domain, look }: YearsProps) {
  const { dataset, selectors } = useDepartures();
  const language = useLanguage();
  const filters = useDeparturesState((state) => state.filters);
  const isAlone = useDeparturesState((state) => state.view) === 'timeline';
  const zoom = useParam(ZOOM);
  const all = selectors.shownInAllYears(filters);
  const { years } = dataset;
  const { time } = filters;
  const scene = useMemo(
    () =>
      isAlone
        ? layoutYears(all.departures, {
            width,
            x0,
            x1,
            room: YEARS_ROOM,
            years,
            range: [time?.from ?? years[0], time?.to ?? years[1]],
            annotations: [],
            ...(domain !== null && { domain }),
            language,
          })
        : null,
    [isAlone, all, width, x0, x1, years, time, domain, language],
  );
  return scene !== null && <YearRange scene={scene} domain={look === null ? zoom : look.at} />;
}

/** Stands in until the marks are placed for the first time: says how far that is. */
function Placing({ progress, width }: { readonly progress: number; readonly width: number }) {
  const { t, percent } = useLanguage();
  return (
    <div className="timeline-body placing">
      <p role="status">{t('large.placing', { part: percent(progress) })}</p>
      <progress max={1} value={progress} aria-label={t('large.placing.label')} />
      {/* Nobody takes the page for finished as long as one of its drawings is busy. */}
      <svg aria-busy="true" aria-hidden="true" width={width} height={GEOMETRY.minLane} />
    </div>
  );
}

interface LargeLanesProps {
  readonly large: LargeScene;
  readonly svg: RefObject<SVGSVGElement | null>;
  /** what of the time axis is in view now */
  readonly period: LookState;
  readonly width: number;
  /** a newer scene is being made */
  readonly isBehind: boolean;
}

function LargeLanes({ svg, large, period, width, isBehind }: LargeLanesProps) {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const hover = useDeparturesState((state) => hovered(state, 'departure'));
  const selected = useDeparturesState(({ selection }) =>
    selection?.type === 'departure' ? selection.id : null,
  );
  const open = useParam(OPEN);
  const { scene, grid, opened } = large;
  const { domain } = period;
  const descriptionId = useId();
  const isMoved = scene.domain[0] !== domain[0] || scene.domain[1] !== domain[1];

  // The axis follows at once; the marks are moved until they are placed anew.
  const axis = useMemo((): TimelineScene => {
    const { x0, x1 } = scene;
    const x = (time: number) => x0 + ((x1 - x0) * (time - domain[0])) / (domain[1] - domain[0]);
    const { ticks, labels } = axisTicks(domain, x, x1 - x0, language);
    return { ...scene, ticks, tickLabels: labels };
  }, [scene, domain, language]);

  const { x0, x1 } = scene;
  const names = useMemo(
    () => ({
      get: (id: string) => {
        const departure = dataset.departureById.get(id);
        return departure === undefined ? undefined : nameDeparture(departure, language);
      },
    }),
    [dataset, language],
  );
  const emphasis = useMemo(
    () => (isMoved ? null : emphasisOf(hover ?? selected, scene, dataset)),
    [hover, selected, scene, dataset, isMoved],
  );
  const { active, at, scaleBy, middle, leave, listeners } = useTimelineEvents({
    svg,
    scene,
    period,
    opened,
    near: grid.nearest,
    visible: () => grid.points,
  });
  const within = useWindow(svg, scene.height);
  const right = scene.gutter?.x0 ?? scene.width;
  return (
    <div onPointerLeave={leave}>
      <div className="timeline-head">
        <Toolbar
          domain={period.isAll ? null : domain}
          onScale={(factor) => scaleBy(factor, middle())}
          onShowAll={period.showAll}
        />
        <Years x0={x0} x1={x1} width={width} domain={domain} look={period.look} />
      </div>
      <Look />
      <div className="timeline-body">
        <Description id={descriptionId} />
        <Axis scene={axis} />
        <CutLanes scene={scene} width={width}>
          <div
            className={[
              'timeline-large',
              isMoved && 'is-moved',
              hover !== null && emphasis !== null && 'has-emphasis',
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <svg
              className="timeline-ground"
              aria-hidden="true"
              viewBox={`0 0 ${scene.width} ${scene.height}`}
              width={scene.width}
              height={scene.height}
            >
              <LaneGround scene={axis} paint={LIVE_PAINT} />
            </svg>
            <MarksCanvas scene={scene} from={x0} to={right} within={within} domain={domain} />
            {scene.gutter !== null && (
              <MarksCanvas scene={scene} from={right} to={scene.width} within={within} domain={null} />
            )}
            <svg
              ref={svg}
              className={
                (hover !== null && emphasis !== null) || at !== null
                  ? 'timeline-lanes at-something'
                  : 'timeline-lanes'
              }
              role="group"
              aria-busy={isBehind ? true : undefined}
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
                active={active}
                within={within}
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
          </div>
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
    </div>
  );
}
