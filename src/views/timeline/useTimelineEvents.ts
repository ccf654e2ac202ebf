import { useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type RefObject } from 'react';
import { useChartEvents } from '../../behaviors/useChartEvents.ts';
import { usePanZoom } from '../../behaviors/usePanZoom.ts';
import { panDomain, zoomDomain } from '../../layout/zoomDomain.ts';
import { useMount, useParam } from '../../store/context.ts';
import { withEntryToggled, withHover, withSelection } from '../../store/updates.ts';
import { MORE_LANE } from './derive.ts';
import { firstTarget, isIn, navigate, type Target } from './navigate.ts';
import { OPEN } from './params.ts';
import { pick, type Near, type Picked } from './pick.ts';
import type { PlacedLane, PlacedMark, PlacedTick, TimelineScene } from './scene.ts';
import type { LookState } from './useLook.ts';

/** What is under the pointer or has the focus: a lane's name, a mark, something in the life of a lab, or a line that opens more. */
type Mark =
  | Target
  | Picked
  | { readonly type: 'more'; readonly lane: string }
  | { readonly type: 'place'; readonly id: string };

/** A milestone or an event of a lab that the pointer is at. */
interface TickAt {
  readonly lane: string;
  readonly key: string;
}

export interface TimelineEventsOptions {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly scene: TimelineScene;
  /** what of the time axis is in view */
  readonly period: LookState;
  /** lanes that are drawn opened */
  readonly opened: readonly string[];
  /** finds the mark in sight that is nearest to a point */
  readonly near: Near;
  /** Returns the marks in sight. */
  readonly visible: () => readonly PlacedMark[];
}

