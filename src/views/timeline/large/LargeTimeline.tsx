import { memo, useId, useMemo, useRef, type RefObject } from 'react';
import { LIVE_PAINT } from '../../../encoding/palette.ts';
import { svgSize } from '../../../marks/svgSize.ts';
import { useDepartures, useDeparturesState, useLanguage, useParam } from '../../../store/context.ts';
import { nameDeparture } from '../../../words/describeDeparture.ts';
import { Aside } from '../../Aside.tsx';
import type { ChartProps } from '../../definition.ts';
import { DRAWN_FROM } from '../../drawnFrom.ts';
import { KindLegend } from '../../KindLegend.tsx';
import { Placing } from '../../Placing.tsx';
import { Axis } from '../Axis.tsx';
import { axisTicks } from '../axisTicks.ts';
import { CutLanes } from '../CutLanes.tsx';
import { MOST_LANES } from '../derive.ts';
import { LaneGround } from '../LaneGround.tsx';
import { LanesDrawing } from '../LanesDrawing.tsx';
import { Legend } from '../Legend.tsx';
import { OPEN, SORT } from '../params.ts';
import { YEARS_ROOM, type TimelineScene } from '../scene.ts';
import { Description } from '../Timeline.tsx';
import { TimelineHead } from '../TimelineHead.tsx';
import { UnderLanes } from '../UnderLanes.tsx';
import { useEmphasis } from '../useEmphasis.ts';
import { useLook, type LookState } from '../useLook.ts';
import { useTimelineEvents } from '../useTimelineEvents.ts';
import { EDGE, Years } from '../Years.tsx';
import './large.css';
import { MarksCanvas } from './MarksCanvas.tsx';
import { MissingHint } from './MissingHint.tsx';
import type { LargeInput, LargeScene } from './sceneSteps.ts';
import { useLargeScene, useWindow } from './useLargeScene.ts';

/**
 * The timeline of many departures: the same scene, of which a canvas has the marks and SVG all else. What is focused is an element of its own, so that
 * keys, names and focus are those of the smaller one.
 */
export const LargeTimeline = memo(function LargeTimeline({ width }: ChartProps) {
  const { dataset, laneLimit } = useDepartures();
  const language = useLanguage();
  const { t } = language;
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
  return (
    <div className="timeline">
      <KindLegend />
      {isList ? (
        <div className="timeline-head">
          <Years x0={EDGE} x1={width - EDGE} room={YEARS_ROOM} width={width} domain={null} look={null} />
        </div>
      ) : large === null ? (
        <Placing
          className="placing"
          part={progress ?? 0}
          width={width}
          says={(said) => t('large.placing', said)}
        />
      ) : (
        <LargeLanes svg={svg} large={large} period={period} width={width} isBehind={progress !== null} />
      )}
      <Aside>
        <Legend opened={(large?.opened.length ?? 0) > 0} />
      </Aside>
    </div>
  );
});

interface LargeLanesProps {
  readonly large: LargeScene;
  readonly svg: RefObject<SVGSVGElement | null>;
  /** what of the time axis is in view now */
  readonly period: LookState;
  readonly width: number;
  /** a newer scene is being made */
  readonly isBehind: boolean;
}

/** The lanes of a scene. A filter makes another scene first: what is there is not drawn for it once more. */
const LargeLanes = memo(function LargeLanes({ svg, large, period, width, isBehind }: LargeLanesProps) {
  const { scene, grid, opened } = large;
  const { domain } = period;
  const descriptionId = useId();
  const isMoved = scene.domain[0] !== domain[0] || scene.domain[1] !== domain[1];

  const axis = useMovedAxis(scene, domain);
  const { x0, x1 } = scene;
  const names = useNames();
  const { hover, emphasis } = useEmphasis(scene, isMoved);
  const { active, at, scaleBy, middle, listeners } = useTimelineEvents({
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
    <div>
      <TimelineHead period={period} events={{ scaleBy, middle }}>
        <Years x0={x0} x1={x1} room={YEARS_ROOM} width={width} domain={domain} look={period.look} />
      </TimelineHead>
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
            <svg className="timeline-ground" aria-hidden="true" {...svgSize(scene.width, scene.height)}>
              <LaneGround scene={axis} paint={LIVE_PAINT} />
            </svg>
            <MarksCanvas scene={scene} from={x0} to={right} within={within} domain={domain} />
            {scene.gutter !== null && (
              <MarksCanvas scene={scene} from={right} to={scene.width} within={within} domain={null} />
            )}
            <LanesDrawing
              svg={svg}
              scene={scene}
              classes={[((hover !== null && emphasis !== null) || at !== null) && 'at-something']}
              isBusy={isBehind}
              describedBy={descriptionId}
              listeners={listeners}
              emphasis={emphasis}
              named={hover !== null}
              lanes={{ scene, names, active, within }}
            />
          </div>
        </CutLanes>
        <UnderLanes scene={scene} emphasis={emphasis} at={at} />
        <MissingHint />
      </div>
    </div>
  );
});

/** Returns the scene with the axis of what is in view now: it follows at once, and the marks are moved until they are placed anew. */
function useMovedAxis(scene: TimelineScene, domain: LookState['domain']): TimelineScene {
  const language = useLanguage();
  return useMemo((): TimelineScene => {
    const { x0, x1 } = scene;
    const x = (time: number) => x0 + ((x1 - x0) * (time - domain[0])) / (domain[1] - domain[0]);
    const { ticks, labels } = axisTicks(domain, x, x1 - x0, language);
    return { ...scene, ticks, tickLabels: labels };
  }, [scene, domain, language]);
}

/** What marks are called: told when it is asked for. */
function useNames() {
  const { dataset } = useDepartures();
  const language = useLanguage();
  return useMemo(
    () => ({
      get: (id: string) => {
        const departure = dataset.departureById.get(id);
        return departure === undefined ? undefined : nameDeparture(departure, language);
      },
    }),
    [dataset, language],
  );
}
