import { compareIds } from '../../lib/compareIds.ts';
import type { Graph, GraphLink } from '../../transforms/toGraph.ts';

/** Links drawn at rest at most: beyond that nobody follows a line. */
const MOST_AT_REST = 70;

/** Returns the least weight of a link that is drawn while nothing is chosen: 1 where links are few, else 2 or more. */
export function restWeight(links: readonly GraphLink[]): number {
  const weights = links.map(({ weight }) => weight).sort((a, b) => b - a);
  return (weights[MOST_AT_REST] ?? 0) + 1;
}

/** Places that are drawn at most: more would hide each other, and take minutes to be placed. Lists, search and numbers have all. */
const MOST_DRAWN = 300;

/** Returns the busiest places alone, as many as a drawing can show, with the links between them; the same graph where these are all. */
export function busiestOf(graph: Graph): Graph {
  return graph.nodes.length <= MOST_DRAWN
    ? graph
    : onlyNodes(graph, orderOfNodes(graph).slice(0, MOST_DRAWN));
}

/** Returns a graph without all other nodes than these; the same graph where it has no other. */
export function onlyNodes(graph: Graph, ids: readonly string[]): Graph {
  const kept = new Set(ids);
  const nodes = graph.nodes.filter(({ id }) => kept.has(id));
  if (nodes.length === graph.nodes.length) return graph;
  return { nodes, links: graph.links.filter(({ source, target }) => kept.has(source) && kept.has(target)) };
}

/** Returns of how many places of a graph somebody left or came to. */
export function countBusy({ nodes }: Graph): number {
  return nodes.filter((node) => node.out + node.in > 0).length;
}

/** Returns the neighbours of a node, those it exchanges most people with first. */
export function neighboursOf(graph: Graph, id: string): readonly string[] {
  const weights = new Map<string, number>();
  for (const { source, target, weight } of graph.links) {
    if (source === target) continue;
    const other = source === id ? target : target === id ? source : null;
    if (other !== null) weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])).map(([other]) => other);
}

/** Returns the ids of the nodes, the busiest first: the order of the arrow keys and of the ranking. */
export function orderOfNodes(graph: Graph): readonly string[] {
  return [...graph.nodes]
    .sort((a, b) => b.out + b.in - a.out - a.in || compareIds(a.id, b.id))
    .map(({ id }) => id);
}
