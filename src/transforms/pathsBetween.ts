import { compareIds } from '../lib/compareIds.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import { groupPlace, type Grouping } from './groupPlace.ts';
import type { Graph, GraphLink } from './toGraph.ts';

/** One place that people went to from the one end and left for the other. */
export interface Detour {
  /** id of the place between */
  readonly through: string;
  readonly first: GraphLink;
  readonly second: GraphLink;
  /** those who went the whole way themselves: their departure from the first end */
  readonly people: readonly Departure[];
}

export interface PathsBetween {
  readonly there: GraphLink | null;
  readonly back: GraphLink | null;
  /** ways from `a` to `b` through one other node, the busiest first */
  readonly thereThrough: readonly Detour[];
  readonly backThrough: readonly Detour[];
}

/** Returns who went from `a` to `b` and back, directly or through one other node of the graph. Unknown ids have no paths. */
export function pathsBetween(
  graph: Graph,
  a: string,
  b: string,
  grouping: Grouping,
  places: Dataset['places'],
): PathsBetween {
  const links = new Map(graph.links.map((link) => [link.id, link]));
  const detours = (from: string, to: string): readonly Detour[] =>
    graph.nodes
      .flatMap(({ id }): Detour[] => {
        const first = links.get(`${from}~${id}`);
        const second = links.get(`${id}~${to}`);
        if (id === from || id === to || first === undefined || second === undefined) return [];
        return [{ through: id, first, second, people: wholeWay(first, second, to, grouping, places) }];
      })
      .sort((x, y) => widthOf(y) - widthOf(x) || compareIds(x.through, y.through));
  return {
    there: links.get(`${a}~${b}`) ?? null,
    back: links.get(`${b}~${a}`) ?? null,
    thereThrough: detours(a, b),
    backThrough: detours(b, a),
  };
}

function widthOf({ first, second }: Detour): number {
  return Math.min(first.weight, second.weight);
}

/** A person went the whole way where the second leg is on record as a later departure, or as the next stint of the first. */
function wholeWay(
  first: GraphLink,
  second: GraphLink,
  to: string,
  grouping: Grouping,
  places: Dataset['places'],
): readonly Departure[] {
  return first.departures.filter((departure) => {
    const next = departure.destinations[1]?.place;
    if (next != null && groupPlace(next, grouping, places).id === to) return true;
    return second.departures.some(
      (later) =>
        later.person.id === departure.person.id &&
        later !== departure &&
        (later.clock?.date.latest ?? Infinity) >= (departure.clock?.date.earliest ?? -Infinity),
    );
  });
}
