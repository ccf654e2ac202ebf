import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { sideOf, type BandId, type Side } from './bands.ts';
import { countBusy, onlyNodes, orderOfNodes } from './derive.ts';
import type { Position, Positions } from './positions.ts';

/** A network that an article has room for. */
export interface CompactNetwork {
  readonly graph: Graph;
  readonly positions: Positions;
  /** places of the current set that are left out */
  readonly more: number;
}

/** px of the plot, and of a row in it */
const HEIGHT = 420;
const ROW = 15;
const BAND_GAP = 20;
/** places in each column and between, at most */
const MOST: Readonly<Record<Side, number>> = { left: 8, middle: 13, right: 9 };

/**
 * Returns the busiest places of the current set alone, in the columns and bands that they have in the whole network, moved together.
 * Null where the whole network is hardly higher: it stays as it is.
 */
export function compactNetwork(graph: Graph, whole: Positions): CompactNetwork | null {
  if (whole.height <= HEIGHT * 1.3) return null;
  const busy = orderOfNodes(graph).flatMap((id) => {
    const node = graph.nodes.find((each) => each.id === id);
    const at = whole.nodes[id];
    return node === undefined || at === undefined || node.out + node.in === 0 ? [] : [{ node, at }];
  });
  const taken: Record<Side, number> = { left: 0, middle: 0, right: 0 };
  const kept = busy.filter(({ node, at }) => {
    const side = columnOf(node, at);
    taken[side] += 1;
    return taken[side] <= MOST[side];
  });
  const bands = whole.bands.flatMap(({ id, y0, y1 }) => {
    const members = kept.filter(({ at: [, y] }) => y >= y0 && y <= y1);
    return members.length === 0 ? [] : [{ id, members, rows: rowsOf(members) }];
  });
  const rows = bands.reduce((sum, band) => sum + band.rows, 0);
  const height = Math.max(rows * ROW + (bands.length - 1) * BAND_GAP, 8 * ROW);
  const nodes: Record<string, Position> = {};
  const placed: { id: BandId; y0: number; y1: number }[] = [];
  let top = 0;
  for (const band of bands) {
    const size = band.rows * ROW;
    for (const side of ['left', 'middle', 'right'] as const) {
      const column = band.members
        .filter(({ node, at }) => columnOf(node, at) === side)
        .sort((a, b) => a.at[1] - b.at[1] || (a.node.id < b.node.id ? -1 : 1));
      column.forEach(({ node, at: [x] }, i) => {
        nodes[node.id] = [x, (top + ((i + 0.5) / column.length) * size) / height];
      });
    }
    placed.push({ id: band.id, y0: top / height, y1: (top + size) / height });
    top += size + BAND_GAP;
  }
  return {
    graph: onlyNodes(
      graph,
      kept.map(({ node }) => node.id),
    ),
    positions: {
      height,
      nodes,
      bands: placed,
      ...(whole.sizes === undefined ? {} : { sizes: whole.sizes }),
    },
    more: countBusy(graph) - kept.length,
  };
}

interface Member {
  readonly node: GraphNode;
  readonly at: Position;
}

/** The column by the place in the whole network, so that a filter moves nobody to another. */
function columnOf({ out, in: arrivals }: GraphNode, [x]: Position): Side {
  return x < 0.07
    ? 'left'
    : x > 0.93
      ? 'right'
      : sideOf({ out: Math.max(1, out), in: Math.max(1, arrivals) });
}

/** Rows that the fullest column of a band needs; the middle has discs and labels of two lines. */
function rowsOf(members: readonly Member[]): number {
  const count = (side: Side) => members.filter(({ node, at }) => columnOf(node, at) === side).length;
  return Math.max(2, count('left'), count('right'), Math.ceil(count('middle') * 1.25));
}
