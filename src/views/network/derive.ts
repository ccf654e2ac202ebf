import { compareIds } from '../../lib/compareIds.ts';
import { placementIn } from '../../filters/yearRange.ts';
import { pathsBetween } from '../../transforms/pathsBetween.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { Graph, GraphLink } from '../../transforms/toGraph.ts';
import type { Dataset } from '../../model/dataset.ts';

/** How a link stands to the chosen nodes: left the one chosen, arrived at it, or on a way between the two. */
export type LinkRole = 'out' | 'in' | 'way';

/** What is brought out; everything else is muted. */
export interface Emphasis {
  /** the chosen nodes themselves, one or two */
  readonly focus: readonly string[];
  /** every node brought out, the chosen ones included */
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, LinkRole>;
}

/** Returns what one node brings out (its neighbours), or two (those who link them); null without a node of the graph. */
export function emphasisOf(
  graph: Graph,
  chosen: readonly string[],
  grouping: Grouping,
  places: Dataset['places'],
): Emphasis | null {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const focus = chosen.filter((id) => ids.has(id)).slice(0, 2);
  const [a, b] = focus;
  if (a === undefined) return null;
  const links = new Map<string, LinkRole>();
  const nodes = new Set(focus);
  const add = (link: GraphLink, role: LinkRole) => {
    links.set(link.id, role);
    nodes.add(link.source).add(link.target);
  };
  if (b === undefined) {
    for (const link of graph.links) {
      if (link.source === a) add(link, 'out');
      else if (link.target === a) add(link, 'in');
    }
    return { focus, nodes, links };
  }
  const paths = pathsBetween(graph, a, b, grouping, places);
  for (const { first, second } of [...paths.thereThrough, ...paths.backThrough]) {
    add(first, 'way');
    add(second, 'way');
  }
  if (paths.there !== null) add(paths.there, 'out');
  if (paths.back !== null) add(paths.back, 'in');
  return { focus, nodes, links };
}

/** Links drawn at rest at most: beyond that nobody follows a line. */
const MOST_AT_REST = 70;

/** Returns the least weight of a link that is drawn while nothing is chosen: 1 where links are few, else 2 or more. */
export function restWeight(links: readonly GraphLink[]): number {
  let weight = 1;
  while (links.filter((link) => link.weight >= weight).length > MOST_AT_REST) weight += 1;
  return weight;
}

/** Returns the ids of links with a departure that possibly fell in the year. */
export function linksOfYear(links: readonly GraphLink[], year: number): ReadonlySet<string> {
  const placementOf = placementIn({ from: year, to: year });
  return new Set(
    links
      .filter(({ departures }) => departures.some((departure) => placementOf(departure) !== 'out'))
      .map(({ id }) => id),
  );
}

/** Returns the ids of the link and of the nodes that a departure is in; none for null and for one that is not shown. */
export function marksOf(graph: Graph, departure: string | null): ReadonlySet<string> {
  if (departure === null) return new Set();
  const isIt = ({ id }: { readonly id: string }) => id === departure;
  const link = graph.links.find(({ departures }) => departures.some(isIt));
  if (link !== undefined) return new Set([link.id, link.source, link.target]);
  const node = graph.nodes.find(({ elsewhere }) => elsewhere.some(isIt));
  return new Set(node === undefined ? [] : [node.id]);
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
