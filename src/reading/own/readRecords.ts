/** Records in the shape of the product, whole or in part: each is checked alone, so that one that is wrong takes no other with it. */
import * as v from 'valibot';
import { splitRecords, type CoreRecords, type EvidenceRecords } from '../../model/dataset.ts';
import {
  claimSchema,
  DESTINATION_KINDS,
  departureSchema,
  groupSchema,
  labSchema,
  milestoneSchema,
  ORGANIZATION_KINDS,
  organizationSchema,
  publisherSchema,
  researcherSchema,
  sourceSchema,
  STATUSES,
  type DatasetRecords,
} from '../../model/schema.ts';
import { dateTextOf, fieldOf, readOwnBlock, textOf, type OwnBlock } from './ownBlock.ts';
import { cutValue, type OwnNotice, type OwnProblem } from './ownNotices.ts';

/** What a file of records holds. */
export interface OwnRecords {
  readonly core: Omit<CoreRecords, 'own'>;
  readonly evidence: EvidenceRecords;
  /** records that are left out, and parts of records that refer to nothing in the file */
  readonly problems: readonly OwnProblem[];
  /** what the file says of itself */
  readonly about: OwnBlock;
  /** it says of itself that it is no part of this product's record */
  readonly isOwn: boolean;
}

type Lists = Omit<DatasetRecords, 'meta' | 'candidates'>;

const destination = departureSchema.entries.destinations.item;
/** A record of a reader's own may rest on no page; what the product computes may stand beside it. */
const ownDeparture = v.object({
  ...departureSchema.entries,
  destinations: v.array(
    v.object({ ...destination.entries, kind: v.optional(v.picklist(DESTINATION_KINDS)) }),
  ),
  sources: v.array(departureSchema.entries.sources.item),
  status: v.optional(v.picklist(STATUSES)),
});

const SCHEMAS = {
  labs: v.object(labSchema.entries),
  organizations: v.object({
    ...organizationSchema.entries,
    // The type of the record's own places has no word for what a file does not say.
    kind: v.picklist([...ORGANIZATION_KINDS, 'unknown' as 'company']),
  }),
  researchers: v.object(researcherSchema.entries),
  publishers: v.object(publisherSchema.entries),
  sources: v.object({ ...sourceSchema.entries, language: v.string() }),
  departures: ownDeparture,
  milestones: v.object(milestoneSchema.entries),
  claims: v.object(claimSchema.entries),
  groups: v.object(groupSchema.entries),
} as const;

/** Returns what the files of records hold, or why they cannot be read. Never throws. */
export function readRecords(
  files: Readonly<Record<string, unknown>>,
): OwnRecords | { readonly refused: OwnNotice } {
  const version = textOf(fieldOf(files['meta'], 'schemaVersion')) ?? textOf(files['schemaVersion']);
  // An older one is read as far as its records are what they should be.
  if (version !== null && !/^[01]\./.test(version)) return { refused: { code: 'own.newer', version } };
  const problems: OwnProblem[] = [];
  const tell: TellProblem = (list, number, column, value, notice, isShown) =>
    problems.push({ number, column: `${list}.${column}`, value: cutValue(value), notice, isShown });
  const about = readOwnBlock(files['own']);
  const lists = readLists(files, tell);
  const { departures } = lists;
  const whole = mend(lists, (list, number, column, id, isShown) =>
    tell(list, number, column, id, { code: 'own.reference', id }, isShown),
  );
  const meta = {
    schemaVersion: '1.0',
    version: textOf(fieldOf(files['meta'], 'version')) ?? '',
    date: about.asOf ?? dateTextOf(fieldOf(files['meta'], 'date')) ?? '',
    license: 'CC-BY-4.0' as const,
  };
  const { core, evidence } = splitRecords({ ...whole, meta, candidates: [] });
  const given = new Map(departures.map((departure) => [departure.id, departure]));
  const isOwn = files['own'] !== undefined;
  return {
    problems,
    isOwn,
    about: {
      ...about,
      ...(meta.date === '' ? {} : { asOf: meta.date }),
      ...(isOwn || fieldOf(files['meta'], 'license') !== 'CC-BY-4.0' ? {} : { license: 'CC BY 4.0' }),
    },
    evidence,
    core: {
      ...core,
      meta: meta.date === '' ? { ...meta, date: '2000' } : meta,
      // What the product computes of its own record it cannot compute of a file that does not say what places are.
      departures: core.departures.map((departure) => {
        const own = isOwn ? given.get(departure.id) : undefined;
        return own === undefined
          ? { ...departure, destinations: departure.destinations.map(withoutKind) }
          : { ...departure, status: own.status ?? departure.status };
      }),
    },
  };
}

