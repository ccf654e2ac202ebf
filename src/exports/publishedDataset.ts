/**
 * The dataset as it is published (`data/departures.json`) and as the page lets one download a part of it: the records of the
 * files in `data/`, in one object, with what the product computes from them written beside.
 */
import { compareIds } from '../lib/compareIds.ts';
import { finish } from '../lib/finish.ts';
import { sortSteps } from '../lib/sortSteps.ts';
import type { Dataset, Departure, Evidence, Place } from '../model/dataset.ts';
import type { OrganizationRecord } from '../model/schema.ts';
import { recordOf } from './departureRecord.ts';
import type { PublishedDataset, PublishedDeparture } from './publishedSchema.ts';

/**
 * Returns the given departures with every record they refer to, each list sorted by id. Without a selection: all departures,
 * labs, milestones and claims of the dataset. Records that only held-back candidates refer to are left out.
 */
export function publishedDataset(
  dataset: Dataset,
  evidence: Evidence,
  selection?: readonly Departure[],
): PublishedDataset {
  return finish(publishedSteps(dataset, evidence, selection));
}

/** Departures that are gone through in one step. */
const STEP = 200;

/** Finds the same in steps. Yields how many departures have been gone through. */
export function* publishedSteps(
  dataset: Dataset,
  evidence: Evidence,
  selection?: readonly Departure[],
): Generator<number, PublishedDataset> {
  const departures = selection ?? dataset.departures;
  const people = new Set(departures.map(({ person }) => person.id));
  const places = new Set<string>();
  const sources = new Set<string>();
  const addPlace = (place: Place | undefined): void => {
    if (place === undefined || places.has(place.id)) return;
    places.add(place.id);
    addAll(sources, place.sources);
    for (const size of place.sizes) addAll(sources, size.sources);
    if (place.parent !== null) addPlace(dataset.places.get(place.parent));
    if (place.lab === null) return;
    if (place.lab.successor !== null) addPlace(dataset.places.get(place.lab.successor.lab));
    for (const leader of place.lab.leaders) {
      if (leader.person !== null) people.add(leader.person);
      addAll(sources, leader.sources);
    }
    for (const event of place.lab.events) addAll(sources, event.sources);
    for (const statement of place.lab.statements) addAll(sources, statement.sources);
    addAll(sources, place.lab.status?.sources ?? []);
  };
  if (selection === undefined)
    for (const place of dataset.places.values()) if (place.lab !== null) addPlace(place);
  const publish = (departure: Departure): PublishedDeparture => {
    addPlace(departure.lab);
    for (const { place } of departure.destinations) addPlace(place ?? undefined);
    const record = publishDeparture(departure, evidence);
    if (record.joinedCompany !== null) addPlace(dataset.places.get(record.joinedCompany.organization));
    addAll(
      sources,
      record.sources.map(({ source }) => source),
    );
    for (const { claims } of record.disagreements) for (const claim of claims) addAll(sources, claim.sources);
    return record;
  };
  const records: PublishedDeparture[] = [];
  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield i;
    records.push(publish(departure));
  }
  const milestones = dataset.milestones.filter(({ lab }) => selection === undefined || places.has(lab));
  for (const milestone of milestones) {
    addPlace(dataset.places.get(milestone.lab));
    addAll(sources, milestone.sources);
  }
  const groups = selection === undefined ? dataset.groups : [];
  for (const group of groups) {
    addPlace(group.lab === null ? undefined : dataset.places.get(group.lab));
    addAll(
      people,
      group.members.flatMap(({ person }) => person ?? []),
    );
    addAll(sources, group.sources);
  }
  const all = departures.length;
  const persons = yield* pickSteps(dataset.people, people, all);
  for (const person of persons) addAll(sources, person.sources);
  const pages = yield* pickSteps(evidence.sources, sources, all);
  const published = yield* pickSteps(dataset.places, places, all);
  const publishers = new Set(pages.map(({ publisher }) => publisher));
  return {
    $schema: 'departures.schema.json',
    meta: dataset.meta,
    labs: published.flatMap(({ lab }) => lab ?? []),
    organizations: published.filter(({ lab }) => lab === null).map(organizationOf),
    researchers: persons,
    publishers: yield* pickSteps(evidence.publishers, publishers, all),
    sources: pages,
    departures: [...(yield* saying(all, sortSteps(records, byId)))],
    milestones: [...milestones].sort(byId),
    claims: selection === undefined ? [...dataset.claims].sort(byId) : [],
    groups: [...groups].sort(byId),
  };
}

function publishDeparture(departure: Departure, evidence: Evidence): PublishedDeparture {
  const { destinations, ...record } = recordOf(departure, evidence);
  return {
    ...record,
    destinations: destinations.map((destination, i) => ({
      ...destination,
      kind: departure.destinations[i]?.kind ?? 'unknown',
    })),
    charted: departure.clock?.date.text ?? null,
    chartedBy: departure.clock?.basis ?? null,
    kind: departure.kind,
    status: departure.status,
  };
}

function organizationOf(place: Place): OrganizationRecord {
  const { id, name, kind, parent, country, founded, ended, aliases, sizes, sources } = place;
  return {
    id,
    name,
    // A reader's own data may not say: the file is then no part of the record, and says `unknown`.
    kind: kind as OrganizationRecord['kind'],
    parent,
    country,
    founded: founded?.text ?? null,
    ended: ended?.text ?? null,
    aliases: [...aliases],
    sizes: [...sizes],
    sources: [...sources],
  };
}

function addAll(set: Set<string>, ids: readonly string[]): void {
  for (const id of ids) set.add(id);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareIds(a.id, b.id);

/** Finds the records of the ids in steps, sorted by id. Yields what it is told to. Throws on an id that the index does not know. */
function* pickSteps<T>(
  index: ReadonlyMap<string, T>,
  ids: ReadonlySet<string>,
  said: number,
): Generator<number, T[]> {
  const sorted = yield* saying(said, sortSteps([...ids], compareIds));
  const picked: T[] = [];
  for (const [i, id] of sorted.entries()) {
    if (i > 0 && i % STEP === 0) yield said;
    const found = index.get(id);
    if (found === undefined) throw new Error(`unknown id: ${id}`);
    picked.push(found);
  }
  return picked;
}

/** Goes through steps and says the same at each of them. */
function* saying<T>(said: number, steps: Iterator<unknown, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield said;
  }
}
