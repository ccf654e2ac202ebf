import { arc } from 'd3';
import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { round } from '../../lib/round.ts';
import { loopLink, taperedLink } from '../../layout/taperedLink.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import type { BandId, Side } from './bands.ts';
import { FRAME_WIDTH, nodeRadius, sideAt, type Positions, linkWidth } from './positions.ts';

/** The part of the drawing in view: screen = drawing * k + (x, y), px. */
export interface PlanarView {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: PlanarView = { k: 1, x: 0, y: 0 };

export interface PlacedNode {
  readonly id: string;
  readonly node: GraphNode;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** px; area by departures and arrivals of the current set. 0 where it has none */
  readonly r: number;
  /** px of the core; its area is to the disc's as arrivals are to both */
  readonly core: number;
  /** the departures around the core by kind of destination */
  readonly ring: readonly { readonly kind: DestinationKind; readonly d: string }[];
  /** set where nobody is on record as having left: drawn as the symbol of what it mostly was to those who came */
  readonly symbol: DestinationKind | null;
}

export interface PlacedLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** outline, filled */
  readonly d: string;
  /** px at its source */
  readonly width: number;
}

export interface NetworkScene {
  readonly width: number;
  readonly height: number;
  /** px of the left and right column, and of the line of balance between */
  readonly left: number;
  readonly right: number;
  readonly balance: number;
  readonly top: number;
  /** whether only a part is in view */
  readonly zoomed: boolean;
  readonly bands: readonly {
    readonly id: BandId;
    readonly y0: number;
    readonly y1: number;
    /** baseline of its heading, above its first row; null where it needs none: nothing is on record of where any place is */
    readonly y: number | null;
  }[];
  /** by id */
  readonly nodes: readonly PlacedNode[];
  /** the lightest first */
  readonly links: readonly PlacedLink[];
}

/** px above the plot for what the columns mean */
export const HEAD = 56;
const FOOT = 12;
/** px of the drawing besides the bands */
export const MARGINS = HEAD + FOOT;
/** px of width under which the ranking stands in for the network */
export const NARROWEST = DRAWN_FROM;

/**
 * Returns the drawing of a graph on positions of its whole record, `width` px wide. Nothing in it depends on where other nodes
 * are: a filter changes sizes and links, never a position. A node without a position is left out, with its links.
 */
export function layoutNetwork(
  graph: Graph,
  positions: Positions,
  width: number,
  view: PlanarView = WHOLE,
): NetworkScene {
  const left = Math.round(Math.min(156, Math.max(112, width * 0.165)));
  const right = Math.round(width - Math.min(190, Math.max(128, width * 0.198)));
  const scale = Math.min(1.1, Math.max(0.55, (right - left) / FRAME_WIDTH));
  const placeX = (x: number) => (left + x * (right - left)) * view.k + view.x;
  const placeY = (y: number) => (HEAD + y * positions.height) * view.k + view.y;
  const nodes = graph.nodes.flatMap((node): PlacedNode[] => {
    const position = positions.nodes[node.id];
    if (position === undefined) return [];
    const r =
      nodeRadius(node.out + node.in, positions.sizes) * scale * (view.k > 1 ? Math.sqrt(view.k) : view.k);
    return [placeNode(node, sideAt(position[0]), placeX(position[0]), placeY(position[1]), r)];
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = [...graph.links]
    .sort((a, b) => a.weight - b.weight || compareIds(a.id, b.id))
    .flatMap(({ id, source, target, weight }): PlacedLink[] => {
      const from = byId.get(source);
      const to = byId.get(target);
      if (from === undefined || to === undefined) return [];
      const thick = linkWidth(weight, positions.sizes) * scale;
      let path: string | null = null;
      return [
        {
          id,
          source,
          target,
          weight,
          width: thick,
          // Of thousands of links few are drawn: the path of one is made when it is.
          get d() {
            return (path ??= pathOf(from, to, thick));
          },
        },
      ];
    });
  return {
    width,
    height: MARGINS + positions.height,
    left: round(placeX(0)),
    right: round(placeX(1)),
    balance: round(placeX(0.5)),
    top: HEAD,
    zoomed: view.k > 1,
    bands: positions.bands.map(({ id, y0, y1 }) => ({
      id,
      y0: round(placeY(y0)),
      y1: round(placeY(y1)),
      y: positions.bands.length === 1 && id === 'elsewhere' ? null : round(placeY(y0) - 2),
    })),
    nodes,
    links,
  };
}

/** Returns the path of a link; empty where its ends leave no room for it. */
function pathOf(from: PlacedNode, to: PlacedNode, width: number): string {
  return from === to
    ? loopLink(from, width * 0.6)
    : taperedLink({ ...from, r: from.r + 0.5 }, { ...to, r: to.r + 1.5 }, width);
}

function placeNode(node: GraphNode, side: Side, x: number, y: number, r: number): PlacedNode {
  const total = node.out + node.in;
  const core = total === 0 ? 0 : r * Math.sqrt(node.in / total);
  const symbol = node.out === 0 && node.place.lab === null ? mostOf(node.inKinds) : null;
  return {
    id: node.id,
    node,
    side,
    x: round(x),
    y: round(y),
    r: round(r),
    core: round(core),
    ring: ringOf(node, core, r),
    symbol,
  };
}

const drawArc = arc<{ inner: number; outer: number; from: number; to: number }>()
  .innerRadius((d) => d.inner)
  .outerRadius((d) => d.outer)
  .startAngle((d) => d.from)
  .endAngle((d) => d.to)
  .digits(2);

function ringOf(node: GraphNode, inner: number, outer: number): PlacedNode['ring'] {
  if (node.out === 0) return [];
  let done = 0;
  return DESTINATION_KINDS.flatMap((kind) => {
    const n = node.outKinds.get(kind) ?? 0;
    if (n === 0) return [];
    const from = (done / node.out) * 2 * Math.PI;
    done += n;
    const to = (done / node.out) * 2 * Math.PI;
    return [{ kind, d: drawArc({ inner, outer, from, to }) ?? '' }];
  });
}

function mostOf(kinds: ReadonlyMap<DestinationKind, number>): DestinationKind | null {
  let best: DestinationKind | null = null;
  for (const kind of DESTINATION_KINDS) {
    const n = kinds.get(kind) ?? 0;
    if (n > 0 && (best === null || n > (kinds.get(best) ?? 0))) best = kind;
  }
  return best;
}
