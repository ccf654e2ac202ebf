import {
  memo,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useSlices } from '../../behaviors/useSlices.ts';
import { usePanZoom } from '../../behaviors/usePanZoom.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { nameDeparture } from '../../words/describeDeparture.ts';
import { panDomain, zoomDomain, type Domain } from '../../layout/zoomDomain.ts';
import { useDepartures, useDeparturesState, useLanguage, useParam, useShown } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withEntryToggled, withHover, withSelection } from '../../store/updates.ts';
import { Aside } from '../Aside.tsx';
import { roomForLanes } from '../chartRoom.ts';
import { Cut } from '../Cut.tsx';
import type { ChartProps } from '../definition.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { layoutYears } from '../layoutYears.ts';
import { YearRange } from '../YearRange.tsx';
import { Axis } from './Axis.tsx';
import { cutLanes } from './cutLanes.ts';
import { MORE_LANE, openedLanes } from './derive.ts';
import { describeMark, describeTimeline } from './describe.ts';
import { emphasisOf } from './emphasis.ts';
import { EmphasisLayer } from './EmphasisLayer.tsx';
import { KindLegend } from '../KindLegend.tsx';
import { LaneLayer } from './LaneLayer.tsx';
import { layoutTimeline } from './layout.ts';
import { Legend } from './Legend.tsx';
import { firstTarget, isIn, navigate, type Target } from './navigate.ts';
import { pick, type Picked } from './pick.ts';
import { GEOMETRY, YEARS_ROOM, YEARS_ROOM_NARROW } from './scene.ts';
import { Tooltip } from './Tooltip.tsx';
import { OPEN, ZOOM } from './params.ts';
import { withPeriod } from './period.ts';
import { Look, Toolbar } from './Toolbar.tsx';
import { fullDomain, useLanes } from './useLanes.ts';

/** Marks drawn in one task when the lanes are first drawn, and how many a lane counts for besides its own. */
const SLICE = 180;
const LANE_COST = 12;

/** ms without a gesture after which what one looks at is the period of every view */
const LOOKED = 250;

/** A milestone or an event of a lab that the pointer is at. */
interface TickAt {
  readonly lane: string;
  readonly key: string;
}

