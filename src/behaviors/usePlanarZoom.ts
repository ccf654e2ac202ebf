import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Screen = drawing * k + (x, y), px of the drawing. */
export interface PlanarTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface PlanarZoom {
  readonly transform: PlanarTransform;
  /** true while a drag moves the drawing, so that its end is no press */
  readonly wasDragged: () => boolean;
  /** zooms about the middle */
  readonly zoomBy: (factor: number) => void;
  /** shows the whole drawing */
  readonly fit: () => void;
}

const WHOLE: PlanarTransform = { k: 1, x: 0, y: 0 };
const PINCH = ['gesturestart', 'gesturechange', 'gestureend'] as const;
const MOST = 8;
/** px a pointer must move before a press becomes a drag */
const DRAG = 4;

/**
 * Zooms with ctrl or meta and the wheel or with two pointers, pans by dragging while zoomed in. A plain wheel and a touch on the
 * whole drawing scroll the page. `width` and `height` are the drawing's own px; the drawing never leaves its frame. `present` tells
 * whether the element is there.
 */
export function usePlanarZoom(
  ref: RefObject<SVGSVGElement | null>,
  width: number,
  height: number,
  present: boolean,
): PlanarZoom {
  const [transform, setTransform] = useState(WHOLE);
  const dragged = useRef(false);
  const size = useRef({ width, height });
  useEffect(() => {
    size.current = { width, height };
  }, [width, height]);

  const change = useCallback((next: (current: PlanarTransform) => PlanarTransform) => {
    setTransform((current) => keepInside(next(current), size.current));
  }, []);

  useEffect(() => {
    const svg = ref.current;
    if (svg === null) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let moved = 0;
    const pointOf = (event: { clientX: number; clientY: number }) => {
      const box = svg.getBoundingClientRect();
      const scale = box.width === 0 ? 1 : size.current.width / box.width;
      return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) {
        if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
        // Sideways the browser would leave the page.
        event.preventDefault();
        change((current) => (current.k <= 1 ? current : { ...current, x: current.x - event.deltaX }));
        return;
      }
      event.preventDefault();
      const at = pointOf(event);
      change((current) =>
        zoomAbout(current, Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.004)), at),
      );
    };
    let pinched = 1;
    /** Two fingers on a trackpad, as Safari tells of them; those on a screen are pointers as well. */
    const onPinch = (event: Event) => {
      event.preventDefault();
      const { scale, clientX, clientY } = event as Event & Record<'scale' | 'clientX' | 'clientY', number>;
      const factor = scale / pinched;
      if (event.type === 'gesturechange' && pointers.size === 0 && factor > 0)
        change((current) => zoomAbout(current, factor, pointOf({ clientX, clientY })));
      pinched = event.type === 'gesturestart' || !(scale > 0) ? 1 : scale;
    };
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      pointers.set(event.pointerId, pointOf(event));
      if (pointers.size === 1) {
        moved = 0;
        dragged.current = false;
      }
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const now = pointOf(event);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (moved < DRAG) return;
      pointers.set(event.pointerId, now);
      if (other !== undefined) {
        dragged.current = true;
        const factor = apart(now, other) / Math.max(1, apart(before, other));
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        change((current) => zoomAbout(current, factor, middle));
        return;
      }
      change((current) => {
        if (current.k <= 1) return current;
        dragged.current = true;
        return { ...current, x: current.x + now.x - before.x, y: current.y + now.y - before.y };
      });
    };
    const onUp = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
    };
    svg.addEventListener('wheel', onWheel, { passive: false });
    for (const type of PINCH) svg.addEventListener(type, onPinch, { passive: false });
    svg.addEventListener('pointerdown', onDown);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      svg.removeEventListener('wheel', onWheel);
      for (const type of PINCH) svg.removeEventListener(type, onPinch);
      svg.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [ref, change, present]);

  return {
    transform,
    wasDragged: useCallback(() => dragged.current, []),
    zoomBy: useCallback(
      (factor) =>
        change((current) =>
          zoomAbout(current, factor, { x: size.current.width / 2, y: size.current.height / 2 }),
        ),
      [change],
    ),
    fit: useCallback(() => setTransform(WHOLE), []),
  };
}

function zoomAbout(current: PlanarTransform, factor: number, at: { x: number; y: number }): PlanarTransform {
  const k = Math.min(MOST, Math.max(1, current.k * factor));
  const by = k / current.k;
  return { k, x: at.x - (at.x - current.x) * by, y: at.y - (at.y - current.y) * by };
}

function keepInside(
  { k, x, y }: PlanarTransform,
  { width, height }: { width: number; height: number },
): PlanarTransform {
  if (k <= 1) return WHOLE;
  return {
    k,
    x: Math.min(0, Math.max(width - width * k, x)),
    y: Math.min(0, Math.max(height - height * k, y)),
  };
}

function apart(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
