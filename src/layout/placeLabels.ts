/** A box in px: `x0 < x1`, `y0 < y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Boxes in buckets of a fixed width, so that a look-up reads only its neighbours. */
export interface Occupancy {
  /** whether the box meets none that is taken */
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
}

const BUCKET = 64;
/** more rows than any plane has, so that a column and a row make one number */
const ROWS = 2 ** 24;

/** Returns an empty occupancy of the plane. Boxes that only touch do not meet. */
export function createOccupancy(): Occupancy {
  const buckets = new Map<number, Box[]>();
  return {
    isFree: (box) => {
      const [left, right] = [Math.floor(box.x0 / BUCKET), Math.floor(box.x1 / BUCKET)];
      const [top, bottom] = [Math.floor(box.y0 / BUCKET), Math.floor(box.y1 / BUCKET)];
      for (let column = left; column <= right; column += 1)
        for (let row = top; row <= bottom; row += 1)
          for (const taken of buckets.get(column * ROWS + row) ?? NONE) if (meet(box, taken)) return false;
      return true;
    },
    take: (box) => {
      for (let column = Math.floor(box.x0 / BUCKET); column <= Math.floor(box.x1 / BUCKET); column += 1)
        for (let row = Math.floor(box.y0 / BUCKET); row <= Math.floor(box.y1 / BUCKET); row += 1) {
          const key = column * ROWS + row;
          const list = buckets.get(key);
          if (list === undefined) buckets.set(key, [box]);
          else list.push(box);
        }
    },
  };
}

const NONE: readonly Box[] = [];

/** Returns whether two boxes overlap in more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Takes and returns the first of the boxes that is free; null where none is. Asks for no more of them than that. */
export function placeFirstFree<B extends Box>(candidates: Iterable<B>, occupancy: Occupancy): B | null {
  for (const candidate of candidates)
    if (occupancy.isFree(candidate)) {
      occupancy.take(candidate);
      return candidate;
    }
  return null;
}