/** What one does with a timeline: pointer, keys and focus, whichever layer draws the marks. */
export function useTimelineEvents({ svg, scene, period, opened, near, visible }: TimelineEventsOptions) {
  const { scaleBy, bringIntoView, dragged } = useLooking(svg, scene, period);
  const { at, pointAt } = usePointed(scene);
  const { active, reach, moveTo } = useTabStop(svg, scene, period.takeFocus);
  const open = useOpening(opened);

  const pickAt = (event: MouseEvent): Picked | null => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const scale = scene.width / box.width;
    return pick(scene, near, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  /** What looking closer keeps in place: the mark that has the focus, else the middle one of those in view. */
  const middleOf = (stop: Target | null): number => {
    const marks = visible();
    const own = stop?.type === 'mark' ? marks.find(({ id }) => id === stop.id) : undefined;
    const dated = marks.filter(({ x }) => x <= scene.x1).map(({ x }) => x);
    return own?.x ?? dated.sort((a, b) => a - b)[dated.length >> 1] ?? (scene.x0 + scene.x1) / 2;
  };
  const onKey = (key: string): boolean => {
    if (active === null) return false;
    if (key === 'Enter' || key === ' ') open(active);
    else if (key === '+' || key === '=') scaleBy(0.5, middleOf(active));
    else if (key === '-') scaleBy(2, middleOf(active));
    else if (key === 'i' && active.lane !== MORE_LANE) open({ type: 'place', id: active.lane });
    else if (key === '0') period.showAll();
    else if (key === 'Escape') {
      pointAt(null);
      return false;
    } else {
      const next = navigate(scene, active, key);
      if (next === null) return false;
      if (next.type === 'mark') bringIntoView(next.id);
      moveTo(next);
    }
    return true;
  };
  const listeners = useChartEvents<Mark>({
    // The pointer is at what is nearest; what is pressed or focused is an element first.
    at: (element, event) => {
      const pointed = 'clientX' in event ? pickAt(event) : null;
      return event.type === 'pointermove' ? pointed : (markOf(element) ?? pointed);
    },
    onHover: (mark, by) => {
      if (by === 'touch' && mark !== null) return;
      if (by === 'keyboard') reach(mark);
      pointAt(mark);
    },
    onPress: (mark) => {
      if (mark !== null && !dragged.current) open(mark);
    },
    onKey,
  });
  return {
    /** what the chart's one tab stop leads to */
    active,
    /** the milestone or event of a lane that the pointer is at */
    at,
    /** below 1 looks closer, about an x of the scene */
    scaleBy,
    /** Returns what a button that looks closer keeps in place. */
    middle: () => middleOf(null),
    listeners,
  };
}

/** Returns what looks closer, along the axis: by gestures (`dragged` tells of a press whether it was one), by a factor, and for a mark. */
function useLooking(svg: RefObject<SVGSVGElement | null>, scene: TimelineScene, period: LookState) {
  const { dataset } = useMount();
  const { domain, full, isAll, lookAt, showAll } = period;
  const timeAt = (x: number) =>
    domain[0] + ((x - scene.x0) / Math.max(1, scene.x1 - scene.x0)) * (domain[1] - domain[0]);
  const scaleBy = (factor: number, x: number, moves?: boolean) =>
    lookAt(zoomDomain(domain, full, factor, timeAt(Math.min(scene.x1, Math.max(scene.x0, x)))), moves);
  const dragged = usePanZoom(svg, {
    along: 'axis',
    onScale: (closer, { x }) => scaleBy(1 / closer, x, true),
    onShift: (dx) => {
      if (isAll) return;
      lookAt(panDomain(domain, full, (-dx / (scene.x1 - scene.x0)) * (domain[1] - domain[0])), true);
    },
    onReset: showAll,
  });
  /** A mark outside the zoomed part of the axis is brought to its middle, so that the focus never leaves the picture. */
  const bringIntoView = (id: string) => {
    const clock = dataset.departureById.get(id)?.clock;
    if (isAll || clock == null) return;
    const time = (clock.date.earliest + clock.date.latest) / 2;
    if (time < domain[0] || time > domain[1])
      lookAt(panDomain(domain, full, time - (domain[0] + domain[1]) / 2));
  };
  return { scaleBy, bringIntoView, dragged };
}

/** Returns what is looked at: a departure in the store, for all views; a milestone or event of a lab here. */
function usePointed(scene: TimelineScene) {
  const { store } = useMount();
  const [tickAt, setTickAt] = useState<TickAt | null>(null);
  const pointAt = (mark: Mark | null) => {
    store.setState(withHover(mark?.type === 'mark' ? mark.id : null));
    const next = mark?.type === 'tick' ? { lane: mark.lane, key: mark.tick.key } : null;
    if (next?.lane !== tickAt?.lane || next?.key !== tickAt?.key) setTickAt(next);
  };
  const lane = tickAt === null ? undefined : scene.lanes.find(({ id }) => id === tickAt.lane);
  const tick = lane?.ticks.find(({ key }) => key === tickAt?.key);
  const at: { readonly tick: PlacedTick; readonly lane: PlacedLane } | null =
    tick === undefined || lane === undefined ? null : { tick, lane };
  return { at, pointAt };
}

/** Returns the chart's one tab stop: `reach` follows the focus, `moveTo` takes it along. */
function useTabStop(
  svg: RefObject<SVGSVGElement | null>,
  scene: TimelineScene,
  takeFocus: LookState['takeFocus'],
) {
  const moved = useRef(false);
  const [target, setTarget] = useState<Target | null>(null);
  const active = useMemo(
    () => (target !== null && isIn(scene, target) ? target : firstTarget(scene)),
    [target, scene],
  );
  // With the drawing, not after its paint: the next key may come before that.
  useLayoutEffect(() => {
    if (active === null || (!moved.current && !takeFocus())) return;
    moved.current = false;
    const selector =
      active.type === 'lane'
        ? `[data-lane-name="${CSS.escape(active.lane)}"]`
        : `[data-departure="${CSS.escape(active.id)}"]`;
    svg.current?.querySelector<SVGElement>(selector)?.focus();
  }, [active, scene, svg, takeFocus]);
  const reach = (mark: Mark | null) => {
    if (mark?.type === 'lane' || (mark?.type === 'mark' && 'lane' in mark)) setTarget(mark);
  };
  const moveTo = (next: Target) => {
    moved.current = true;
    setTarget({ ...next });
  };
  return { active, reach, moveTo };
}

/** Returns what a press on a mark does. */
function useOpening(opened: readonly string[]) {
  const { store } = useMount();
  const open = useParam(OPEN);
  /** A lane that is open because it is alone has nothing to close: its name tells about the lab instead. */
  const toggle = (lane: string) =>
    store.setState(
      opened !== open && opened.includes(lane)
        ? withSelection({ type: 'place', id: lane })
        : withEntryToggled(OPEN, lane),
    );
  return (mark: Mark) => {
    if (mark.type === 'more' || mark.type === 'lane') toggle(mark.lane);
    else if (mark.type === 'mark') store.setState(withSelection({ type: 'departure', id: mark.id }));
    else store.setState(withSelection({ type: 'place', id: mark.type === 'place' ? mark.id : mark.lane }));
  };
}

/** Returns what an element of the chart is part of; null for its ground. */
function markOf(element: Element): Mark | null {
  const more = element.closest('[data-more]')?.getAttribute('data-more');
  if (more != null) return { type: 'more', lane: more };
  const place = element.closest('[data-place]')?.getAttribute('data-place');
  return place == null ? targetOf(element) : { type: 'place', id: place };
}

/** Returns the lane's name or the mark that an element is part of; null for anything else in the chart. */
function targetOf(element: Element): Target | null {
  const lane = element.closest('[data-lab]')?.getAttribute('data-lab');
  if (lane == null) return null;
  const id = element.closest('[data-departure]')?.getAttribute('data-departure');
  if (id != null) return { type: 'mark', lane, id };
  return element.closest('[data-lane-name]') === null ? null : { type: 'lane', lane };
}
