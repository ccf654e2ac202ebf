import { compareIds } from '../lib/compareIds.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import { countMoves, type MoveCount } from './countMoves.ts';
import { groupPlace, type Grouping } from './groupPlace.ts';

/** All moves from one node to another, or within one. */
export interface GraphLink {
  /** `<source>~<target>` */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly departures: readonly Departure[];
}

export interface GraphNode extends MoveCount {
  readonly id: string;
  /** its departures that are in no link: to a place that is no node, to retirement, or not on record */
  readonly elsewhere: readonly Departure[];
}

export interface Graph {
  /** by id */
  readonly nodes: readonly GraphNode[];
  /** by id */
  readonly links: readonly GraphLink[];
}

/** Places that stand for any of their kind, "a startup, not named": many, so that they are no one node. */
const COLLECTIVE = /^unnamed-/;

/** Returns whether the id is of one place, not of any place of a kind. */
export function isOnePlace(id: string): boolean {
  return !COLLECTIVE.test(id);
}

/** Arrivals from which a place that nobody left gets a node of its own. */
const LEAST_ARRIVALS = 2;

/**
 * Returns the ids of the nodes that a record is drawn with, sorted: every lab (or company) that somebody left, and every
 * other place that at least `LEAST_ARRIVALS` people went to. Taken from the whole record, so that a filter changes no node.
 */
export function nodeIds(counts: ReadonlyMap<string, MoveCount>): readonly string[] {
  return [...counts]
    .filter(([id, count]) => count.out > 0 || (count.in >= LEAST_ARRIVALS && isOnePlace(id)))
    .map(([id]) => id)
    .sort(compareIds);
}

/**
 * Returns the graph of the departures over given nodes. Each departure is once in a link, or once in the `elsewhere` of the
 * node it left. Nodes without a departure or arrival keep a count of 0. A departure from a place outside `ids` is an error. `counts`
 * are those of the departures, where they are at hand.
 */
export function toGraph(
  departures: readonly Departure[],
  ids: readonly string[],
  grouping: Grouping,
  places: Dataset['places'],
  counts = countMoves(departures, grouping, places),
): Graph {
  const builder = createGraphBuilder(ids, grouping, places, counts);
  builder.add(departures);
  return builder.graph();
}

/** Returns what makes the same graph, some departures at a time. */
export function createGraphBuilder(
  ids: readonly string[],
  grouping: Grouping,
  places: Dataset['places'],
  counts: ReadonlyMap<string, MoveCount>,
) {
  const nodes = new Map(
    ids.map((id) => {
      const elsewhere: Departure[] = [];
      return [id, { ...(counts.get(id) ?? emptyCount(id, places)), id, elsewhere }];
    }),
  );
  // By source, then by target: to put an id together for each departure takes longer than all else.
  const links = new Map<
    string,
    Map<string, Pick<GraphLink, 'source' | 'target'> & { departures: Departure[] }>
  >();
  return {
    add: (departures: readonly Departure[]) => {
      for (const departure of departures) {
        const source = groupPlace(departure.lab, grouping, places).id;
        const from = nodes.get(source);
        if (from === undefined) throw new Error(`missing node: ${source}`);
        const place = departure.destination?.place;
        const target = place == null ? null : groupPlace(place, grouping, places).id;
        if (target === null || !nodes.has(target)) {
          from.elsewhere.push(departure);
          continue;
        }
        const ways = links.get(source);
        const link = ways?.get(target);
        if (link !== undefined) link.departures.push(departure);
        else if (ways !== undefined) ways.set(target, { source, target, departures: [departure] });
        else links.set(source, new Map([[target, { source, target, departures: [departure] }]]));
      }
    },
    graph: (): Graph => ({
      nodes: [...nodes.values()].sort((a, b) => compareIds(a.id, b.id)),
      links: [...links.values()]
        .flatMap((ways) => [...ways.values()])
        .map(({ source, target, departures: own }) => ({
          id: `${source}~${target}`,
          source,
          target,
          departures: own,
          weight: own.length,
        }))
        .sort((a, b) => compareIds(a.id, b.id)),
    }),
  };
}

function emptyCount(id: string, places: Dataset['places']): MoveCount {
  const place = places.get(id);
  if (place === undefined) throw new Error(`unknown place: ${id}`);
  return { place, out: 0, in: 0, within: 0, net: 0, outKinds: new Map(), inKinds: new Map() };
}
