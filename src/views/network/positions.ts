import { forceCollide, forceManyBody, forceSimulation, type Force, type SimulationNodeDatum } from 'd3';
import { compareIds } from '../../lib/compareIds.ts';
import { partOf } from '../../lib/partOf.ts';
import type { Graph, GraphLink, GraphNode } from '../../transforms/toGraph.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { BAND_IDS, bandOf, sideOf, type BandId, type Side } from './bands.ts';

/** Where a node stands, in the unit square: x from the left to the right column, y from top to bottom. Three decimals. */
export type Position = readonly [x: number, y: number];

export interface Positions {
  /** px that the unit of y stands for: as many as the longest columns need */
  readonly height: number;
  readonly nodes: Readonly<Record<string, Position>>;
  /** how large nodes and links are drawn; as in a record of hundreds unless given */
  readonly sizes?: Sizes;
  /** top and bottom of the bands that hold a node */
  readonly bands: readonly { readonly id: BandId; readonly y0: number; readonly y1: number }[];
}

/** Positions of a record under each grouping, each with a fingerprint of what it was made from. */
export type PositionsByGrouping = Readonly<Record<Grouping, Positions & { readonly fingerprint: string }>>;

/** px of the frame that the forces work in; the drawing scales it */
export const FRAME_WIDTH = 660;
/** the height that the bands share lies between these, px */
const LEAST_HEIGHT = 480;
const MOST_HEIGHT = 1600;
const ROW = 14;
const BAND_GAP = 26;
/** the middle ends this far from the columns, as a share of the width */
const INSET = 0.085;
const COLUMN_WIDTH = FRAME_WIDTH * 0.05;
const TICKS = 300;
/** the part of the work that these are, and how often at most what overlaps is moved after them */
const FORCED = 0.9;
const ROUNDS = 80;

/** Returns where in the frame a position lies. The columns are up to 0.05 wide. */
export function sideAt(x: number): Side {
  if (x < 0.07) return 'left';
  return x > 0.93 ? 'right' : 'middle';
}

/** px that a node of one departure has as its radius, and that a link is wider for each move */
export interface Sizes {
  readonly node: number;
  readonly link: number;
}

/** The sizes of a record of hundreds, and px that no node's radius and no link's width goes beyond. */
const SIZES: Sizes = { node: 3.3, link: 1.15 };
const MOST_RADIUS = 60;
const MOST_WIDTH = 30;
/** px of a radius that half of the nodes have at least */
const LEAST_RADIUS = 3.5;

/**
 * Returns the sizes of a whole record: where a place has thousands, or many have hundreds, all are drawn smaller alike, so that they have room for one another in the highest drawing; no smaller than that half
 * of them can be seen well. Links become as much thinner as the discs lose in area.
 */
export function sizesOf({ nodes, links }: Graph): Sizes {
  const totals = nodes.map((node) => node.out + node.in).sort((a, b) => a - b);
  const weight = links.reduce((most, link) => Math.max(most, link.weight), 1);
  const least = LEAST_RADIUS / Math.sqrt(Math.max(1, totals[totals.length >> 1] ?? 1));
  let node = Math.min(SIZES.node, MOST_RADIUS / Math.sqrt(totals.at(-1) ?? 1));
  while (node > least && layoutBands(nodes, { ...SIZES, node }).needed > MOST_HEIGHT) node *= 0.85;
  return { node, link: Math.min(SIZES.link * (node / SIZES.node) ** 2, MOST_WIDTH / weight) };
}

/** px between two discs that stand over each other, and of the strips in which these are looked for */
const BETWEEN = 8;
const STRIP = 6;

/** Returns how high the discs of the middle would be that stand over each other: x is their balance, so that they can move up and down alone. */
function stackOf(nodes: readonly GraphNode[], sizes: Sizes): number {
  const strips = new Float64Array(Math.ceil(FRAME_WIDTH / STRIP));
  for (const node of nodes) {
    if (sideOf(node) !== 'middle') continue;
    const [x, r] = [middleOf(node), nodeRadius(node.out + node.in, sizes)];
    const to = Math.min(strips.length - 1, Math.floor((x + r) / STRIP));
    for (let i = Math.max(0, Math.floor((x - r) / STRIP)); i <= to; i += 1)
      strips[i] = (strips[i] ?? 0) + 2 * r + BETWEEN;
  }
  return strips.reduce((most, height) => Math.max(most, height), 0);
}

/** Returns px of the balance of a node between the two columns. */
function middleOf({ net, out, in: arrived }: GraphNode): number {
  const share = net / (out + arrived || 1);
  return FRAME_WIDTH * (INSET + (1 - 2 * INSET) * ((share + 1) / 2));
}

/** Returns the radius in px of a node with that many departures and arrivals: area by number. 0 for none. */
export function nodeRadius(total: number, { node }: Sizes = SIZES): number {
  return node * Math.sqrt(total);
}

/** Returns the px of a link at its source. */
export function linkWidth(weight: number, { link }: Sizes = SIZES): number {
  return 1.2 + link * weight;
}

