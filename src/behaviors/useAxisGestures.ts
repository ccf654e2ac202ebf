import { useEffect, useRef, type RefObject } from 'react';

export interface AxisGestures {
  /** `x` in px of the element; below 1 looks closer */
  readonly onScale: (factor: number, x: number) => void;
  /** px since the last call, positive to the right */
  readonly onShift: (dx: number) => void;
  readonly onReset: () => void;
}

/** What Safari tells of two fingers on a trackpad: how far apart they are, 1 at the start. */
interface PinchEvent extends Event {
  readonly scale: number;
  readonly clientX: number;
}

const PINCH = ['gesturestart', 'gesturechange', 'gestureend'] as const;

/** px a pointer must travel before it is a drag and not a press */
const SLOP = 4;

/**
 * Zoom and pan of a horizontal axis: wheel with ctrl or meta, wheel or swipe sideways, pinch, drag, double-click for all. A plain wheel and a
 * vertical swipe stay with the page. Returns a ref that tells whether the last press was a drag, so that it opens nothing.
 */
export function useAxisGestures(
  ref: RefObject<SVGSVGElement | null>,
  gestures: AxisGestures,
): RefObject<boolean> {
  const dragged = useRef(false);
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let travelled = 0;

    const toLocal = (clientX: number) => {
      const box = element.getBoundingClientRect();
      const scale = box.width === 0 ? 1 : element.viewBox.baseVal.width / box.width;
      return { x: (clientX - box.left) * scale, scale };
    };
    const onWheel = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
      const { x, scale } = toLocal(event.clientX);
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        latest.current.onScale(Math.exp(Math.max(-240, Math.min(240, event.deltaY * unit)) * 0.004), x);
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        // Where there is nothing to move, the browser would leave the page.
        event.preventDefault();
        latest.current.onShift(-event.deltaX * unit * scale);
      }
    };
    let pinched = 1;
    const onPinch = (event: Event) => {
      event.preventDefault();
      const { scale, clientX } = event as PinchEvent;
      // Fingers on a screen are pointers as well, and have been heard.
      if (event.type === 'gesturechange' && pointers.size === 0 && scale > 0)
        latest.current.onScale(pinched / scale, toLocal(clientX).x);
      pinched = event.type === 'gesturestart' || !(scale > 0) ? 1 : scale;
    };
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      // Let go outside the element, of which it has not heard: this press is a new one.
      pointers.delete(event.pointerId);
      if (pointers.size === 0) {
        travelled = 0;
        dragged.current = false;
      }
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      if (event.buttons === 0) return onUp(event);
      const { scale } = toLocal(event.clientX);
      if (pointers.size === 2) {
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        if (other !== undefined) {
          const was = Math.max(16, Math.abs(before.x - other.x));
          const is = Math.max(16, Math.abs(event.clientX - other.x));
          dragged.current = true;
          latest.current.onScale(was / is, toLocal((event.clientX + other.x) / 2).x);
        }
      } else {
        travelled += Math.abs(event.clientX - before.x);
        if (travelled > SLOP) {
          if (!dragged.current) element.setPointerCapture(event.pointerId);
          dragged.current = true;
          latest.current.onShift((event.clientX - before.x) * scale);
        }
      }
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const onUp = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
    };
    const onDouble = () => latest.current.onReset();

    element.addEventListener('wheel', onWheel, { passive: false });
    for (const type of PINCH) element.addEventListener(type, onPinch, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('dblclick', onDouble);
    return () => {
      element.removeEventListener('wheel', onWheel);
      for (const type of PINCH) element.removeEventListener(type, onPinch);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('dblclick', onDouble);
    };
  }, [ref]);
  return dragged;
}
