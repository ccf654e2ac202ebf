import { finish } from '../../lib/finish.ts';
import { hashOf } from '../../lib/hash.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { createMoveCounter } from '../../transforms/countMoves.ts';
import { createGraphBuilder, isOnePlace, nodeIds, type Graph } from '../../transforms/toGraph.ts';
import { busiestOf } from './derive.ts';
import { placeNodes, type Positions, type PositionsByGrouping } from './positions.ts';
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

/** The networks of a record by grouping, where their nodes stand, and of a set of departures the last graph: what was found once is there at once. */
const knownRecords = new WeakMap<Dataset, Map<Grouping, NetworkRecord>>();
const knownPositions = new WeakMap<NetworkRecord, Positions>();
const knownGraphs = new WeakMap<
  readonly Departure[],
  { readonly record: NetworkRecord; readonly graph: Graph }
>();

/** Returns the nodes of a dataset under a grouping, and the graph of all its departures. */
export function networkRecord(dataset: Dataset, grouping: Grouping): NetworkRecord {
  return knownRecord(dataset, grouping) ?? finish(networkRecordSteps(dataset, grouping));
}

/** Returns the same where it was found before; null where it was not. */
export function knownRecord(dataset: Dataset, grouping: Grouping): NetworkRecord | null {
  return knownRecords.get(dataset)?.get(grouping) ?? null;
}

/** Departures that are gone through in one step. */
const STEP = 2000;
/** Parts of the work on a record that are done once its places are counted, and once its moves are put together. */
const COUNTED = 0.4;
const LINKED = 0.8;

/** Finds the same in steps, so that a large dataset holds nothing up. Yields the part that is done, from 0 to 1. */
export function* networkRecordSteps(dataset: Dataset, grouping: Grouping): Generator<number, NetworkRecord> {
  const { departures, places } = dataset;
  const counter = createMoveCounter(grouping, places);
  for (const [pack, part] of packsOf(departures)) {
    if (part > 0) yield COUNTED * part;
    counter.add(pack);
  }
  yield COUNTED;
  const counts = counter.counts();
  const ids = nodeIds(counts);
  const nodes = new Set(ids);
  const builder = createGraphBuilder(ids, grouping, places, counts);
  for (const [pack, part] of packsOf(departures)) {
    yield COUNTED + (LINKED - COUNTED) * part;
    builder.add(pack);
  }
  yield LINKED;
  const whole = builder.graph();
  yield LINKED;
  const record: NetworkRecord = {
    ids,
    whole,
    folded: [...counts.keys()].filter((id) => !nodes.has(id) && isOnePlace(id)).length,
    fingerprint: fingerprintOf(whole),
  };
  knownRecords.set(dataset, new Map(knownRecords.get(dataset)).set(grouping, record));
  return record;
}

/** Returns the departures in packs of a step, each with the part that is before it. */
function packsOf(departures: readonly Departure[]): readonly (readonly [readonly Departure[], number])[] {
  return Array.from({ length: Math.ceil(departures.length / STEP) }, (_, i) => [
    departures.slice(i * STEP, (i + 1) * STEP),
    (i * STEP) / departures.length,
  ]);
}

/** Returns where the nodes of a record stand where they were placed before; null where they were not. */
export function placedBefore(record: NetworkRecord): Positions | null {
  return knownPositions.get(record) ?? null;
}

/** Places the busiest nodes of a record in steps, and remembers where. Yields the part that is done, from 0 to 1. */
export function* placeSteps(record: NetworkRecord): Generator<number, Positions> {
  const positions = yield* placeNodes(busiestOf(record.whole));
  knownPositions.set(record, positions);
  return positions;
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
  return knownGraph(record, departures, dataset) ?? finish(graphSteps(record, departures, dataset, grouping));
}

/** Returns the same where it was found before; null where it was not. */
export function knownGraph(
  record: NetworkRecord,
  departures: readonly Departure[],
  dataset: Dataset,
): Graph | null {
  if (departures.length === dataset.departures.length) return record.whole;
  const known = knownGraphs.get(departures);
  return known?.record === record ? known.graph : null;
}

/** Finds the same in steps. Yields the part that is done, from 0 to 1. */
export function* graphSteps(
  record: NetworkRecord,
  departures: readonly Departure[],
  { places }: Dataset,
  grouping: Grouping,
): Generator<number, Graph> {
  const counter = createMoveCounter(grouping, places);
  for (const [pack, part] of packsOf(departures)) {
    if (part > 0) yield part / 2;
    counter.add(pack);
  }
  const builder = createGraphBuilder(record.ids, grouping, places, counter.counts());
  for (const [pack, part] of packsOf(departures)) {
    if (part > 0) yield (1 + part) / 2;
    builder.add(pack);
  }
  const graph = builder.graph();
  knownGraphs.set(departures, { record, graph });
  return graph;
}