interface Body extends SimulationNodeDatum {
  readonly node: GraphNode;
  readonly side: Side;
  readonly band: BandId;
  readonly r: number;
  x: number;
  y: number;
  vy: number;
}

/**
 * Places the nodes of a whole record, in steps: a generator, so that a page can take breaks: it yields the part that is done, from 0 to 1. x is the balance of the node,
 * (arrivals - departures) / both; y brings together those who exchange people, within a band per part of the world. It uses
 * only arithmetic and square roots, and orders by id first, so that every engine and every order of input gives the same.
 */
export function* placeNodes(graph: Graph): Generator<number, Positions> {
  const nodes = [...graph.nodes].sort((a, b) => compareIds(a.id, b.id));
  const sizes = sizesOf(graph);
  const { bands, height } = layoutBands(nodes, sizes);
  const bodies = nodes.map((node, i): Body =>
    createBody(node, i, { bands, height, r: nodeRadius(node.out + node.in, sizes) }),
  );
  const byId = new Map(bodies.map((body) => [body.node.id, body]));
  const simulation = forceSimulation(bodies)
    .alphaDecay(0.022)
    .velocityDecay(0.45)
    .force('links', pullTogether(graph.links, byId, sizes))
    .force('family', gatherFamilies(bodies))
    .force(
      'apart',
      forceManyBody<Body>().strength((body) => (body.side === 'middle' ? -50 - body.r * 5 : 0)),
    )
    .force(
      'overlap',
      forceCollide<Body>((body) =>
        body.side === 'middle' ? body.r + (body.r > 13 ? 24 : 10) : 5,
      ).iterations(3),
    )
    .force('band', keepInBand(bodies, bands))
    .stop();
  for (let i = 0; i < TICKS; i += 1) {
    simulation.tick();
    yield (FORCED * (i + 1)) / TICKS;
  }
  for (const band of bands) for (const side of ['left', 'right'] as const) stackColumn(bodies, band, side);
  const middle = bodies.filter((body) => body.side === 'middle');
  yield* partOf(separate(middle, bands), FORCED, 1);
  return {
    height,
    nodes: Object.fromEntries(
      bodies.map(({ node, x, y }) => [node.id, [toUnit(x / FRAME_WIDTH), toUnit(y / height)] as const]),
    ),
    bands: bands.map(({ id, y0, y1 }) => ({ id, y0: toUnit(y0 / height), y1: toUnit(y1 / height) })),
    ...(sizes.node === SIZES.node && sizes.link === SIZES.link ? {} : { sizes }),
  };
}

/** Returns the positions at once. */
export function placeAllNodes(graph: Graph): Positions {
  const steps = placeNodes(graph);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Band {
  readonly id: BandId;
  readonly y0: number;
  readonly y1: number;
}

/** Bands share the height by what each has to hold: the rows of its longer column, or the discs between. */
function layoutBands(
  nodes: readonly GraphNode[],
  sizes: Sizes,
): {
  readonly bands: readonly Band[];
  readonly height: number;
  /** px that all bands would have where none is too much */
  readonly needed: number;
} {
  const needs = BAND_IDS.map((id) => {
    const members = nodes.filter((node) => bandOf(node.place.region) === id);
    const rows = (side: Side) =>
      members
        .filter((node) => sideOf(node) === side)
        .reduce((sum, node) => sum + rowHeight(side, nodeRadius(node.out + node.in, sizes)), 0);
    const discs = members
      .filter((node) => sideOf(node) === 'middle')
      .reduce((sum, node) => sum + (2 * nodeRadius(node.out + node.in, sizes) + 24) ** 2, 0);
    return {
      id,
      members: members.length,
      need: Math.max(
        rows('left'),
        rows('right'),
        discs / FRAME_WIDTH / 0.32,
        // Of usual discs some may overlap; those that were made smaller need not.
        sizes.node < SIZES.node ? stackOf(members, sizes) : 0,
        40,
      ),
    };
  }).filter(({ members }) => members > 0);
  const all = needs.reduce((sum, { need }) => sum + need, 0);
  const gaps = BAND_GAP * Math.max(0, needs.length - 1);
  const height = Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, all + gaps)));
  let y0 = 0;
  const bands = needs.map(({ id, need }) => {
    const y1 = y0 + (need / all) * (height - gaps);
    const band = { id, y0, y1 };
    y0 = y1 + BAND_GAP;
    return band;
  });
  return { bands, height, needed: all + gaps };
}

function createBody(
  node: GraphNode,
  i: number,
  { bands, height, r }: { readonly bands: readonly Band[]; readonly height: number; readonly r: number },
): Body {
  const side = sideOf(node);
  const id = bandOf(node.place.region);
  const band = bands.find((each) => each.id === id) ?? { y0: 0, y1: height };
  const x = side === 'left' ? 0 : side === 'right' ? FRAME_WIDTH : middleOf(node);
  // Fractional parts of multiples of the golden ratio: spread evenly, and the same everywhere.
  const spread = (i * 0.618034) % 1;
  return {
    node,
    side,
    band: id,
    r,
    x,
    fx: x,
    y: band.y0 + spread * (band.y1 - band.y0),
    vy: 0,
  };
}