/** The timeline of the current set: overview, axis, lanes, and what one points at. */
export const Timeline = memo(function Timeline({ width }: ChartProps) {
  const { dataset, store, selectors, laneLimit, rows, isSliced } = useDepartures();
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
  const moved = useRef(false);
  // A gesture moves the axis alone; where it ends, what it has come to is the period.
  const [look, setLook] = useState<{ readonly at: Domain | null } | null>(null);
  const full = fullDomain(null, dataset.years);
  const [domainStart, domainEnd] =
    look === null ? (zoom ?? fullDomain(filters.time, dataset.years)) : (look.at ?? full);
  useEffect(() => {
    if (look === null) return;
    const timer = setTimeout(() => {
      // The focus stays in the chart where its mark or lane does not.
      moved.current = svg.current?.contains(svg.current.ownerDocument.activeElement) === true;
      store.setState(withPeriod(look.at, dataset.years));
      setLook(null);
    }, LOOKED);
    return () => clearTimeout(timer);
  }, [look, store, dataset]);
  const domain = useMemo(() => [domainStart, domainEnd] as const, [domainStart, domainEnd]);

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
  const visible = useMemo(
    () => scene.lanes.flatMap((lane) => lane.marks.filter((mark) => mark.inView && mark.x <= scene.width)),
    [scene],
  );
  const selected = selection?.type === 'departure' ? selection.id : null;
  const emphasis = useMemo(
    () => emphasisOf(hover ?? selected, scene, dataset),
    [hover, selected, scene, dataset],
  );

  const [isWhole, setWhole] = useState(false);
  const cut = laneLimit === null || isWhole ? null : cutLanes(scene.lanes, roomForLanes(width), rows ?? null);
  const costs = useMemo(() => scene.lanes.map(({ marks }) => marks.length + LANE_COST), [scene]);
  const drawn = useSlices(costs, isSliced ? SLICE : Infinity);

  const descriptionId = useId();
  const timeAt = (x: number) =>
    domain[0] + ((x - scene.x0) / Math.max(1, scene.x1 - scene.x0)) * (domain[1] - domain[0]);
  const isAll = domain[0] <= full[0] && domain[1] >= full[1];
  const scaleBy = (factor: number, x: number) =>
    setLook({ at: zoomDomain(domain, full, factor, timeAt(Math.min(scene.x1, Math.max(scene.x0, x)))) });
  const showAll = () => {
    setLook(null);
    store.setState(withPeriod(null, dataset.years));
  };
  const dragged = usePanZoom(svg, {
    along: 'axis',
    onScale: (closer, { x }) => scaleBy(1 / closer, x),
    onShift: (dx) => {
      if (isAll) return;
      setLook({ at: panDomain(domain, full, (-dx / (scene.x1 - scene.x0)) * (domain[1] - domain[0])) });
    },
    onReset: showAll,
  });

  const pickAt = (event: PointerEvent | MouseEvent): Picked | null => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const scale = scene.width / box.width;
    return pick(scene, visible, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const [tickAt, setTickAt] = useState<TickAt | null>(null);
  const pointAt = (picked: Picked | null) => {
    store.setState(withHover(picked?.type === 'mark' ? picked.id : null));
    const next = picked?.type === 'tick' ? { lane: picked.lane, key: picked.tick.key } : null;
    if (next?.lane !== tickAt?.lane || next?.key !== tickAt?.key) setTickAt(next);
  };
  const tickLane = tickAt === null ? undefined : scene.lanes.find(({ id }) => id === tickAt.lane);
  const tick = tickLane?.ticks.find(({ key }) => key === tickAt?.key);
  /** A lane that is open because it is alone has nothing to close: its name tells about the lab instead. */
  const toggle = (lane: string) =>
    store.setState(
      opened !== open && opened.includes(lane)
        ? withSelection({ type: 'place', id: lane })
        : withEntryToggled(OPEN, lane),
    );
  const openDeparture = (id: string) => store.setState(withSelection({ type: 'departure', id }));
  const openPlace = (id: string) => store.setState(withSelection({ type: 'place', id }));

  const [target, setTarget] = useState<Target | null>(null);
  const active = useMemo(
    () => (target !== null && isIn(scene, target) ? target : firstTarget(scene)),
    [target, scene],
  );
  // With the drawing, not after its paint: the next key may come before that.
  useLayoutEffect(() => {
    if (!moved.current || active === null) return;
    moved.current = false;
    const selector =
      active.type === 'lane'
        ? `[data-lane-name="${CSS.escape(active.lane)}"]`
        : `[data-departure="${CSS.escape(active.id)}"]`;
    svg.current?.querySelector<SVGElement>(selector)?.focus();
  }, [active, scene]);

  /** What looking closer keeps in place: the mark that has the focus, else the middle one of those in view. */
  const middleOf = (at: Target | null): number => {
    const own = at?.type === 'mark' ? visible.find(({ id }) => id === at.id) : undefined;
    const dated = visible.filter(({ x }) => x <= scene.x1).map(({ x }) => x);
    return own?.x ?? dated.sort((a, b) => a - b)[dated.length >> 1] ?? (scene.x0 + scene.x1) / 2;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || active === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (active.type === 'mark') openDeparture(active.id);
      else toggle(active.lane);
      return;
    }
    if (event.key === '+' || event.key === '=') return scaleBy(0.5, middleOf(active));
    if (event.key === '-') return scaleBy(2, middleOf(active));
    if (event.key === 'i' && active.lane !== MORE_LANE) return openPlace(active.lane);
    if (event.key === '0') return showAll();
    if (event.key === 'Escape') return pointAt(null);
    const next = navigate(scene, active, event.key);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    if (next.type === 'mark') bringIntoView(next.id);
    setTarget({ ...next });
  };
  /** A mark outside the zoomed part of the axis is brought to its middle, so that the focus never leaves the picture. */
  const bringIntoView = (id: string) => {
    const clock = dataset.departureById.get(id)?.clock;
    if (isAll || clock == null) return;
    const time = (clock.date.earliest + clock.date.latest) / 2;
    if (time < domain[0] || time > domain[1])
      setLook({ at: panDomain(domain, full, time - (domain[0] + domain[1]) / 2) });
  };

  const onFocus = (event: FocusEvent<SVGElement>) => {
    const focused = targetOf(event.target);
    if (focused === null) return;
    setTarget(focused);
    setTickAt(null);
    store.setState(withHover(focused.type === 'mark' ? focused.id : null));
  };
  const onClick = (event: MouseEvent<SVGElement>) => {
    if (dragged.current) return;
    const element = event.target as Element;
    const more = element.closest('[data-more]')?.getAttribute('data-more');
    const place = element.closest('[data-place]')?.getAttribute('data-place');
    const pressed = targetOf(element);
    const picked = pressed === null ? pickAt(event) : null;
    if (more != null) toggle(more);
    else if (place != null) openPlace(place);
    else if (pressed?.type === 'lane') toggle(pressed.lane);
    else if (pressed?.type === 'mark') openDeparture(pressed.id);
    else if (picked?.type === 'mark') openDeparture(picked.id);
    else if (picked?.type === 'tick') openPlace(picked.lane);
  };

  return (
    <div className="timeline" onPointerLeave={() => pointAt(null)}>
      <KindLegend />
      <div className="timeline-head">
        <Toolbar
          domain={isAll ? null : domain}
          onScale={(factor) => scaleBy(factor, middleOf(null))}
          onShowAll={showAll}
        />
        {years !== null && <YearRange scene={years} domain={look === null ? zoom : look.at} />}
      </div>
      <Look />
      <div className="timeline-body">
        <Description id={descriptionId} />
        <Axis scene={scene} />
        <Cut className="timeline-cut" height={cut?.height ?? null} onGrow={() => setWhole(true)}>
          <svg
            ref={svg}
            className={[
              'timeline-lanes',
              hover !== null && emphasis !== null && 'has-emphasis',
              (hover !== null || tick !== undefined) && 'at-something',
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
            onKeyDown={onKeyDown}
            onBlur={() => store.setState(withHover(null))}
            onPointerMove={(event) => {
              if (event.pointerType !== 'touch') pointAt(pickAt(event));
            }}
            onFocus={onFocus}
            onClick={onClick}
          >
            <LaneLayer
              scene={scene}
              paint={LIVE_PAINT}
              language={language}
              names={names}
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
        </Cut>
        {cut !== null && (
          <button type="button" className="quiet timeline-all" onClick={() => setWhole(true)}>
            {language.t(group === 'company' ? 'timeline.all.companies' : 'timeline.all.labs', {
              n: language.number(cut.places),
              departures: language.number(cut.departures),
            })}
          </button>
        )}
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
        {hover === null && tick !== undefined && tickLane !== undefined && (
          <Tooltip
            x={tick.x}
            y={tickLane.baseline}
            lines={[tick.what, `${tickLane.fullName}, ${tick.date}`]}
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

/** Returns the lane's name or the mark that an element is part of; null for anything else in the chart. */
function targetOf(element: Element): Target | null {
  const lane = element.closest('[data-lab]')?.getAttribute('data-lab');
  if (lane == null) return null;
  const id = element.closest('[data-departure]')?.getAttribute('data-departure');
  if (id != null) return { type: 'mark', lane, id };
  return element.closest('[data-lane-name]') === null ? null : { type: 'lane', lane };
}

/** The chart in words; nobody sees them, so that they may follow the picture. */
const Description = memo(function Description({ id }: { readonly id: string }) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const shown = useDeferredValue(useShown());
  const state = useDeferredValue(useDeparturesState((all) => all));
  return (
    <p className="visually-hidden" id={id}>
      {`${describeTimeline({ shown, dataset, state, language })} ${language.t('timeline.keys')}`}
    </p>
  );
});
