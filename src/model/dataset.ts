import { compareIds } from '../lib/compareIds.ts';
import { finish } from '../lib/finish.ts';
import type { sortSteps } from '../lib/sortSteps.ts';
import { clockOf, type Clock } from './clock.ts';
import { createPlaces } from './createPlaces.ts';
import { destinationKind } from './destinationKind.ts';
import { dateOf } from './dates.ts';
import type { EdtfDate } from './edtf.ts';
import type { OwnData, PlaceKind } from './ownData.ts';
import type {
  Bilingual,
  ClaimRecord,
  DatasetRecords,
  DepartureRecord,
  DestinationKind,
  DestinationRecord,
  Disagreement,
  GroupRecord,
  LabRecord,
  MetaRecord,
  MilestoneRecord,
  OrganizationRecord,
  PlaceSize,
  PublisherRecord,
  Region,
  ResearcherRecord,
  RoleKind,
  SourceRecord,
  SourceRef,
  Status,
} from './schema.ts';
import { CONFIRMING_FACTS } from './vocabulary.ts';

/** A lab, or anything else one can leave or go to. */
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
  /** its name inside a sentence */
  readonly spoken: Bilingual;
  /** `unknown` only in a dataset of a reader's own, which may not say */
  readonly kind: PlaceKind;
  readonly parent: string | null;
  /** its own id, its parent's, and so on up to the company's */
  readonly chain: readonly string[];
  /** id of the topmost body it belongs to; its own id where independent */
  readonly company: string;
  readonly country: string | null;
  readonly region: Region | null;
  readonly founded: EdtfDate | null;
  readonly ended: EdtfDate | null;
  readonly aliases: readonly string[];
  readonly sizes: readonly PlaceSize[];
  readonly sources: readonly string[];
  /** the lab's own record; null for a place that is no lab of ours */
  readonly lab: LabRecord | null;
}

export interface Destination {
  /** null where retired or not on record */
  readonly place: Place | null;
  readonly kind: DestinationKind;
  readonly founder: boolean;
  readonly role: Bilingual | null;
  readonly when: EdtfDate | null;
  readonly country: string | null;
}

/** A person as charts know them: what they are known for belongs to the cards, and an embed ships it later. */
export type Person = Omit<ResearcherRecord, 'knownFor'>;

/** One person leaving one lab once, with its references resolved and its derived values computed. */
export interface Departure {
  readonly id: string;
  readonly person: Person;
  /** the record says what the person is known for */
  readonly known: boolean;
  readonly lab: Place;
  readonly unit: Bilingual | null;
  readonly role: Bilingual | null;
  readonly roleGeneric: boolean;
  readonly roleKind: RoleKind;
  readonly joined: EdtfDate | null;
  readonly left: EdtfDate | null;
  readonly announced: EdtfDate | null;
  /** the date the departure is charted and counted by; null where none is on record */
  readonly clock: Clock | null;
  readonly destinations: readonly Destination[];
  /** the first place gone to; null where not on record */
  readonly destination: Destination | null;
  /** kind of the first destination */
  readonly kind: DestinationKind;
  readonly status: Status;
  /** the first version of the data that had it; null where not released yet, or where the dataset does not say */
  readonly added: string | null;
  /** ids of the groups of known size whose shrinking it is part of */
  readonly sets: readonly string[];
}

/** What proves a departure: everything of a record that is not needed to draw or filter it. */
export interface DepartureEvidence {
  readonly sources: readonly SourceRef[];
  readonly disagreements: readonly Disagreement[];
  readonly joinedCompany: DepartureRecord['joinedCompany'];
  readonly statedReason: DepartureRecord['statedReason'];
  readonly caveat: Bilingual | null;
  readonly note: Bilingual | null;
}

export interface Evidence {
  readonly departures: ReadonlyMap<string, DepartureEvidence>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly publishers: ReadonlyMap<string, PublisherRecord>;
}

/** What departures may be told apart by: `standing` is all that says how prominent one is. */
export type Respect = 'lab' | 'clock' | 'destinations' | 'roleKind' | 'standing';

/** Departures told apart in one respect. */
export interface Classes {
  /** the class of each, in the order of the dataset */
  readonly of: Uint32Array;
  /** by class, the first departure of it; classes are in the order of these */
  readonly firsts: readonly Departure[];
}

export interface Dataset {
  readonly meta: MetaRecord;
  /** the day of the data */
  readonly asOf: EdtfDate;
  /** by the date they are charted by, undated last, then by id */
  readonly departures: readonly Departure[];
  /** where it is known which departures say the same, so that this is read once of all of them */
  readonly classes?: Readonly<Record<Respect, Classes>>;
  readonly departureById: ReadonlyMap<string, Departure>;
  readonly departuresByPerson: ReadonlyMap<string, readonly Departure[]>;
  readonly people: ReadonlyMap<string, ResearcherRecord>;
  readonly places: ReadonlyMap<string, Place>;
  readonly milestones: readonly MilestoneRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly groups: readonly GroupRecord[];
  /** years of the earliest and the latest dated departure, both included; the year of the data where there is none */
  readonly years: readonly [number, number];
  /** null until it has arrived */
  readonly evidence: Evidence | null;
  /** what a dataset that a reader has opened says of itself; null for the shipped record */
  readonly own: OwnData | null;
}

