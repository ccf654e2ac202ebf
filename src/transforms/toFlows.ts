import { compareIds } from '../lib/compareIds.ts';
import { finish } from '../lib/finish.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../model/schema.ts';
import { groupPlace, type Grouping } from './groupPlace.ts';

/** Origins, kinds of destination, destinations: separate nodes even for one place, so that there is no cycle. */
export type FlowStage = 'from' | 'kind' | 'to';

export interface FlowNode {
  /** `from:<place>`, `kind:<kind>`, `to:<place>`; `from:more` and `to:more-<kind>` for the folded tails */
  readonly id: string;
  readonly stage: FlowStage;
  /** null for a kind and for a tail */
  readonly place: Place | null;
  /** of a destination: what it was to most who went there */
  readonly kind: DestinationKind | null;
  /** places folded into it; 0 where it is one place or a kind */
  readonly folded: number;
  /** in order of the dataset */
  readonly departures: readonly Departure[];
  /** those whose way ends at this kind: no destination on record, or none to go to */
  readonly ends: number;
}

export interface FlowLink {
  /** `<source> <target>` */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** of an origin's link the kind it leads to, of a destination's the kind it comes from */
  readonly kind: DestinationKind;
  readonly departures: readonly Departure[];
}

export interface Flows {
  /** by stage, in the order of drawing */
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export interface FlowOptions {
  readonly grouping: Grouping;
  readonly places: Dataset['places'];
  /** origins shown in full before the rest is folded */
  readonly mostOrigins: number;
  /** destinations with a node of their own, unless their kind is opened */
  readonly mostDestinations: number;
  readonly openOrigins: boolean;
  readonly openKinds: readonly DestinationKind[];
}

interface Entry {
  readonly place: Place;
  readonly departures: Departure[];
  readonly kinds: Map<DestinationKind, number>;
}

/**
 * Returns the flows of the departures. Each departure is in one link from its origin to the kind of its destination, and, where
 * that is on record, in one more to the destination or to the folded tail of its kind. The order of the input changes only the
 * order within a list of departures.
 */
export function toFlows(departures: readonly Departure[], options: FlowOptions): Flows {
  return finish(flowSteps(departures, options));
}

/** Departures that are gone through in one step. */
const STEP = 2000;

/** Finds the same flows in steps, so that those of a large set hold nothing up. Yields the part that is done, from 0 to 1. */
export function* flowSteps(departures: readonly Departure[], options: FlowOptions): Generator<number, Flows> {
  const { grouping, places } = options;
  const origins = new Map<string, Entry>();
  const destinations = new Map<string, Entry>();
  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield i / departures.length / 2;
    addTo(origins, groupPlace(departure.lab, grouping, places), departure);
    const place = departure.destination?.place;
    if (place != null) addTo(destinations, groupPlace(place, grouping, places), departure);
  }
  const shownOrigins = namedOrigins(origins, options);
  const shownDestinations = namedDestinations(destinations, options);
  const nodes = new Map<string, FlowNode & { departures: Departure[]; ends: number }>();
  const links = new Map<string, FlowLink & { departures: Departure[] }>();
  const tails = new Map<string, Set<string>>();
  const into = (id: string, make: () => Pick<FlowNode, 'stage' | 'place' | 'kind'>, departure: Departure) => {
    const node = nodes.get(id) ?? { id, ...make(), folded: 0, departures: [], ends: 0 };
    node.departures.push(departure);
    nodes.set(id, node);
    return node;
  };
  const join = (source: string, target: string, departure: Departure) => {
    const id = `${source} ${target}`;
    const link = links.get(id) ?? { id, source, target, kind: departure.kind, departures: [] };
    link.departures.push(departure);
    links.set(id, link);
  };
  const fold = (tail: string, place: Place) => {
    const folded = tails.get(tail) ?? new Set();
    tails.set(tail, folded.add(place.id));
  };

  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield 0.5 + i / departures.length / 2;
    const { kind } = departure;
    const origin = groupPlace(departure.lab, grouping, places);
    const isNamed = shownOrigins.has(origin.id);
    const from = isNamed ? `from:${origin.id}` : 'from:more';
    if (!isNamed) fold(from, origin);
    into(from, () => ({ stage: 'from', place: isNamed ? origin : null, kind: null }), departure);
    const middle = into(`kind:${kind}`, () => ({ stage: 'kind', place: null, kind }), departure);
    join(from, middle.id, departure);
    const place = departure.destination?.place;
    if (place == null) {
      middle.ends += 1;
      continue;
    }
    const destination = groupPlace(place, grouping, places);
    const entry = destinations.get(destination.id);
    const own = shownDestinations.has(destination.id);
    const to = own ? `to:${destination.id}` : `to:more-${kind}`;
    if (!own) fold(to, destination);
    into(
      to,
      () => ({
        stage: 'to',
        place: own ? destination : null,
        kind: own && entry !== undefined ? mostOf(entry.kinds) : kind,
      }),
      departure,
    );
    join(middle.id, to, departure);
  }
  const finished = [...nodes.values()].map((node) => ({ ...node, folded: tails.get(node.id)?.size ?? 0 }));
  return {
    nodes: finished.sort(compareNodes),
    links: [...links.values()].sort((a, b) => compareIds(a.id, b.id)),
  };
}

