import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { usePanZoom, type Point } from './usePanZoom.ts';

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

interface Size {
  readonly width: number;
  readonly height: number;
}

const WHOLE: PlanarTransform = { k: 1, x: 0, y: 0 };
const MOST = 8;

/**
 * A drawing that can be looked at closely, and moved while it is; it never leaves its frame. A touch on the whole drawing scrolls the page.
 * `width` and `height` are the drawing's own px. `present` tells whether the element is there.
 */
export function usePlanarZoom(
  ref: RefObject<SVGSVGElement | null>,
  width: number,
  height: number,
  present: boolean,
): PlanarZoom {
  const [transform, setTransform] = useState(WHOLE);
  const size = useRef<Size>({ width, height });
  const closer = useRef(false);
  useEffect(() => {
    size.current = { width, height };
    closer.current = transform.k > 1;
  }, [width, height, transform]);

  const change = useCallback((next: (current: PlanarTransform) => PlanarTransform) => {
    setTransform((current) => keepInside(next(current), size.current));
  }, []);
  const dragged = usePanZoom(
    ref,
    {
      onScale: (factor, at) => change((current) => zoomAbout(current, factor, at)),
      onShift: (dx, dy) => change((current) => ({ ...current, x: current.x + dx, y: current.y + dy })),
      canShift: () => closer.current,
    },
    present,
  );
  return useMemo(
    () => ({
      transform,
      wasDragged: () => dragged.current,
      zoomBy: (factor: number) =>
        change((current) =>
          zoomAbout(current, factor, { x: size.current.width / 2, y: size.current.height / 2 }),
        ),
      fit: () => setTransform(WHOLE),
    }),
    [transform, dragged, change],
  );
}

function zoomAbout(current: PlanarTransform, factor: number, at: Point): PlanarTransform {
  const k = Math.min(MOST, Math.max(1, current.k * factor));
  const by = k / current.k;
  return { k, x: at.x - (at.x - current.x) * by, y: at.y - (at.y - current.y) * by };
}

function keepInside({ k, x, y }: PlanarTransform, { width, height }: Size): PlanarTransform {
  if (k <= 1) return WHOLE;
  return {
    k,
    x: Math.min(0, Math.max(width - width * k, x)),
    y: Math.min(0, Math.max(height - height * k, y)),
  };
}