type TellProblem = (
  list: string,
  number: number,
  column: string,
  value: string,
  notice: OwnNotice,
  isShown: boolean,
) => void;

/** Returns the records of each list that are what they should be, each once. */
function readLists(files: Readonly<Record<string, unknown>>, tell: TellProblem) {
  const seen = new Set<string>();
  const read = <N extends keyof typeof SCHEMAS>(name: N) => {
    const given = files[name];
    const list: readonly unknown[] = Array.isArray(given) ? given : [];
    const schema: (typeof SCHEMAS)[N] = SCHEMAS[name];
    return list.flatMap((raw, i): readonly v.InferOutput<(typeof SCHEMAS)[N]>[] => {
      const result = v.safeParse(schema, raw);
      const id = textOf(fieldOf(raw, 'id')) ?? '';
      if (!result.success) {
        const [issue] = result.issues;
        const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
        const value = issue.input === undefined ? id : (JSON.stringify(issue.input) ?? '');
        tell(name, i + 1, path, value, { code: 'own.record', message: issue.message }, false);
        return [];
      }
      const key = name === 'labs' || name === 'organizations' ? `place ${id}` : `${name} ${id}`;
      if (seen.has(key)) {
        tell(name, i + 1, 'id', id, { code: 'own.duplicate' }, false);
        return [];
      }
      seen.add(key);
      return [result.output];
    });
  };
  return {
    departures: read('departures'),
    labs: read('labs'),
    organizations: read('organizations'),
    researchers: read('researchers'),
    publishers: read('publishers'),
    sources: read('sources'),
    milestones: read('milestones'),
    claims: read('claims'),
    groups: read('groups'),
  };
}

function withoutKind<T extends { readonly kind?: unknown }>(stop: T): Omit<T, 'kind'> {
  const { kind: _, ...rest } = stop;
  return rest;
}

type Tell = (list: string, number: number, column: string, id: string, isShown: boolean) => void;

/** Returns records that refer to one another alone: who and what a departure names without a record of it stands there by its id. */
function mend(records: Lists, tell: Tell): Lists {
  const people = new Set(records.researchers.map(({ id }) => id));
  const places = new Set([...records.labs, ...records.organizations].map(({ id }) => id));
  const labs = new Set(records.labs.map(({ id }) => id));
  const pages = new Set(records.sources.map(({ id }) => id));
  const publishers = new Set(records.publishers.map(({ id }) => id));
  const origins = new Set(records.departures.map(({ lab }) => lab));
  const newLabs = [...origins].filter((id) => !places.has(id));
  const newPeople = [...new Set(records.departures.map(({ person }) => person))].filter(
    (id) => !people.has(id),
  );
  const reached = records.departures.flatMap(({ destinations, joinedCompany }) => [
    ...destinations.map(({ organization }) => organization),
    joinedCompany?.organization ?? null,
  ]);
  const newPlaces = [...new Set(reached)].filter(
    (id): id is string => id !== null && !places.has(id) && !origins.has(id),
  );
  for (const id of [...newLabs, ...newPlaces]) places.add(id);
  for (const id of newLabs) labs.add(id);
  newPeople.forEach((id) => people.add(id));
  const newPublishers = [...new Set(records.sources.map(({ publisher }) => publisher))].filter(
    (id) => !publishers.has(id),
  );
  const parentOf = circleFree([...records.labs, ...records.organizations], places);
  const known = (ids: readonly string[]) => ids.filter((id) => pages.has(id));
  const withSources: MendedFile['withSources'] = (list) =>
    list.map((each) => ({ ...each, sources: known(each.sources) }));
  const file: MendedFile = { people, labs, pages, origins, newLabs, known, parentOf, withSources };
  return {
    labs: mendLabs(records, file),
    organizations: [
      ...records.organizations
        .filter(({ id }) => !origins.has(id))
        .map((place) => ({
          ...place,
          parent: parentOf(place.id),
          sizes: withSources(place.sizes),
          sources: known(place.sources),
        })),
      ...newPlaces.map((id) => ({ ...bare, id, name: named(id), kind: 'unknown' as 'company' })),
    ],
    researchers: [
      ...withSources(records.researchers),
      ...newPeople.map((id) => ({
        id,
        name: { en: id, zh: null },
        aliases: [],
        knownFor: null,
        notable: false,
        sources: [],
      })),
    ],
    publishers: [
      ...records.publishers,
      ...newPublishers.map((id) => ({
        id,
        name: id,
        nameZh: null,
        tier: 3 as const,
        kind: 'other' as const,
        domains: [],
      })),
    ],
    sources: records.sources,
    departures: mendDepartures(records, file, tell),
    milestones: withSources(records.milestones).filter(({ lab }) => places.has(lab)),
    claims: records.claims,
    groups: withSources(records.groups)
      .filter(({ lab }) => lab === null || places.has(lab))
      .map((group) => ({
        ...group,
        members: group.members.map((member) => ({
          ...member,
          person: member.person !== null && people.has(member.person) ? member.person : null,
        })),
      })),
  };
}

