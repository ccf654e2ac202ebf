/** Slots in which marks of an interval may stand, by the number of the interval; counted from the first of an axis, `base`. */
export interface SlotRanges {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** px, from which distances are taken */
  readonly middle: Float64Array;
  /** the number of the first slot: the centre of slot `i` is `origin + (base + i + 0.5) * pitch` */
  readonly base: number;
  /** how many slots there are */
  readonly size: number;
  readonly pitch: number;
  readonly origin: number;
}

/** Marks by number: what `packSlots` takes as items, and gives as places, as columns of numbers. */
export interface PackedColumns {
  /** the slot of each mark, from the first of the axis */
  readonly slots: Int32Array;
  /** 0 is next to the line */
  readonly levels: Int32Array;
  /** how many marks each slot has */
  readonly heights: Int32Array;
  /** most marks of any slot */
  readonly height: number;
}

/** A very wide interval looks no further than this many slots from its middle. */
const MAX_REACH = 200;

/** Slots beyond both ends of an axis: the middle of an interval at an end may lie in one. */
const BEYOND = 2;

/** What the slots of an axis are made from: px between two of them, and px of the first one's edge. */
export interface SlotGrid {
  readonly pitch: number;
  readonly origin?: number;
}

/**
 * Returns where marks may stand anywhere in `[x0, x1]` px, interval by interval. `ends` are px between which all of the intervals are that marks are packed by; others may be
 * anywhere.
 */
export function slotRanges(
  x0: Float64Array,
  x1: Float64Array,
  ends: readonly [number, number],
  { pitch, origin = 0 }: SlotGrid,
): SlotRanges {
  const base = Math.floor((ends[0] - origin) / pitch) - BEYOND;
  const size = Math.floor((ends[1] - origin) / pitch) + BEYOND + 1 - base;
  const first = new Int32Array(x0.length);
  const last = new Int32Array(x0.length);
  const middle = new Float64Array(x0.length);
  for (let i = 0; i < x0.length; i += 1) {
    const from = x0[i] ?? 0;
    const to = x1[i] ?? 0;
    const center = (from + to) / 2;
    const home = Math.floor((center - origin) / pitch);
    const low = Math.max(Math.ceil((from - origin) / pitch - 0.5), home - MAX_REACH);
    const high = Math.min(Math.floor((to - origin) / pitch - 0.5), home + MAX_REACH);
    // An interval that holds no centre of a slot has that of its middle.
    const isEmpty = low > high;
    first[i] = (isEmpty ? home : low) - base;
    last[i] = (isEmpty ? home : high) - base;
    middle[i] = center;
  }
  return { first, last, middle, base, size, pitch, origin };
}

/**
 * Packs marks as `packSlots` does (its rules are there), for thousands of them: without an object for each, in the order given by `order`, which has to
 * be the one that `packSlots` brings items into. `intervals` has the number of the interval in which each may stand.
 */
export function packColumns(ranges: SlotRanges, intervals: Uint32Array, order: Uint32Array): PackedColumns {
  const { first, last } = ranges;
  const slots = new Int32Array(intervals.length);
  const levels = new Int32Array(intervals.length);
  const heights = new Int32Array(ranges.size);
  let height = 0;
  for (let k = 0; k < order.length; k += 1) {
    const mark = order[k] ?? 0;
    const interval = intervals[mark] ?? 0;
    const from = first[interval] ?? 0;
    const to = last[interval] ?? 0;
    const slot = from === to ? from : lowestSlot(from, to, interval, ranges, heights);
    const level = heights[slot] ?? 0;
    heights[slot] = level + 1;
    if (level >= height) height = level + 1;
    slots[mark] = slot;
    levels[mark] = level;
  }
  return { slots, levels, heights, height };
}

/**
 * Returns the slot of an interval that has fewest marks; of equals the one nearest to its middle, of those the first. A function of its own: engines compile it once for all lanes,
 * where they give up what they made of the loop around it.
 */
function lowestSlot(
  first: number,
  last: number,
  interval: number,
  { middle, base, pitch, origin }: SlotRanges,
  heights: Int32Array,
): number {
  const center = middle[interval] ?? 0;
  let best = first;
  let bestHeight = Infinity;
  let bestDistance = Infinity;
  for (let slot = first; slot <= last; slot += 1) {
    const level = heights[slot] ?? 0;
    if (level > bestHeight) continue;
    const distance = Math.abs(origin + (base + slot + 0.5) * pitch - center);
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
  let most = 0;
  for (let i = 0; i < keys.length; i += 1) most = Math.max(most, keys[i] ?? 0);
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < keys.length; i += 1) {
    const next = (keys[i] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? 0;
    const at = starts[key] ?? 0;
    order[at] = i;
    starts[key] = at + 1;
  }
  return order;
}
