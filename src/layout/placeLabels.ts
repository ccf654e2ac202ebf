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

/** Returns an empty occupancy of the plane. Boxes that only touch do not meet. */
export function createOccupancy(): Occupancy {
  const buckets = new Map<string, Box[]>();
  const keysOf = (box: Box): string[] => {
    const keys: string[] = [];
    for (let column = Math.floor(box.x0 / BUCKET); column <= Math.floor(box.x1 / BUCKET); column += 1)
      for (let row = Math.floor(box.y0 / BUCKET); row <= Math.floor(box.y1 / BUCKET); row += 1)
        keys.push(`${column} ${row}`);
    return keys;
  };
  return {
    isFree: (box) => keysOf(box).every((key) => (buckets.get(key) ?? []).every((taken) => !meet(box, taken))),
    take: (box) => {
      for (const key of keysOf(box)) {
        const list = buckets.get(key);
        if (list === undefined) buckets.set(key, [box]);
        else list.push(box);
      }
    },
  };
}

/** Returns whether two boxes overlap in more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Takes and returns the first of the boxes that is free; null where none is. */
export function placeFirstFree<B extends Box>(candidates: readonly B[], occupancy: Occupancy): B | null {
  const free = candidates.find(occupancy.isFree) ?? null;
  if (free !== null) occupancy.take(free);
  return free;
}
