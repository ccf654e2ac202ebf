/** Marks by number: what `packSlots` takes as items, and gives as places, as columns of numbers. */
export interface PackedColumns {
  /** the slot of each mark; its centre is `origin + (slot + 0.5) * pitch` */
  readonly slots: Int32Array;
  /** 0 is next to the line */
  readonly levels: Int32Array;
  /** most marks of any slot */
  readonly height: number;
}

/** A very wide interval looks no further than this many slots from its middle. */
const MAX_REACH = 200;

/**
 * Packs marks as `packSlots` does (its rules are there), for thousands of them: without an object for each, in the order given by `order`, which has to
 * be the one that `packSlots` brings items into. A mark may stand anywhere in `[x0, x1]` px.
 */
export function packColumns(
  x0: Float64Array,
  x1: Float64Array,
  order: Uint32Array,
  pitch: number,
  origin = 0,
): PackedColumns {
  const slots = new Int32Array(x0.length);
  const levels = new Int32Array(x0.length);
  if (order.length === 0) return { slots, levels, height: 0 };
  const low = x0.reduce((a, b) => Math.min(a, b), Infinity);
  const high = x1.reduce((a, b) => Math.max(a, b), -Infinity);
  const base = Math.floor((low - origin) / pitch) - 1;
  const heights = new Int32Array(Math.floor((high - origin) / pitch) - base + 3);
  for (let k = 0; k < order.length; k += 1) {
    const i = order[k] ?? 0;
    const slot = lowestSlot(x0[i] ?? 0, x1[i] ?? 0, pitch, origin, heights, base);
    const level = heights[slot - base] ?? 0;
    heights[slot - base] = level + 1;
    slots[i] = slot;
    levels[i] = level;
  }
  return { slots, levels, height: heights.reduce((a, b) => Math.max(a, b), 0) };
}

/**
 * Returns the slot between two px that has fewest marks; of equals the one nearest to their middle, of those the first. `base` is the slot of the
 * first of the heights. A function of its own: engines compile it once for all lanes, where they give up what they made of the loop around it.
 */
function lowestSlot(
  from: number,
  to: number,
  pitch: number,
  origin: number,
  heights: Int32Array,
  base: number,
): number {
  const middle = (from + to) / 2;
  const home = Math.floor((middle - origin) / pitch);
  const first = Math.max(Math.ceil((from - origin) / pitch - 0.5), home - MAX_REACH);
  const last = Math.min(Math.floor((to - origin) / pitch - 0.5), home + MAX_REACH);
  let best = home;
  let bestHeight = Infinity;
  let bestDistance = Infinity;
  for (let slot = first; slot <= last; slot += 1) {
    const level = heights[slot - base] ?? 0;
    if (level > bestHeight) continue;
    const distance = Math.abs(origin + (slot + 0.5) * pitch - middle);
    if (level === bestHeight && distance >= bestDistance) continue;
    best = slot;
    bestHeight = level;
    bestDistance = distance;
  }
  return best;
}

/** Returns the class of width by which narrow intervals choose before wide ones: widths that differ by less than about a third are equals. */
export function widthClass(width: number): number {
  return Math.round(Math.log2(Math.max(0, width) + 1) * 2);
}

/** Returns the numbers from 0 in the order of their keys, those of equal keys in their own order: a counting sort, in linear time. */
export function orderByKey(keys: Uint16Array): Uint32Array {
  const starts = new Uint32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 2);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const order = new Uint32Array(keys.length);
  keys.forEach((key, i) => {
    const at = starts[key] ?? 0;
    order[at] = i;
    starts[key] = at + 1;
  });
  return order;
}
