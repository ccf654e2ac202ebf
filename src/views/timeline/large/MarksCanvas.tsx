import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useDeparturesState } from '../../../store/context.ts';
import type { TimelineScene } from '../scene.ts';
import { drawSprites } from './drawSprites.tsx';
import { paintMarks, type Sprites } from './paintMarks.ts';

export interface MarksCanvasProps {
  readonly scene: TimelineScene;
  /** px of the scene from left to right that this canvas shows: the plot, or the gutter */
  readonly from: number;
  readonly to: number;
  /** px of the scene from top to bottom that are in sight or nearly so */
  readonly within: readonly [number, number];
  /** the part of time in view now, where the scene stands for another one until it is placed anew; null for one that has no time */
  readonly domain: readonly [number, number] | null;
}

/** sizes and looks of symbols that are kept */
const MOST_DRAWN = 12;

/** px; no browser has a canvas much higher, and nobody a screen */
const MOST_HEIGHT = 8000;

/**
 * The marks of a scene on a canvas: that part of it that is in sight, at the pixels of the device. Nothing is heard here: what is at a pointer, the
 * timeline asks of its index. While one zooms, what is painted is stretched, which costs nothing.
 */
export const MarksCanvas = memo(function MarksCanvas({
  scene,
  from,
  to,
  within: [top, bottom],
  domain,
}: MarksCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useDeparturesState((state) => state.theme);
  const look = useLook();
  // Symbols are drawn once for a look, and copied for every scene that has them in this size.
  const measured = useRef<{ readonly key: string; readonly scale: number } | null>(null);
  const drawn = useRef(new Map<string, Sprites | null>());

  useLayoutEffect(() => {
    const [box, element] = [frame.current, canvas.current];
    const page = box?.ownerDocument.defaultView;
    if (box == null || element === null || page == null) return;
    const end = Math.min(bottom, scene.height, top + MOST_HEIGHT);
    // Where text is larger, the drawing is. To measure it has the page laid out: that is done once for a width.
    const sized = `${scene.width} ${look}`;
    if (measured.current?.key !== sized)
      measured.current = {
        key: sized,
        scale: (box.parentElement?.getBoundingClientRect().width ?? scene.width) / scene.width,
      };
    const { scale } = measured.current;
    const ratio = Math.max(1, page.devicePixelRatio) * scale;
    const width = Math.max(1, Math.round((to - from) * ratio));
    const height = Math.max(1, Math.round((end - top) * ratio));
    box.style.left = `${from * scale}px`;
    box.style.width = `${(to - from) * scale}px`;
    box.style.top = `${top * scale}px`;
    box.style.height = `${Math.max(0, end - top) * scale}px`;
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    const context = element.getContext('2d');
    const key = [scene.symbol, ratio, theme, look].join(' ');
    if (drawn.current.size > MOST_DRAWN) drawn.current.clear();
    const sprites = drawn.current.get(key) ?? drawSprites(box, scene.symbol, ratio);
    drawn.current.set(key, sprites);
    if (context === null || sprites === null || end <= top) return;
    const image = context.createImageData(width, height);
    const data = new Uint32Array(image.data.buffer);
    paintMarks({ width, height, data }, scene, sprites, { left: from, right: to, top, bottom: end, ratio });
    context.putImageData(image, 0, 0);
  }, [scene, from, to, top, bottom, theme, look]);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const [start, end] = scene.domain;
    const factor = domain === null ? 1 : (end - start) / (domain[1] - domain[0]);
    const shift = domain === null ? 0 : ((start - domain[0]) / (domain[1] - domain[0])) * 100;
    element.style.transform = factor === 1 && shift === 0 ? '' : `translateX(${shift}%) scaleX(${factor})`;
  }, [scene, domain]);

  return (
    <div className="marks-frame" ref={frame} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
});

/** Returns a number that changes with what a canvas has to be painted anew for: the theme of the system, forced colours, the pixels of the device. */
function useLook(): number {
  const [look, setLook] = useState(0);
  useLayoutEffect(() => {
    const page = window;
    const queries = [
      '(prefers-color-scheme: dark)',
      '(forced-colors: active)',
      `(resolution: ${page.devicePixelRatio}dppx)`,
    ].map((query) => page.matchMedia(query));
    const change = () => setLook((before) => before + 1);
    for (const query of queries) query.addEventListener('change', change);
    return () => {
      for (const query of queries) query.removeEventListener('change', change);
    };
  }, [look]);
  return look;
}
