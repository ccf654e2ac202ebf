import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { isPlainPress } from '../../behaviors/isPlainPress.ts';
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
  const { dataset, store } = useMount();
  const open = useParam(OPEN);
  const { domain, full, isAll, lookAt, showAll, takeFocus } = period;
  const moved = useRef(false);
  const timeAt = (x: number) =>
    domain[0] + ((x - scene.x0) / Math.max(1, scene.x1 - scene.x0)) * (domain[1] - domain[0]);
  const scaleBy = (factor: number, x: number) =>
    lookAt(zoomDomain(domain, full, factor, timeAt(Math.min(scene.x1, Math.max(scene.x0, x)))));
  const dragged = usePanZoom(svg, {
    along: 'axis',
    onScale: (closer, { x }) => scaleBy(1 / closer, x),
    onShift: (dx) => {
      if (isAll) return;
      lookAt(panDomain(domain, full, (-dx / (scene.x1 - scene.x0)) * (domain[1] - domain[0])));
    },
    onReset: showAll,
  });

  const pickAt = (event: PointerEvent | MouseEvent): Picked | null => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const scale = scene.width / box.width;
    return pick(scene, near, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
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
    if (active === null || (!moved.current && !takeFocus())) return;
    moved.current = false;
    const selector =
      active.type === 'lane'
        ? `[data-lane-name="${CSS.escape(active.lane)}"]`
        : `[data-departure="${CSS.escape(active.id)}"]`;
    svg.current?.querySelector<SVGElement>(selector)?.focus();
  }, [active, scene, svg, takeFocus]);

  /** What looking closer keeps in place: the mark that has the focus, else the middle one of those in view. */
  const middleOf = (at: Target | null): number => {
    const marks = visible();
    const own = at?.type === 'mark' ? marks.find(({ id }) => id === at.id) : undefined;
    const dated = marks.filter(({ x }) => x <= scene.x1).map(({ x }) => x);
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
      lookAt(panDomain(domain, full, time - (domain[0] + domain[1]) / 2));
  };

  const onFocus = (event: FocusEvent) => {
    const focused = event.target instanceof Element ? targetOf(event.target) : null;
    if (focused === null) return;
    setTarget(focused);
    setTickAt(null);
    store.setState(withHover(focused.type === 'mark' ? focused.id : null));
  };
  const onClick = (event: MouseEvent) => {
    const { target: element } = event;
    if (!(element instanceof Element)) return;
    // A press that asks for a tab of its own is the link's.
    if (element.closest('a[href]') !== null) {
      if (!isPlainPress(event)) return;
      event.preventDefault();
    }
    if (dragged.current) return;
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

  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') pointAt(pickAt(event));
  };
  const onBlur = () => store.setState(withHover(null));
  const at: { readonly tick: PlacedTick; readonly lane: PlacedLane } | null =
    tick === undefined || tickLane === undefined ? null : { tick, lane: tickLane };
  return {
    /** what the chart's one tab stop leads to */
    active,
    /** the milestone or event of a lane that the pointer is at */
    at,
    /** below 1 looks closer, about an x of the scene */
    scaleBy,
    /** Returns what a button that looks closer keeps in place. */
    middle: () => middleOf(null),
    leave: () => pointAt(null),
    // What drags is the axis, not a link.
    listeners: {
      onKeyDown,
      onBlur,
      onPointerMove,
      onFocus,
      onClick,
      onDragStart: (event: DragEvent) => event.preventDefault(),
    },
  };
}

/** Returns the lane's name or the mark that an element is part of; null for anything else in the chart. */
function targetOf(element: Element): Target | null {
  const lane = element.closest('[data-lab]')?.getAttribute('data-lab');
  if (lane == null) return null;
  const id = element.closest('[data-departure]')?.getAttribute('data-departure');
  if (id != null) return { type: 'mark', lane, id };
  return element.closest('[data-lane-name]') === null ? null : { type: 'lane', lane };
}
