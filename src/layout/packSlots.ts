/** A mark that may stand anywhere in `[x0, x1]` px, because that is all its date says. */
export interface SlotItem {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  /** among marks that know equally little, those of lower rank stand nearer the line */
  readonly rank: number;
  /** marks of more weight choose later, so that they stand outermost; 0 for most */
  readonly weight: number;
}

export interface SlotPlace {
  /** centre of the mark, px */
  readonly x: number;
  /** 0 is next to the line, growing away from it */
  readonly level: number;
}

/**
 * Returns a place for each mark so that none overlap: a dot plot (Wilkinson 1999) on a grid of slots `pitch` px wide, anchored at
 * `origin` so that panning moves marks without reshuffling them. A mark takes the lowest slot whose centre lies in its own
 * interval, the one nearest the middle where several are equally low; narrow intervals choose first. An interval that holds no
 * slot centre uses the slot of its middle. Marks of more weight choose after the others. The input order does not matter.
 */
export function packSlots(
  items: readonly SlotItem[],
  pitch: number,
  origin = 0,
): ReadonlyMap<string, SlotPlace> {
  const heights = new Map<number, number>();
  const places = new Map<string, SlotPlace>();
  const ordered = [...items].sort(
    (a, b) =>
      a.weight - b.weight ||
      widthClass(a) - widthClass(b) ||
      a.rank - b.rank ||
      a.x0 - b.x0 ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  for (const { id, x0, x1 } of ordered) {
    const middle = (x0 + x1) / 2;
    const home = Math.floor((middle - origin) / pitch);
    const first = Math.max(Math.ceil((x0 - origin) / pitch - 0.5), home - MAX_REACH);
    const last = Math.min(Math.floor((x1 - origin) / pitch - 0.5), home + MAX_REACH);
    let best = home;
    let bestHeight = first > last ? -1 : Infinity;
    let bestDistance = Infinity;
    for (let slot = first; slot <= last; slot += 1) {
      const height = heights.get(slot) ?? 0;
      const distance = Math.abs(origin + (slot + 0.5) * pitch - middle);
      if (height < bestHeight || (height === bestHeight && distance < bestDistance)) {
        best = slot;
        bestHeight = height;
        bestDistance = distance;
      }
    }
    const level = heights.get(best) ?? 0;
    heights.set(best, level + 1);
    places.set(id, { x: origin + (best + 0.5) * pitch, level });
  }
  return places;
}

/** A very wide interval looks no further than this many slots from its middle: enough for thousands of marks, and it bounds the work. */
const MAX_REACH = 200;

/** Widths that differ by less than about a third count as one, so that months of 30 and 31 days are equals. */
function widthClass({ x0, x1 }: SlotItem): number {
  return Math.round(Math.log2(Math.max(0, x1 - x0) + 1) * 2);
}
