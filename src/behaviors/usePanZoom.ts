import { useEffect, useRef, type RefObject } from 'react';

/** A place in the element, in px of its drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PanZoom {
  /** looks closer by a factor above 1, about a place that stays where it is */
  readonly onScale: (factor: number, at: Point) => void;
  /** px of the drawing since the last call, positive to the right and down */
  readonly onShift: (dx: number, dy: number) => void;
  /** pressed twice, for all */
  readonly onReset?: () => void;
  /** whether a drag moves anything now; true unless given */
  readonly canShift?: () => boolean;
  /** fingers count by how far apart they are along this; `plane` unless given */
  readonly along?: 'axis' | 'plane';
}

/** What Safari tells of two fingers on a trackpad: how far apart they are, 1 at the start. */
interface PinchEvent extends Event {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

const PINCH = ['gesturestart', 'gesturechange', 'gestureend'] as const;

/** px a pointer must travel before it is a drag and not a press */
const SLOP = 4;
/** px that one step of a wheel counts for at most, and px of a line */
const MOST_WHEEL = 240;
const LINE = 16;
const PER_PX = 0.004;
/** px that fingers are taken to be apart at least */
const LEAST_APART = 16;

/**
 * Zoom and pan, of an axis or of a plane: wheel with ctrl or meta and two fingers look closer, a drag and a wheel or swipe sideways move,
 * pressed twice shows all. A plain wheel stays with the page. A pointer that was let go outside is let go: one hears of it on the window, or by
 * a move without a button. `present` tells whether the element is there. Returns a ref that tells whether the last press was a drag, so
 * that it opens nothing.
 */
export function usePanZoom(
  ref: RefObject<SVGSVGElement | null>,
  gestures: PanZoom,
  present = true,
): RefObject<boolean> {
  const dragged = useRef(false);
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    return listen(element, latest, dragged);
  }, [ref, present]);
  return dragged;
}

function listen(element: SVGSVGElement, latest: RefObject<PanZoom>, dragged: RefObject<boolean>): () => void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let pinched = 1;

  const at = (event: Place) => pointOf(element, event);
  const apart = (a: Point, b: Point) => distance(a, b, latest.current.along);

  const onWheel = (event: WheelEvent) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const delta = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, event.deltaY * unit));
      latest.current.onScale(Math.exp(-delta * PER_PX), at(event));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      // Where there is nothing to move, the browser would leave the page.
      event.preventDefault();
      latest.current.onShift(-event.deltaX * unit * scaleOf(element), 0);
    }
  };
  const onPinch = (event: Event) => {
    event.preventDefault();
    // Only Safari sends these, and with these fields.
    const { scale, clientX, clientY } = event as PinchEvent;
    // Fingers on a screen are pointers as well, and have been heard.
    if (event.type === 'gesturechange' && pointers.size === 0 && scale > 0)
      latest.current.onScale(scale / pinched, at({ clientX, clientY }));
    pinched = event.type === 'gesturestart' || !(scale > 0) ? 1 : scale;
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    pointers.delete(event.pointerId);
    if (pointers.size === 0) {
      travelled = 0;
      dragged.current = false;
    }
    pointers.set(event.pointerId, at(event));
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    if (event.buttons === 0) return onUp(event);
    const now = at(event);
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      dragged.current = true;
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      latest.current.onScale(apart(now, other) / apart(before, other), middle);
      return;
    }
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (travelled <= SLOP || latest.current.canShift?.() === false) return;
    if (!dragged.current) element.setPointerCapture(event.pointerId);
    dragged.current = true;
    latest.current.onShift(now.x - before.x, now.y - before.y);
  };
  const onUp = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
  };
  const onDouble = () => latest.current.onReset?.();

  const ended = new AbortController();
  const { signal } = ended;
  element.addEventListener('wheel', onWheel, { passive: false, signal });
  for (const type of PINCH) element.addEventListener(type, onPinch, { passive: false, signal });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('dblclick', onDouble, { signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onUp, { signal });
  return () => ended.abort();
}

type Place = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** px of the drawing for one of the page */
function scaleOf(element: SVGSVGElement, { width } = element.getBoundingClientRect()): number {
  return width === 0 ? 1 : element.viewBox.baseVal.width / width;
}

function pointOf(element: SVGSVGElement, { clientX, clientY }: Place): Point {
  const box = element.getBoundingClientRect();
  const scale = scaleOf(element, box);
  return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
}

function distance(a: Point, b: Point, along: PanZoom['along']): number {
  return Math.max(LEAST_APART, along === 'axis' ? Math.abs(a.x - b.x) : Math.hypot(a.x - b.x, a.y - b.y));
}
