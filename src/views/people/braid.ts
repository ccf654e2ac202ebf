import { createOccupancy, placeFirstFree, type Box } from '../../layout/placeLabels.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { round } from '../../lib/round.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { DestinationKind } from '../../model/schema.ts';
import type { Career, Station } from './derive.ts';
import { laneAt, orderLanes, placeLanes, yearTicks, type Lane } from './lanes.ts';
import { BEND, curve, drawLanes, loop, WAYS, type LanesScene } from './ways.ts';

/** Stands for all lanes that a strand leaves the drawing for. */
export const ELSEWHERE = 'elsewhere';

/** A part of a strand that is drawn in one way. */
export interface StrandPart {
  readonly key: string;
  readonly d: string;
  /** both of its ends are on record */
  readonly isKnown: boolean;
}

/** A moment at which a strand leaves a lane. */
export interface StrandMove {
  /** id of the departure */
  readonly id: string;
  readonly kind: DestinationKind;
  readonly x: number;
  readonly y: number;
  /** px that its date may mean; null for a day or month */
  readonly whisker: readonly [number, number] | null;
  readonly isShown: boolean;
}

export interface Strand {
  readonly id: string;
  readonly career: Career;
  readonly parts: readonly StrandPart[];
  readonly moves: readonly StrandMove[];
}

export interface BraidLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface BraidScene extends LanesScene {
  readonly strands: readonly Strand[];
  readonly labels: readonly BraidLabel[];
  /** careers that no moment is on record of, so that they are in no drawing */
  readonly undated: number;
}

export interface BraidOptions {
  readonly width: number;
  /** lanes in their order from above; left out, they are ordered so that strands cross few */
  readonly order?: readonly string[];
  /** most lanes; what leads elsewhere shares one more */
  readonly mostLanes: number;
  readonly pitch: number;
  /** end of the time that is drawn, UTC ms */
  readonly asOf: number;
  /** what is written at a station; empty for nothing */
  readonly textOf: (station: Station, career: Career) => string;
}

/** px between strands that run side by side, where there is room */
const APART = 7;
const YEAR = 365.25 * 24 * 3600 * 1000;

/** Returns the strands of careers through lanes of places over time. Careers in any order give the same scene; none give an empty one. */
export function layoutBraid(
  careers: readonly Career[],
  places: Dataset['places'],
  { width, order: given, mostLanes, pitch, asOf, textOf }: BraidOptions,
): BraidScene {
  const sorted = sortForBundles(careers);
  const dated = sorted.filter(({ span }) => span !== null);
  const ids = given ?? chooseLanes(dated, mostLanes, places);
  const laneOf = ({ lane }: Station) => (ids.includes(lane) ? lane : ELSEWHERE);
  const usesElsewhere = dated.some(({ stations }) =>
    stations.some((station) => station.span !== null && laneOf(station) === ELSEWHERE),
  );
  const order = usesElsewhere ? [...ids.filter((id) => id !== ELSEWHERE), ELSEWHERE] : ids;
  const domain = domainOf(dated, asOf);
  const x0 = WAYS.names;
  const x1 = Math.max(x0 + 1, width - WAYS.right);
  const x = (time: number) =>
    x0 + Math.min(1, Math.max(0, (time - domain[0]) / Math.max(1, domain[1] - domain[0]))) * (x1 - x0);
  const lanes = placeLanes(order, places, { top: WAYS.axis, pitch, domain });
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const slots = slotsOf(dated, laneOf);
  const offset = (lane: string, id: string): number => {
    const list = slots.get(lane) ?? [];
    const apart = Math.min(APART, (pitch * 0.6) / Math.max(1, list.length));
    return (list.indexOf(id) - (list.length - 1) / 2) * apart;
  };
  const strands = dated.map((career) => layoutStrand(career, { byId, laneOf, offset, x, limit: x1 }));
  return {
    width,
    height: WAYS.axis + order.length * pitch + 6,
    x0,
    x1,
    lanes: drawLanes(lanes, x),
    strands,
    labels: labelsOf(dated, { byId, laneOf, offset, x, x1, pitch, textOf }),
    ticks: yearTicks(domain, x),
    undated: sorted.length - dated.length,
  };
}

/** Founders of one place stand together, so that they run side by side; else by when they begin. */
function sortForBundles(careers: readonly Career[]): readonly Career[] {
  const keyOf = ({ stations }: Career) => stations.find(({ founded }) => founded)?.lane ?? '~';
  return [...careers].sort(
    (a, b) =>
      compareIds(keyOf(a), keyOf(b)) || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || compareIds(a.id, b.id),
  );
}

/** The lanes that most careers pass through, at most so many, in an order in which few are crossed. */
function chooseLanes(careers: readonly Career[], most: number, places: Dataset['places']): readonly string[] {
  const counts = new Map<string, number>();
  for (const { stations } of careers)
    for (const lane of new Set(stations.filter(({ span }) => span !== null).map(({ lane: id }) => id)))
      counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const ids = [...counts]
    .sort(([a, n], [b, m]) => m - n || compareIds(a, b))
    .slice(0, most)
    .map(([id]) => id);
  const links = new Map<string, number>();
  for (const { stations } of careers)
    stations.forEach(({ lane }, i) => {
      const before = stations[i - 1]?.lane;
      if (before === undefined || before === lane) return;
      const key = `${before}~${lane}`;
      links.set(key, (links.get(key) ?? 0) + 1);
    });
  return orderLanes(
    ids,
    [...links].map(([key, n]) => {
      const [from = '', to = ''] = key.split('~');
      return { from, to, n };
    }),
    places,
  );
}