/** Returns how many departures flows are made of: each goes to one kind. */
export function countFlows({ nodes }: Flows): number {
  return nodes.reduce((sum, { stage, departures }) => (stage === 'kind' ? sum + departures.length : sum), 0);
}

function addTo(entries: Map<string, Entry>, place: Place, departure: Departure): void {
  const entry = entries.get(place.id) ?? { place, departures: [], kinds: new Map<DestinationKind, number>() };
  entry.departures.push(departure);
  entry.kinds.set(departure.kind, (entry.kinds.get(departure.kind) ?? 0) + 1);
  entries.set(place.id, entry);
}

function bySize(entries: ReadonlyMap<string, Entry>): readonly Entry[] {
  return [...entries.values()].sort(
    (a, b) => b.departures.length - a.departures.length || compareIds(a.place.id, b.place.id),
  );
}

function namedOrigins(
  origins: ReadonlyMap<string, Entry>,
  { mostOrigins, openOrigins }: FlowOptions,
): ReadonlySet<string> {
  const ordered = bySize(origins);
  // A tail of one or two takes less room as nodes of their own.
  const folds = !openOrigins && ordered.length > mostOrigins + 2;
  return new Set((folds ? ordered.slice(0, mostOrigins) : ordered).map(({ place }) => place.id));
}

/**
 * As many as have room, cut between two sizes so that equals are treated alike; all where there are few. A place of a kind that is opened
 * has a node for all who went there, whatever it was to them: the number at its name is the number of its arrivals.
 */
function namedDestinations(
  destinations: ReadonlyMap<string, Entry>,
  { mostDestinations, openKinds }: FlowOptions,
): ReadonlySet<string> {
  const ordered = bySize(destinations);
  if (ordered.length <= mostDestinations + 2) return new Set(ordered.map(({ place }) => place.id));
  const cut = ordered[mostDestinations]?.departures.length ?? 0;
  const isOpened = ({ kinds }: Entry) => openKinds.some((kind) => kinds.has(kind));
  return new Set(
    ordered.filter((entry) => entry.departures.length > cut || isOpened(entry)).map(({ place }) => place.id),
  );
}

function mostOf(kinds: ReadonlyMap<DestinationKind, number>): DestinationKind {
  const ordered = DESTINATION_KINDS.filter((kind) => kinds.has(kind));
  return ordered.reduce(
    (best, kind) => ((kinds.get(kind) ?? 0) > (kinds.get(best) ?? 0) ? kind : best),
    ordered[0] ?? 'unknown',
  );
}

const STAGES: readonly FlowStage[] = ['from', 'kind', 'to'];

/** Origins by size, kinds in their fixed order, destinations by kind and size; tails last. */
function compareNodes(a: FlowNode, b: FlowNode): number {
  const kindOf = ({ kind }: FlowNode) => (kind === null ? 0 : DESTINATION_KINDS.indexOf(kind));
  return (
    STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
    kindOf(a) - kindOf(b) ||
    Number(a.folded > 0) - Number(b.folded > 0) ||
    b.departures.length - a.departures.length ||
    compareIds(a.id, b.id)
  );
}
