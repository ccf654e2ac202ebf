import { compareIds } from '../../lib/compareIds.ts';
import { round } from '../../lib/round.ts';
import type { Dataset } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { middleOf } from './derive.ts';

/** What leads from one lane to another, and how much of it. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly n: number;
}

/** A place over time: where it lies, from when to when, and where it bends into what it became. */
export interface Lane {
  readonly id: string;
  readonly y: number;
  /** UTC ms of what is on record of its life, within the time that is drawn */
  readonly life: readonly [number, number];
  /** whether its start and its end are on record */
  readonly known: readonly [boolean, boolean];
  /** when it became another lane, and where that lies; null where it did not, or the other is not drawn */
  readonly bend: { readonly at: number; readonly to: string; readonly y: number } | null;
}

const ROUNDS = 24;

/**
 * Returns the lanes in an order in which what leads far leads over few: places that became one another stand together, what they became
 * between them, and blocks change places with their neighbours as long as that shortens the ways. The order of the input plays no part.
 */
export function orderLanes(
  ids: readonly string[],
  links: readonly Link[],
  places: Dataset['places'],
): readonly string[] {
  const blocks = familiesOf([...ids].sort(compareIds), places);
  const weight = (block: readonly string[]) =>
    links.reduce(
      (sum, { from, to, n }) => sum + (block.includes(from) ? n : 0) + (block.includes(to) ? n : 0),
      0,
    );
  // The heaviest in the middle, the others in turn above and below it.
  const ordered = [...blocks].sort((a, b) => weight(b) - weight(a) || compareIds(a[0] ?? '', b[0] ?? ''));
  let order: (readonly string[])[] = [];
  ordered.forEach((block, i) => {
    order = i % 2 === 0 ? [...order, block] : [block, ...order];
  });
  let best = lengthOf(order, links);
  for (let round = 0; round < ROUNDS; round += 1) {
    let improved = false;
    for (let i = 0; i < order.length; i += 1)
      for (const j of [i + 1, i + 2]) {
        const [a, b] = [order[i], order[j]];
        if (a === undefined || b === undefined) continue;
        const next = order.with(i, b).with(j, a);
        const length = lengthOf(next, links);
        if (length >= best - 1e-9) continue;
        [order, best, improved] = [next, length, true];
      }
    if (!improved) break;
  }
  return order.flat();
}

function lengthOf(blocks: readonly (readonly string[])[], links: readonly Link[]): number {
  const at = new Map(blocks.flat().map((id, i) => [id, i]));
  return links.reduce(
    (sum, { from, to, n }) => sum + n * Math.abs((at.get(from) ?? 0) - (at.get(to) ?? 0)),
    0,
  );
}

/** Places that became one another, each with what it became in the middle of what led to it. */
function familiesOf(ids: readonly string[], places: Dataset['places']): readonly (readonly string[])[] {
  const there = new Set(ids);
  const nextOf = (id: string): string | null => {
    const next = places.get(id)?.lab?.successor?.lab;
    return next !== undefined && next !== id && there.has(next) ? next : null;
  };
  const roots = new Map<string, string>();
  for (const id of ids) {
    const seen = new Set<string>();
    let at = id;
    for (let next = nextOf(at); next !== null && !seen.has(next); next = nextOf(at)) {
      seen.add(at);
      at = next;
    }
    // A circle has no end: its first id stands for it.
    roots.set(id, seen.has(at) ? ([...seen].sort(compareIds)[0] ?? at) : at);
  }
  const families = new Map<string, string[]>();
  for (const id of ids) {
    const root = roots.get(id) ?? id;
    const family = families.get(root) ?? [];
    if (id !== root) family.push(id);
    families.set(root, family);
  }
  return [...families]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([root, before]) => {
      const half = Math.ceil(before.length / 2);
      return [...before.slice(0, half), root, ...before.slice(half)];
    });
}

/** Returns the lanes of an order, each `pitch` px below the one before, in the time that is drawn. */
export function placeLanes(
  order: readonly string[],
  places: Dataset['places'],
  {
    top,
    pitch,
    domain,
  }: { readonly top: number; readonly pitch: number; readonly domain: readonly [number, number] },
): readonly Lane[] {
  const ys = new Map(order.map((id, i) => [id, round(top + (i + 0.5) * pitch)]));
  const [start, end] = domain;
  const within = (time: number) => Math.min(end, Math.max(start, time));
  return order.map((id): Lane => {
    const place = places.get(id);
    const successor = place?.lab?.successor ?? null;
    const at = middleOf(dateOf(successor?.date ?? null));
    const y = successor === null ? undefined : ys.get(successor.lab);
    const bend =
      successor === null || at === null || y === undefined || successor.lab === id
        ? null
        : { at: within(at), to: successor.lab, y };
    const [from, to] = [middleOf(place?.founded ?? null), bend?.at ?? middleOf(place?.ended ?? null)];
    const life = [within(from ?? start), within(to ?? end)] as const;
    return {
      id,
      y: ys.get(id) ?? top,
      life: [Math.min(...life), Math.max(...life)],
      known: [from !== null, to !== null],
      bend,
    };
  });
}

/** Returns where a lane lies at a time: where it bends, what it became from then on, through all that that became. */
export function laneAt(lane: Lane, time: number, lanes: ReadonlyMap<string, Lane>): Lane {
  let at = lane;
  for (let steps = 0; steps < lanes.size && at.bend !== null && time > at.bend.at; steps += 1)
    at = lanes.get(at.bend.to) ?? at;
  return at;
}

/** A year on the axis. */
export interface YearTick {
  readonly year: number;
  readonly x: number;
  readonly label: string;
}

/** px that a year and the space beside it need */
const LABEL = 40;

/** Returns the years of the time that is drawn, each at its start, labelled where there is room. */
export function yearTicks(
  [start, end]: readonly [number, number],
  x: (time: number) => number,
): readonly YearTick[] {
  const [first, last] = [start, end].map((time) => new Date(time).getUTCFullYear());
  if (first === undefined || last === undefined) return [];
  const step = (x(end) - x(start)) / Math.max(1, last - first + 1);
  const every = Math.max(1, Math.ceil(LABEL / Math.max(1, step)));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => {
    const at = Date.UTC(year, 0, 1);
    if (at < start || at > end) return [];
    const isNamed = (last - year) % every === 0 && x(end) - x(at) >= LABEL / 2;
    return [{ year, x: round(x(at)), label: isNamed ? String(year) : '' }];
  });
}