function domainOf(careers: readonly Career[], asOf: number): readonly [number, number] {
  const first = careers.reduce((least, { span }) => Math.min(least, span?.[0] ?? least), asOf - YEAR);
  const last = careers.reduce((most, { span }) => Math.max(most, span?.[1] ?? most), asOf);
  return [
    Date.UTC(new Date(first).getUTCFullYear(), 0, 1),
    Date.UTC(new Date(last).getUTCFullYear() + 1, 0, 1) - 1,
  ];
}

/** Ids of the careers in each lane, in the order in which they lie side by side. */
function slotsOf(
  careers: readonly Career[],
  laneOf: (station: Station) => string,
): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, string[]>();
  for (const { id, stations } of careers)
    for (const lane of new Set(stations.filter(({ span }) => span !== null).map(laneOf))) {
      const list = slots.get(lane);
      if (list === undefined) slots.set(lane, [id]);
      else list.push(id);
    }
  return slots;
}

interface Ground {
  readonly byId: ReadonlyMap<string, Lane>;
  readonly laneOf: (station: Station) => string;
  readonly offset: (lane: string, id: string) => number;
  readonly x: (time: number) => number;
}

function layoutStrand(
  career: Career,
  { byId, laneOf, offset, x, limit }: Ground & { readonly limit: number },
): Strand {
  const parts: StrandPart[] = [];
  const moves: StrandMove[] = [];
  const { id, stations, shown } = career;
  let last: { readonly x: number; readonly y: number; readonly lane: string } | null = null;
  for (const station of stations) {
    const { key, span, known, departure, by } = station;
    if (span === null) continue;
    const lane = byId.get(laneOf(station));
    if (lane === undefined) continue;
    const y = (of: Lane) => round(of.y + (of.id === lane.id ? offset(lane.id, id) : 0));
    const [start, end] = [x(span[0]), x(span[1])];
    const [first, final] = [laneAt(lane, span[0], byId), laneAt(lane, span[1], byId)];
    // Room for the curve that leads here: out of what was there before, never before it began.
    let from = start;
    if (last !== null) {
      const wanted = Math.min(Math.max(start, last.x), limit);
      const to = Math.min(
        limit,
        Math.max(wanted, last.x + Math.min(BEND, 10 + Math.abs(y(first) - last.y) * 0.12)),
      );
      const isBack = last.lane === lane.id;
      const d =
        isBack && by === 'move' && wanted - last.x < 2
          ? loop(last.x, to, y(first), 10)
          : curve(last.x, last.y, to, y(first));
      parts.push({ key: `${key} to`, d, isKnown: wanted - last.x < 2 || by === 'merger' });
      from = to;
    }
    const until = Math.max(from, end);
    const isBent = final.id !== first.id && lane.bend !== null;
    const at = isBent ? Math.min(until, Math.max(from, x(lane.bend?.at ?? span[0]))) : until;
    const isKnown = known[0] && (known[1] || departure !== null);
    parts.push({
      key,
      d: isBent
        ? `M${round(from)},${y(first)}H${round(at)}${curve(at, y(first), Math.min(at + BEND, Math.max(at, until)), y(final)).replace(/^M[^C]*/, '')}H${round(Math.max(at, until))}`
        : `M${round(from)},${y(first)}H${round(until)}`,
      isKnown,
    });
    last = { x: until, y: y(final), lane: lane.id };
    if (departure === null) continue;
    const date = departure.clock?.date ?? null;
    const isWide = date !== null && date.precision !== 'day' && date.precision !== 'month';
    moves.push({
      id: departure.id,
      kind: departure.kind,
      x: round(until),
      y: y(final),
      whisker: isWide && date !== null ? [round(x(date.earliest)), round(x(date.latest))] : null,
      isShown: shown.has(departure.id),
    });
  }
  return { id, career, parts, moves };
}

/** What is written at stations: above its line from its start, else below, in the room that the station has; never over another text. */
function labelsOf(
  careers: readonly Career[],
  {
    byId,
    laneOf,
    offset,
    x,
    x1,
    pitch,
    textOf,
  }: Ground & {
    readonly x1: number;
    readonly pitch: number;
    readonly textOf: BraidOptions['textOf'];
  },
): readonly BraidLabel[] {
  const occupancy = createOccupancy();
  return careers.flatMap((career) =>
    career.stations.flatMap((station): BraidLabel[] => {
      const { key, span } = station;
      const lane = byId.get(laneOf(station));
      const words = textOf(station, career);
      if (span === null || lane === undefined || words === '') return [];
      const y = lane.y + offset(lane.id, career.id);
      const left = x(span[0]) + 5;
      const text = fitText(words, WAYS.font, Math.max(0, x1 - WAYS.names));
      if (text === '') return [];
      const wide = textWidth(text, WAYS.font) + 4;
      const boxes = [left, x(span[1]) - wide - 5, x1 - wide]
        .filter((from) => from >= WAYS.names && from + wide <= x1 + 0.5)
        .flatMap((from) =>
          [y - 7, y + 15].map((ground) => ({
            x0: from,
            x1: from + wide,
            y0: ground - WAYS.font,
            y1: ground + 3,
          })),
        )
        .filter((box) => box.y0 >= WAYS.axis - 4 && Math.abs((box.y0 + box.y1) / 2 - lane.y) < pitch * 0.75);
      const box = placeFirstFree(boxes, occupancy);
      return box === null ? [] : [{ key, text, x: round(box.x0 + 2), y: round(box.y1 - 3), box }];
    }),
  );
}
