import { hashOf } from '../../lib/hash.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { countMoves } from '../../transforms/countMoves.ts';
import { isOnePlace, nodeIds, toGraph, type Graph } from '../../transforms/toGraph.ts';
import type { Positions, PositionsByGrouping } from './positions.ts';
import { SHIPPED_POSITIONS } from './shipped.ts';

/** What the network of a dataset is drawn on, whatever is filtered. */
export interface NetworkRecord {
  readonly ids: readonly string[];
  /** all departures of the dataset */
  readonly whole: Graph;
  /** places without a node of their own */
  readonly folded: number;
  /** what the positions depend on, as one text */
  readonly fingerprint: string;
}

/** The last networks of a record, and of a set of departures the last graph: a title and a drawing ask for the same. */
const knownRecords = new WeakMap<Dataset, { readonly grouping: Grouping; readonly record: NetworkRecord }>();
const knownGraphs = new WeakMap<
  readonly Departure[],
  { readonly record: NetworkRecord; readonly graph: Graph }
>();

/** Returns the nodes of a dataset under a grouping, and the graph of all its departures. */
export function networkRecord(dataset: Dataset, grouping: Grouping): NetworkRecord {
  const known = knownRecords.get(dataset);
  if (known?.grouping === grouping) return known.record;
  const record = readRecord(dataset, grouping);
  knownRecords.set(dataset, { grouping, record });
  return record;
}

function readRecord(dataset: Dataset, grouping: Grouping): NetworkRecord {
  const counts = countMoves(dataset.departures, grouping, dataset.places);
  const ids = nodeIds(counts);
  const nodes = new Set(ids);
  const whole = toGraph(dataset.departures, ids, grouping, dataset.places, counts);
  return {
    ids,
    whole,
    folded: [...counts.keys()].filter((id) => !nodes.has(id) && isOnePlace(id)).length,
    fingerprint: fingerprintOf(whole),
  };
}

/** Returns the positions that ship with the product where they were made from the same moves, else null. */
export function shippedPositions(
  { fingerprint }: NetworkRecord,
  grouping: Grouping,
  shipped: PositionsByGrouping | null = SHIPPED_POSITIONS,
): Positions | null {
  const positions = shipped?.[grouping];
  return positions?.fingerprint === fingerprint ? positions : null;
}

/** Returns a short hash (FNV-1a, 32 bit) of all that positions are made from: nodes with their counts and regions, links. */
function fingerprintOf({ nodes, links }: Graph): string {
  const text = [
    ...nodes.map(
      ({ id, place, out, in: arrived }) => `${id} ${place.company} ${place.region ?? ''} ${out} ${arrived}`,
    ),
    ...links.map(({ id, weight }) => `${id} ${weight}`),
  ].join('\n');
  return hashOf(text).toString(16);
}

/** Returns the graph of the departures shown, over the nodes of the whole record. */
export function graphOf(
  record: NetworkRecord,
  departures: readonly Departure[],
  dataset: Dataset,
  grouping: Grouping,
): Graph {
  if (departures.length === dataset.departures.length) return record.whole;
  const known = knownGraphs.get(departures);
  if (known?.record === record) return known.graph;
  const graph = toGraph(departures, record.ids, grouping, dataset.places);
  knownGraphs.set(departures, { record, graph });
  return graph;
}