/**
 * A departure without its evidence. What follows from records that an embed ships later is carried along: the status, and whether
 * the record says what the person is known for.
 */
export type CoreDeparture = Omit<
  DepartureRecord,
  | 'sources'
  | 'disagreements'
  | 'joinedCompany'
  | 'statedReason'
  | 'caveat'
  | 'note'
  | 'disputed'
  | 'destinations'
> & {
  readonly status: Status;
  readonly known: boolean;
  /** of a reader's own data with the kind that the file says, which is computed else */
  readonly destinations: readonly (DestinationRecord & { readonly kind?: DestinationKind })[];
};

/** What a chart needs, and what an embed ships before anything else. */
export interface CoreRecords {
  readonly meta: MetaRecord;
  /** of a dataset that a reader has opened */
  readonly own?: OwnData;
  readonly labs: readonly LabRecord[];
  readonly organizations: readonly (Omit<OrganizationRecord, 'kind'> & { readonly kind: PlaceKind })[];
  readonly researchers: readonly ResearcherRecord[];
  readonly departures: readonly CoreDeparture[];
  readonly milestones: readonly MilestoneRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly groups: readonly GroupRecord[];
}

export type EvidenceRecords = {
  readonly sources: readonly SourceRecord[];
  readonly publishers: readonly PublisherRecord[];
  readonly departures: readonly ({ readonly id: string } & DepartureEvidence)[];
};

/**
 * Returns how well a departure is established: a statement of the person, an employer or an official page confirms it, where that page
 * says something of leaving or of what came next.
 */
export function statusOf(record: Pick<DepartureRecord, 'disputed' | 'sources'>): Status {
  if (record.disputed) return 'disputed';
  const isConfirmed = record.sources.some(
    ({ statementBy, supports }) =>
      statementBy !== null && supports.some((fact) => CONFIRMING_FACTS.includes(fact)),
  );
  return isConfirmed ? 'confirmed' : 'reported';
}

/** Splits validated records into what charts need and what proves it. Nothing is lost between the two. */
export function splitRecords(records: DatasetRecords): { core: CoreRecords; evidence: EvidenceRecords } {
  const { meta, labs, organizations, researchers, milestones, claims, groups, sources, publishers } = records;
  const known = new Set(researchers.filter(({ knownFor }) => knownFor !== null).map(({ id }) => id));
  const departures: CoreDeparture[] = [];
  const evidence: ({ id: string } & DepartureEvidence)[] = [];
  for (const record of records.departures) {
    const {
      sources: refs,
      disagreements,
      joinedCompany,
      statedReason,
      caveat,
      note,
      disputed: _,
      ...core
    } = record;
    departures.push({ ...core, status: statusOf(record), known: known.has(record.person) });
    evidence.push({ id: record.id, sources: refs, disagreements, joinedCompany, statedReason, caveat, note });
  }
  return {
    core: { meta, labs, organizations, researchers, departures, milestones, claims, groups },
    evidence: { sources, publishers, departures: evidence },
  };
}

/** Returns the indexed evidence of a record. */
export function createEvidence(records: EvidenceRecords): Evidence {
  return {
    departures: new Map(records.departures.map((entry) => [entry.id, entry])),
    sources: new Map(records.sources.map((source) => [source.id, source])),
    publishers: new Map(records.publishers.map((publisher) => [publisher.id, publisher])),
  };
}

/**
 * Returns the dataset that every view reads. Takes records that `parseDataset` has accepted: an unknown reference or a
 * date outside the subset throws.
 */
export function createDataset(core: CoreRecords, evidence: Evidence | null): Dataset {
  return finish(datasetSteps(core, evidence));
}

/** Departures that are made in one step: about a hundredth of a second's work. */
const STEP = 1000;

/**
 * Makes the same dataset a piece at each step, so that the page answers meanwhile. Yields how many departures are made, as `sort` has to do, without
 * which they are sorted at once: a start with our own record carries none.
 */
