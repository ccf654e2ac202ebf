import { DESTINATION_KINDS, type DestinationKind } from '../../model/schema.ts';
import { round } from '../../lib/round.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { orderOfNodes } from './derive.ts';

/** One node in the narrow form: a bar to the left for those who left, by kind, and one to the right for those who arrived. */
export interface PlacedRank {
  readonly id: string;
  readonly node: GraphNode;
  readonly y: number;
  readonly losses: readonly { readonly kind: DestinationKind; readonly x: number; readonly width: number }[];
  readonly gain: { readonly x: number; readonly width: number };
}

export interface RankScene {
  readonly width: number;
  readonly height: number;
  /** px where both bars begin */
  readonly axis: number;
  readonly rows: readonly PlacedRank[];
  /** nodes left out */
  readonly more: number;
}

export const RANK_ROW = 38;
/** rows before the rest is folded */
const MOST_RANKS = 15;

/**
 * Returns the nodes of the current set ranked by departures and arrivals, all bars on one scale. The tail is folded unless `open` or
 * `needed` is in it.
 */
export function layoutRanks(graph: Graph, width: number, open: boolean, needed: string | null): RankScene {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const ranked = orderOfNodes(graph)
    .flatMap((id) => byId.get(id) ?? [])
    .filter((node) => node.out + node.in > 0);
  const isNeeded = ranked.findIndex(({ id }) => id === needed) >= MOST_RANKS;
  const folds = !open && !isNeeded && ranked.length > MOST_RANKS + 2;
  const shown = folds ? ranked.slice(0, MOST_RANKS) : ranked;
  const mostOut = ranked.reduce((most, { out }) => Math.max(most, out), 0);
  const mostIn = ranked.reduce((most, node) => Math.max(most, node.in), 0);
  const scale = width / Math.max(1, mostOut + mostIn);
  const axis = round(mostOut * scale);
  const rows = shown.map((node, i): PlacedRank => {
    let x = axis - node.out * scale;
    const losses = DESTINATION_KINDS.flatMap((kind) => {
      const n = node.outKinds.get(kind) ?? 0;
      if (n === 0) return [];
      const segment = { kind, x: round(x), width: round(n * scale) };
      x += n * scale;
      return [segment];
    });
    return { id: node.id, node, y: i * RANK_ROW, losses, gain: { x: axis, width: round(node.in * scale) } };
  });
  return { width, height: shown.length * RANK_ROW, axis, rows, more: ranked.length - shown.length };
}
