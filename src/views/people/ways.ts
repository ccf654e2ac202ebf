import { createOccupancy, placeFirstFree, type Box } from '../../layout/placeLabels.ts';
import type { Plot } from '../../layout/plot.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ChosenWays, Way } from './derive.ts';
import { orderLanes, placeLanes, yearTicks, type Lane, type YearTick } from './lanes.ts';

/** px; the geometry of the drawing of ways */
export const WAYS = {
  axis: 22,
  pitch: 34,
  names: 158,
  right: 16,
  font: 11,
  nameFont: 12.5,
  least: 1.6,
  gutter: 56,
} as const;

export interface PlacedWay {
  readonly way: Way;
  readonly d: string;
  readonly width: number;
  /** ends, for focus and for a reader's eye */
  readonly ends: readonly [readonly [number, number], readonly [number, number]];
  /** where its number stands; null where there is no room */
  readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly box: Box } | null;
}

/** Lanes of places along an axis of years. */
export interface LanesScene extends Plot {
  readonly lanes: readonly DrawnLane[];
  readonly ticks: readonly YearTick[];
}

export interface WaysScene extends LanesScene {
  readonly ways: readonly PlacedWay[];
  /** px of the place of ways without a date; null where all are dated */
  readonly gutter: readonly [number, number] | null;
}

export interface DrawnLane {
  readonly lane: Lane;
  readonly x0: number;
  readonly x1: number;
  /** the bend into what it became; empty for none */
  readonly bend: string;
}

/** Returns a curve that leaves one height and arrives at another, level at both ends. */
export function curve(x0: number, y0: number, x1: number, y1: number): string {
  const half = round((x0 + x1) / 2);
  return `M${round(x0)},${round(y0)}C${half},${round(y0)} ${half},${round(y1)} ${round(x1)},${round(y1)}`;
}

/** Returns the lines of lanes in px. */
export function drawLanes(lanes: readonly Lane[], x: (time: number) => number): readonly DrawnLane[] {
  return lanes.map((lane) => {
    const [x0, x1] = [round(x(lane.life[0])), round(x(lane.life[1]))];
    return {
      lane,
      x0,
      x1,
      bend: lane.bend === null ? '' : curve(x1, lane.y, x1 + BEND, lane.bend.y),
    };
  });
}

/** px over which a lane bends into another */
export const BEND = 22;

/** Returns the ways between lanes over time: a ribbon each, as wide as people shared it, where the middle one of its moves was. */
export function layoutWays(
  { ways, lanes: ids }: ChosenWays,
  places: Dataset['places'],
  {
    width,
    domain,
    numberOf,
  }: {
    readonly width: number;
    readonly domain: readonly [number, number];
    readonly numberOf: (n: number) => string;
  },
): WaysScene {
  const isDated = ways.every(({ when }) => when !== null);
  const x0 = WAYS.names + (isDated ? 0 : WAYS.gutter);
  const x1 = Math.max(x0 + 1, width - WAYS.right);
  const x = (time: number) =>
    x0 + Math.min(1, Math.max(0, (time - domain[0]) / Math.max(1, domain[1] - domain[0]))) * (x1 - x0);
  const links = ways.map(({ from, to, departures }) => ({ from, to, n: departures.length }));
  const order = orderLanes(ids, links, places);
  const lanes = placeLanes(order, places, { top: WAYS.axis, pitch: WAYS.pitch, domain });
  const at = new Map(lanes.map(({ id, y }) => [id, y]));
  const most = ways.reduce((max, { departures }) => Math.max(max, departures.length), 1);
  const scale = Math.min(1.1, (WAYS.pitch * 0.5) / most);
  const occupancy = createOccupancy();
  const placed = ways.map((way): PlacedWay => {
    const [y0, y1] = [at.get(way.from) ?? 0, at.get(way.to) ?? 0];
    const middle = way.when === null ? WAYS.names + WAYS.gutter / 2 : x(way.when.middle);
    const half = way.when === null ? WAYS.gutter / 2 - 4 : Math.min(70, 20 + Math.abs(y1 - y0) * 0.16);
    const from = Math.max(WAYS.names, Math.min(middle - half, x1 - 2 * half));
    const to = Math.min(width - 2, from + 2 * half);
    const strength = round(Math.max(WAYS.least, way.departures.length * scale));
    const text = numberOf(way.departures.length);
    const isLoop = way.from === way.to;
    return {
      way,
      d: isLoop ? loop(from, to, y0) : curve(from, y0, to, y1),
      width: strength,
      ends: [
        [round(from), y0],
        [round(to), y1],
      ],
      label: labelOf(
        text,
        [from, isLoop ? y0 - LOOP : y0],
        [to, isLoop ? y0 - LOOP : y1],
        strength,
        width,
        occupancy,
      ),
    };
  });
  return {
    width,
    height: WAYS.axis + order.length * WAYS.pitch + 4,
    x0,
    x1,
    lanes: drawLanes(lanes, x),
    ways: placed,
    ticks: yearTicks(domain, x),
    gutter: isDated ? null : [WAYS.names, x0 - 6],
  };
}

/** px that a move within a lane rises over it */
const LOOP = 15;

/** Returns a way out of a lane and back into it. */
export function loop(x0: number, x1: number, y: number, rise = LOOP): string {
  const top = round(y - rise * 1.33);
  return `M${round(x0)},${round(y)}C${round(x0)},${top} ${round(x1)},${top} ${round(x1)},${round(y)}`;
}

/** Along the curve, from its middle outwards. */
const STOPS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

function labelOf(
  text: string,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  strength: number,
  width: number,
  occupancy: ReturnType<typeof createOccupancy>,
): PlacedWay['label'] {
  const wide = textWidth(text, WAYS.font) + 2;
  const boxes = STOPS.flatMap((t) => {
    const ease = t * t * (3 - 2 * t);
    const [cx, cy] = [x0 + (x1 - x0) * t, y0 + (y1 - y0) * ease];
    return [strength / 2 + 3, -strength / 2 - wide - 3].map((dx) => ({
      x0: cx + dx,
      x1: cx + dx + wide,
      y0: cy - 8,
      y1: cy + 5,
    }));
  }).filter((box) => box.x0 >= WAYS.names && box.x1 <= width && box.y0 >= WAYS.axis - 6);
  const box = placeFirstFree(boxes, occupancy);
  return box === null ? null : { x: round(box.x0 + 1), y: round(box.y1 - 1), text, box };
}
