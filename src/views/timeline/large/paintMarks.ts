import { recordOf } from '../../../lib/records.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../../../model/schema.ts';
import type { TimelineScene, Whisker } from '../scene.ts';
import type { MarkPlaces } from './markPlaces.ts';

/** A symbol as the pixels of a device, four bytes each. */
export interface Sprite {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
  /** the colour of the kind, alone, as the line of a whisker has it */
  readonly line: number;
}

export type Sprites = Readonly<Record<DestinationKind, Sprite>>;

/** The part of a scene that is painted, px of the scene, and device pixels for each of them. */
export interface PaintedPart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ratio: number;
}

/** Pixels, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint32Array;
}

/** The byte of a pixel that says how opaque it is: the last in memory, so the highest of a number on every machine that runs browsers. */
const OPACITY = 24;

/**
 * Paints the marks of a scene that stand in a part of it, each as the pixels of its symbol, on whole pixels of the device: sharp at any ratio. It is
 * a copy of a few numbers for each mark, ten times as fast as to have a canvas draw them one by one, and the same in every browser.
 */
export function paintMarks(target: Pixels, scene: TimelineScene, sprites: Sprites, part: PaintedPart): void {
  const data = signed(target.data);
  const stamps = recordOf(DESTINATION_KINDS, (kind) => stampOf(sprites[kind], target.width));
  for (const lane of scene.lanes) {
    // The lines of an opened lane that are in sight are elements.
    if (lane.opened || lane.y1 < part.top || lane.y0 > part.bottom) continue;
    if (lane.places !== undefined) {
      paintPlaces(lane.places(), {
        target,
        data,
        scene,
        part,
        stamps: DESTINATION_KINDS.map((kind) => stamps[kind]),
      });
      continue;
    }
    for (const { x, y, kind, whisker, inView } of lane.marks) {
      if (!inView || y < part.top - scene.symbol || y > part.bottom + scene.symbol) continue;
      if (x < part.left - scene.symbol || x > part.right + scene.symbol) continue;
      if (whisker !== null) paintWhisker(target, y, whisker, scene, sprites[kind].line, part);
      paintSprite(target, data, x, y, stamps[kind], part);
    }
  }
}

interface Painting {
  readonly target: Pixels;
  readonly data: Int32Array;
  readonly scene: TimelineScene;
  readonly part: PaintedPart;
  /** by place in `DESTINATION_KINDS` */
  readonly stamps: readonly Stamp[];
}

/** Paints the marks of a lane of thousands, which are no objects. */
function paintPlaces(places: MarkPlaces, { target, data, scene, part, stamps }: Painting): void {
  const { at, xs, ys, whiskerAt } = places;
  const { kinds } = places.columns;
  const [left, right] = [part.left - scene.symbol, part.right + scene.symbol];
  const [top, bottom] = [part.top - scene.symbol, part.bottom + scene.symbol];
  const paint = (from: number, to: number) => {
    for (let mark = from; mark < to; mark += 1) {
      const x = xs[mark] ?? 0;
      const y = ys[mark] ?? 0;
      if (y < top || y > bottom || x < left || x > right) continue;
      const stamp = stamps[kinds[at[mark] ?? 0] ?? 0];
      if (stamp === undefined) continue;
      const whisker = whiskerAt(mark);
      if (whisker !== null) paintWhisker(target, y, whisker, scene, stamp.sprite.line, part);
      paintSprite(target, data, x, y, stamp, part);
    }
  };
  paint(...places.shown);
  paint(places.undated, at.length);
}

/**
 * What is to be seen of a symbol: how far each of its pixels is from its first corner in a drawing of some width, and what it is. Pixels are read as signed
 * numbers, as which the opaque ones are small: engines keep small numbers as they are, and box all others.
 */
interface Stamp {
  readonly sprite: Sprite;
  readonly offsets: Int32Array;
  readonly pixels: Int32Array;
}

function stampOf(sprite: Sprite, width: number): Stamp {
  const offsets: number[] = [];
  const pixels: number[] = [];
  signed(sprite.pixels).forEach((pixel, i) => {
    if (pixel >>> OPACITY === 0) return;
    offsets.push(Math.floor(i / sprite.width) * width + (i % sprite.width));
    pixels.push(pixel);
  });
  return { sprite, offsets: Int32Array.from(offsets), pixels: Int32Array.from(pixels) };
}

/** Returns the same numbers in the same memory, with a sign. */
function signed({ buffer, byteOffset, length }: Uint32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length);
}

function paintSprite(
  target: Pixels,
  data: Int32Array,
  x: number,
  y: number,
  { sprite, offsets, pixels }: Stamp,
  { left, top, ratio }: PaintedPart,
): void {
  const { width, height } = target;
  const x0 = Math.round((x - left) * ratio - sprite.width / 2);
  const y0 = Math.round((y - top) * ratio - sprite.height / 2);
  if (x0 < 0 || y0 < 0 || x0 + sprite.width > width || y0 + sprite.height > height)
    return paintCut(target, sprite, x0, y0);
  const corner = y0 * width + x0;
  for (let i = 0; i < offsets.length; i += 1) {
    const at = corner + (offsets[i] ?? 0);
    const pixel = pixels[i] ?? 0;
    const there = data[at] ?? 0;
    // Where edges of neighbours share a pixel, the more opaque one stays.
    if (there === 0 || pixel >>> OPACITY > there >>> OPACITY) data[at] = pixel;
  }
}

/** Paints what is in sight of a symbol at an edge. */
function paintCut({ width, height, data }: Pixels, sprite: Sprite, x0: number, y0: number): void {
  for (let row = Math.max(0, -y0); row < sprite.height && y0 + row < height; row += 1)
    for (let column = Math.max(0, -x0); column < sprite.width && x0 + column < width; column += 1) {
      const pixel = sprite.pixels[row * sprite.width + column] ?? 0;
      const at = (y0 + row) * width + x0 + column;
      if (pixel >>> OPACITY > (data[at] ?? 0) >>> OPACITY) data[at] = pixel;
    }
}

/** A line as wide as a device draws it; in dashes where the date is approximate or doubted. */
function paintWhisker(
  { width, height, data }: Pixels,
  y: number,
  whisker: Whisker,
  scene: TimelineScene,
  color: number,
  { left, right, top, ratio }: PaintedPart,
): void {
  const row = Math.round((y - top) * ratio);
  if (row < 0 || row >= height) return;
  const from = Math.max(0, Math.round((Math.max(left, scene.x0, whisker.x0) - left) * ratio));
  const to = Math.min(width - 1, Math.round((Math.min(right, scene.x1, whisker.x1) - left) * ratio));
  const dash = Math.max(1, Math.round(5 * ratio));
  for (let column = from; column <= to; column += 1) {
    const at = row * width + column;
    const isGap = whisker.soft && (column - from) % dash >= dash * 0.6;
    if (!isGap && data[at] === 0) data[at] = color;
  }
}