/** What is in a file, and what had to be added to it. */
interface MendedFile {
  readonly people: ReadonlySet<string>;
  readonly labs: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  /** what departures name without a record of it */
  readonly newLabs: readonly string[];
  readonly known: (ids: readonly string[]) => string[];
  readonly parentOf: (id: string) => string | null;
  readonly withSources: <T extends { readonly sources: readonly string[] }>(list: readonly T[]) => T[];
}

const named = (id: string) => ({ en: id, zh: id });
const bare = {
  parent: null,
  country: null,
  founded: null,
  ended: null,
  aliases: [],
  sizes: [],
  sources: [],
};

function mendLabs(
  records: Lists,
  { people, labs, origins, newLabs, known, parentOf, withSources }: MendedFile,
): Lists['labs'] {
  const promoted = records.organizations.filter(({ id }) => origins.has(id));
  const labOf = (id: string) => ({
    ...bare,
    id,
    name: named(id),
    short: named(id),
    city: null,
    successor: null,
    unitUnknown: false,
    status: null,
    leaders: [],
    events: [],
    statements: [],
  });
  return [
    ...records.labs.map((lab) => ({
      ...lab,
      parent: parentOf(lab.id),
      successor: lab.successor !== null && labs.has(lab.successor.lab) ? lab.successor : null,
      leaders: withSources(lab.leaders).map((leader) => ({
        ...leader,
        person: leader.person !== null && people.has(leader.person) ? leader.person : null,
      })),
      events: withSources(lab.events),
      statements: withSources(lab.statements),
      sizes: withSources(lab.sizes),
      status: lab.status === null ? null : { ...lab.status, sources: known(lab.status.sources) },
      sources: known(lab.sources),
    })),
    ...promoted.map(({ id, name, country, founded, ended, aliases }) => ({
      ...labOf(id),
      name,
      short: name,
      parent: parentOf(id),
      country,
      founded,
      ended,
      aliases,
    })),
    ...newLabs.map(labOf),
  ];
}

function mendDepartures(records: Lists, { pages, withSources }: MendedFile, tell: Tell): Lists['departures'] {
  return records.departures.map((departure, i) => ({
    ...departure,
    sources: departure.sources.filter(({ source }) => {
      if (!pages.has(source)) tell('departures', i + 1, 'sources', source, true);
      return pages.has(source);
    }),
    disagreements: departure.disagreements.map((each) => ({
      ...each,
      preferred: each.preferred !== null && each.preferred < each.claims.length ? each.preferred : null,
      claims: withSources(each.claims),
    })),
  }));
}

/** Returns the parent of each place where it is in the file and closes no circle. */
function circleFree(
  list: readonly { readonly id: string; readonly parent: string | null }[],
  places: ReadonlySet<string>,
): (id: string) => string | null {
  const parents = new Map(list.map(({ id, parent }) => [id, parent]));
  return (id) => {
    const seen = new Set([id]);
    for (let at = parents.get(id); at != null; at = parents.get(at)) {
      if (seen.has(at) || !places.has(at)) return null;
      seen.add(at);
    }
    return parents.get(id) ?? null;
  };
}