/** A force that draws the ends of a link to one height, the lighter end more; each move by as much as its disc is large. */
function pullTogether(
  links: readonly GraphLink[],
  byId: ReadonlyMap<string, Body>,
  sizes: Sizes,
): Force<Body, undefined> {
  const share = 0.022 * (sizes.node / SIZES.node) ** 2;
  const pairs = links.flatMap(({ source, target, weight }) => {
    const a = byId.get(source);
    const b = byId.get(target);
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, weight }];
  });
  return (alpha) => {
    for (const { a, b, weight } of pairs) {
      const pull = (b.y - a.y) * alpha * Math.min(0.4, share * weight);
      const total = a.r + b.r;
      a.vy += (pull * b.r) / total;
      b.vy -= (pull * a.r) / total;
    }
  };
}

/** A force that draws the labs of one company together. */
function gatherFamilies(bodies: readonly Body[]): Force<Body, undefined> {
  const families = new Map<string, Body[]>();
  for (const body of bodies) {
    const list = families.get(body.node.place.company);
    if (list === undefined) families.set(body.node.place.company, [body]);
    else list.push(body);
  }
  const several = [...families.values()].filter((list) => list.length > 1);
  return (alpha) => {
    for (const family of several) {
      const middle = family.reduce((sum, { y }) => sum + y, 0) / family.length;
      for (const body of family) body.vy += (middle - body.y) * alpha * 0.25;
    }
  };
}

function keepInBand(bodies: readonly Body[], bands: readonly Band[]): Force<Body, undefined> {
  const byId = new Map(bands.map((band) => [band.id, band]));
  return (alpha) => {
    for (const body of bodies) {
      const band = byId.get(body.band);
      if (band === undefined) continue;
      body.vy += ((band.y0 + band.y1) / 2 - body.y) * alpha * 0.05;
      body.y = within(body, band);
    }
  };
}

function within(body: Body, { y0, y1 }: Band): number {
  const pad = Math.min(body.r + 4, (y1 - y0) / 2);
  return Math.min(Math.max(body.y, y0 + pad), y1 - pad);
}

/**
 * Stacks the column of a band in the order that the forces found, each node as high as its disc or its label. A column that
 * does not fit the band is broken into several, side by side.
 */
function stackColumn(bodies: readonly Body[], { id, y0, y1 }: Band, side: 'left' | 'right'): void {
  const column = bodies
    .filter((body) => body.side === side && body.band === id)
    .sort((a, b) => a.y - b.y || compareIds(a.node.id, b.node.id));
  const needed = columnHeight(column);
  const abreast = Math.max(1, Math.ceil(needed / (y1 - y0 + 1)));
  const pitch = Math.min(8, COLUMN_WIDTH / abreast);
  for (let lane = 0; lane < abreast; lane += 1) {
    const members = column.filter((_, i) => i % abreast === lane);
    const free = y1 - y0 - columnHeight(members);
    const gap = Math.max(-rowOf(members[0]), Math.min(ROW / 2, free / Math.max(1, members.length)));
    let y = (y0 + y1 - columnHeight(members) - gap * (members.length - 1)) / 2;
    for (const body of members) {
      const height = rowOf(body);
      body.y = y + height / 2;
      body.x = side === 'left' ? lane * pitch : FRAME_WIDTH - lane * pitch;
      y += height + gap;
    }
  }
}

function columnHeight(column: readonly Body[]): number {
  return column.reduce((sum, body) => sum + rowOf(body), 0);
}

function rowOf(body: Body | undefined): number {
  return body === undefined ? ROW : rowHeight(body.side, body.r);
}

/** To the right stand symbols, which are higher than discs of their area. */
function rowHeight(side: Side, r: number): number {
  return Math.max(ROW, 2 * r * (side === 'right' ? 1.3 : 0.86));
}

/** Ends what overlap the forces left, moving up and down only, a bounded number of times. Yields the part of it that is done. */
function* separate(bodies: readonly Body[], bands: readonly Band[]): Generator<number, void> {
  const byId = new Map(bands.map((band) => [band.id, band]));
  const ordered = [...bodies].sort((a, b) => b.r - a.r || compareIds(a.node.id, b.node.id));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let i = 0; i < ordered.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const [small, large] = [ordered[i], ordered[j]];
        if (small === undefined || large === undefined) continue;
        const dx = small.x - large.x;
        const reach = small.r + large.r + (large.r > 13 ? 16 : 6);
        if (Math.abs(dx) >= reach) continue;
        const dy = Math.sqrt(reach * reach - dx * dx) - Math.abs(small.y - large.y);
        if (dy <= 0.01) continue;
        const before = small.y;
        small.y += small.y >= large.y ? dy : -dy;
        const band = byId.get(small.band);
        if (band !== undefined) small.y = within(small, band);
        moved ||= Math.abs(small.y - before) > 0.01;
      }
    }
    if (!moved) return;
    yield round / ROUNDS;
  }
}

function toUnit(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