export function* datasetSteps(
  core: CoreRecords,
  evidence: Evidence | null,
  sort: typeof sortSteps<number> | null = null,
): Generator<number, Dataset> {
  const places = createPlaces(core);
  const names = namesOfLabs(core.labs);
  const people = new Map(core.researchers.map((person) => [person.id, person]));
  const made: Departure[] = [];
  for (const record of core.departures) {
    if (made.length > 0 && made.length % STEP === 0) yield made.length;
    made.push(createDeparture(record, places, people, names, core.groups));
  }
  yield made.length;
  const times = Float64Array.from(made, ({ clock }) => clock?.date.earliest ?? Infinity);
  const timeOf = (place: number) => times[place] ?? Infinity;
  const ids = made.map(({ id }) => id);
  const idOf = (place: number) => ids[place] ?? '';
  const compare = (a: number, b: number) => timeOf(a) - timeOf(b) || compareIds(idOf(a), idOf(b));
  const order = Array.from(made.keys());
  const sorted = sort === null ? order.sort(compare) : yield* sort(order, compare);
  const departures = sorted.flatMap((place) => made[place] ?? []);
  const departureById = new Map<string, Departure>();
  const departuresByPerson = new Map<string, Departure[]>();
  for (const departure of departures) {
    if (departureById.size > 0 && departureById.size % STEP === 0) yield made.length;
    departureById.set(departure.id, departure);
    const list = departuresByPerson.get(departure.person.id);
    if (list === undefined) departuresByPerson.set(departure.person.id, [departure]);
    else list.push(departure);
  }
  core.labs.forEach(readDates);
  for (const { date } of core.milestones) dateOf(date);
  yield departures.length;
  return {
    meta: core.meta,
    asOf: dateOf(core.meta.date),
    departures,
    departureById,
    departuresByPerson,
    people,
    places,
    milestones: core.milestones,
    claims: core.claims,
    groups: core.groups,
    years: yearsOf(departures, core.meta),
    evidence,
    own: core.own ?? null,
  };
}

/** Reads the dates that a lab's record holds as texts, so that none fails later. */
function readDates({ successor, status, events, leaders }: LabRecord): void {
  dateOf(successor?.date ?? null);
  dateOf(status?.asOf ?? null);
  for (const { date } of events) dateOf(date);
  for (const { from, to } of leaders) [from, to].forEach(dateOf);
}

/** Returns, for every lab, the ids under which it is on record: its own, and those before and after it was renamed. */
export function namesOfLabs(labs: readonly LabRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map(labs.map(({ id }) => [id, new Set([id])]));
  for (const { id, successor } of labs) {
    const [before, after] = [names.get(id), names.get(successor?.lab ?? '')];
    if (successor?.how !== 'renamed' || before === undefined || after === undefined) continue;
    for (const name of after) before.add(name);
    for (const name of before) names.set(name, before);
  }
  return names;
}

function createDeparture(
  record: CoreDeparture,
  places: ReadonlyMap<string, Place>,
  people: ReadonlyMap<string, ResearcherRecord>,
  names: ReadonlyMap<string, ReadonlySet<string>>,
  groups: readonly GroupRecord[],
): Departure {
  const { id, person, lab } = record;
  const clocks = { left: dateOf(record.left), announced: dateOf(record.announced) };
  const gone = [clocks.left, clocks.announced].find((date) => date !== null && date.earliest > -Infinity);
  const resolved = record.destinations.map((destination, i): Destination => {
    const place = destination.organization === null ? null : known(places, destination.organization);
    const when = dateOf(destination.when);
    return {
      place,
      // Where no source says when the next post began, it did when the person left.
      kind:
        destination.kind ??
        destinationKind(
          { ...destination, when: when ?? (i === 0 ? (gone ?? null) : null) },
          place,
          names.get(lab) ?? new Set([lab]),
        ),
      founder: destination.founder,
      role: destination.role,
      when,
      country: destination.country ?? place?.country ?? null,
    };
  });
  const first = resolved[0] ?? null;
  return {
    id,
    person: known(people, person),
    known: record.known,
    lab: known(places, lab),
    unit: record.unit,
    role: record.role,
    roleGeneric: record.roleGeneric,
    roleKind: record.roleKind,
    joined: dateOf(record.joined),
    left: clocks.left,
    announced: clocks.announced,
    clock: clockOf({ ...clocks, next: first?.when ?? null }),
    destinations: resolved,
    destination: first,
    kind: first?.kind ?? 'unknown',
    status: record.status,
    added: record.added,
    sets: groups.filter((group) => isOfGroup(group, record, places)).map(({ id }) => id),
  };
}

function isOfGroup(
  { lab, departures, members }: GroupRecord,
  record: Pick<CoreDeparture, 'id' | 'person' | 'lab'>,
  places: ReadonlyMap<string, Place>,
): boolean {
  if (departures.includes(record.id)) return true;
  if (lab === null || !members.some(({ person }) => person === record.person)) return false;
  return known(places, record.lab).chain.includes(lab);
}

function known<T>(index: ReadonlyMap<string, T>, id: string): T {
  const found = index.get(id);
  if (found === undefined) throw new Error(`unknown id: ${id}`);
  return found;
}

function yearsOf(departures: readonly Departure[], meta: MetaRecord): readonly [number, number] {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const { clock } of departures)
    for (const time of clock === null ? [] : [clock.date.earliest, clock.date.latest])
      if (Number.isFinite(time)) [earliest, latest] = [Math.min(earliest, time), Math.max(latest, time)];
  if (earliest > latest) earliest = latest = dateOf(meta.date).earliest;
  return [new Date(earliest).getUTCFullYear(), new Date(latest).getUTCFullYear()];
}
