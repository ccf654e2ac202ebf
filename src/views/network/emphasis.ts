import { placementIn } from '../../filters/yearRange.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { pathsBetween } from '../../transforms/pathsBetween.ts';
import type { Graph, GraphLink } from '../../transforms/toGraph.ts';
import { marksByDeparture, type MarksOf } from '../marksByDeparture.ts';

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

/** Returns the ids of links with a departure that possibly fell in the year. */
export function linksOfYear(links: readonly GraphLink[], year: number): ReadonlySet<string> {
  const placementOf = placementIn({ from: year, to: year });
  return new Set(
    links
      .filter(({ departures }) => departures.some((departure) => placementOf(departure) !== 'out'))
      .map(({ id }) => id),
  );
}

/** Returns which link and nodes a departure is in, asked for by its id (`marksByDeparture`). */
export function marksOf(graph: Graph): MarksOf {
  return marksByDeparture(() => [
    ...graph.links.map(({ id, source, target, departures }) => ({ ids: [id, source, target], departures })),
    ...graph.nodes.map(({ id, elsewhere }) => ({ ids: [id], departures: elsewhere })),
  ]);
}
