/** Records in the shape of the product, whole or in part: each is checked alone, so that one that is wrong takes no other with it. */
import * as v from 'valibot';
import { splitRecords, type CoreRecords, type EvidenceRecords } from '../../model/dataset.ts';
import { dateOrNull } from '../../model/dates.ts';
import type { OwnData, OwnField } from '../../model/ownData.ts';
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
import { circleFree } from './circleFree.ts';
import { cutValue, type OwnNotice, type OwnProblem } from './ownNotices.ts';

/** What a file of records holds. */
export interface OwnRecords {
  readonly core: Omit<CoreRecords, 'own'>;
  readonly evidence: EvidenceRecords;
  /** records that are left out, and parts of records that refer to nothing in the file */
  readonly problems: readonly OwnProblem[];
  /** what the file says of itself */
  readonly about: Partial<Omit<OwnData, 'address'>>;
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
  if (version !== null && !version.startsWith('1.')) return { refused: { code: 'own.newer', version } };
  const problems: OwnProblem[] = [];
  const tell: TellNotice = (list, number, column, value, notice, isShown) =>
    void problems.push({ number, column: `${list}.${column}`, value: cutValue(value), notice, isShown });
  const read = listReader(files, tell);
  const about = aboutOf(files['own']);
  const departures = read('departures');
  const lists = {
    labs: read('labs'),
    organizations: read('organizations'),
    researchers: read('researchers'),
    publishers: read('publishers'),
    sources: read('sources'),
    milestones: read('milestones'),
    claims: read('claims'),
    groups: read('groups'),
  };
  const whole = mend({ ...lists, departures }, (list, number, column, id, isShown) =>
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

type TellNotice = (
  list: string,
  number: number,
  column: string,
  value: string,
  notice: OwnNotice,
  isShown: boolean,
) => void;

/** Returns what reads a list of a file: each record alone, and one of an id. */
function listReader(files: Readonly<Record<string, unknown>>, tell: TellNotice) {
  const seen = new Set<string>();
  return <N extends keyof typeof SCHEMAS>(name: N) => {
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
}

function withoutKind<T extends { readonly kind?: unknown }>(stop: T): Omit<T, 'kind'> {
  const { kind: _, ...rest } = stop;
  return rest;
}

type Tell = (list: string, number: number, column: string, id: string, isShown: boolean) => void;

/** Returns records that refer to one another alone: who and what a departure names without a record of it stands there by its id. */
function mend(records: Lists, tell: Tell): Lists {
  const known = referencesOf(records);
  const { people, places, pages, withSources } = known;
  const personOf = (id: string | null) => (id !== null && people.has(id) ? id : null);
  return {
    labs: mendLabs(records, known, personOf),
    organizations: mendOrganizations(records, known),
    researchers: [...withSources(records.researchers), ...known.newPeople.map(bareResearcher)],
    publishers: [...records.publishers, ...known.newPublishers.map(barePublisher)],
    sources: records.sources,
    departures: records.departures.map((departure, i) => ({
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
    })),
    milestones: withSources(records.milestones).filter(({ lab }) => places.has(lab)),
    claims: records.claims,
    groups: withSources(records.groups)
      .filter(({ lab }) => lab === null || places.has(lab))
      .map((group) => ({
        ...group,
        members: group.members.map((member) => ({ ...member, person: personOf(member.person) })),
      })),
  };
}

/** Returns what records may refer to: what a file holds, and what it names without a record of it. */
function referencesOf(records: Lists) {
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const people = idsOf(records.researchers);
  const places = idsOf([...records.labs, ...records.organizations]);
  const labs = idsOf(records.labs);
  const pages = idsOf(records.sources);
  const publishers = idsOf(records.publishers);
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
  for (const id of newPeople) people.add(id);
  const newPublishers = [...new Set(records.sources.map(({ publisher }) => publisher))].filter(
    (id) => !publishers.has(id),
  );
  const parents = new Map([...records.labs, ...records.organizations].map(({ id, parent }) => [id, parent]));
  const parentOf = circleFree(parents, places);
  const knownPages = (ids: readonly string[]) => ids.filter((id) => pages.has(id));
  const withSources = <T extends { readonly sources: readonly string[] }>(list: readonly T[]): T[] =>
    list.map((each) => ({ ...each, sources: knownPages(each.sources) }));
  const added = { newLabs, newPeople, newPlaces, newPublishers };
  return { people, places, labs, pages, origins, ...added, parentOf, knownPages, withSources };
}

type References = ReturnType<typeof referencesOf>;

/** The labs of a file, the places of it that somebody left, and those that are no more than named. */
function mendLabs(
  records: Lists,
  { labs, origins, newLabs, parentOf, knownPages, withSources }: References,
  personOf: (id: string | null) => string | null,
): Lists['labs'] {
  const promoted = records.organizations.filter(({ id }) => origins.has(id));
  return [
    ...records.labs.map((lab) => ({
      ...lab,
      parent: parentOf(lab.id),
      successor: lab.successor !== null && labs.has(lab.successor.lab) ? lab.successor : null,
      leaders: withSources(lab.leaders).map((leader) => ({ ...leader, person: personOf(leader.person) })),
      events: withSources(lab.events),
      statements: withSources(lab.statements),
      sizes: withSources(lab.sizes),
      status: lab.status === null ? null : { ...lab.status, sources: knownPages(lab.status.sources) },
      sources: knownPages(lab.sources),
    })),
    ...promoted.map(({ id, name, country, founded, ended, aliases }) => ({
      ...bareLab(id),
      name,
      short: name,
      parent: parentOf(id),
      country,
      founded,
      ended,
      aliases,
    })),
    ...newLabs.map(bareLab),
  ];
}

function mendOrganizations(
  records: Lists,
  { origins, newPlaces, parentOf, knownPages, withSources }: References,
): Lists['organizations'] {
  return [
    ...records.organizations
      .filter(({ id }) => !origins.has(id))
      .map((place) => ({
        ...place,
        parent: parentOf(place.id),
        sizes: withSources(place.sizes),
        sources: knownPages(place.sources),
      })),
    // As in `SCHEMAS`.
    ...newPlaces.map((id) => ({ ...barePlace(id), kind: 'unknown' as 'company' })),
  ];
}

/** What stands there for a place of which a file has no more than the id. */
function barePlace(id: string) {
  return {
    id,
    name: { en: id, zh: id },
    parent: null,
    country: null,
    founded: null,
    ended: null,
    aliases: [],
    sizes: [],
    sources: [],
  };
}

function bareLab(id: string): Lists['labs'][number] {
  return {
    ...barePlace(id),
    short: { en: id, zh: id },
    city: null,
    successor: null,
    unitUnknown: false,
    status: null,
    leaders: [],
    events: [],
    statements: [],
  };
}

function bareResearcher(id: string): Lists['researchers'][number] {
  return { id, name: { en: id, zh: null }, aliases: [], knownFor: null, notable: false, sources: [] };
}

function barePublisher(id: string): Lists['publishers'][number] {
  return { id, name: id, nameZh: null, tier: 3, kind: 'other', domains: [] };
}

function fieldOf(value: unknown, name: string): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isThere ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 300) : null;
}

function dateTextOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && dateOrNull(text)?.precision !== 'interval' && dateOrNull(text) !== null
    ? text
    : null;
}

const FIELDS: readonly OwnField[] = ['kind', 'status', 'role', 'source', 'to'];

/** What a file says of itself under `own`. */
function aboutOf(own: unknown): OwnRecords['about'] {
  const both = (value: unknown) => {
    const en = textOf(value) ?? textOf(fieldOf(value, 'en'));
    const zh = textOf(value) ?? textOf(fieldOf(value, 'zh')) ?? en;
    return en === null ? null : { en, zh: zh ?? en };
  };
  const title = both(fieldOf(own, 'title'));
  const credit = both(fieldOf(own, 'credit'));
  const license = textOf(fieldOf(own, 'license'));
  const asOf = dateTextOf(fieldOf(own, 'asOf'));
  const origin = fieldOf(own, 'origin');
  const [one, many] = [both(fieldOf(origin, 'one')), both(fieldOf(origin, 'many'))];
  const says = fieldOf(own, 'says');
  return {
    ...(title === null ? {} : { title }),
    ...(credit === null ? {} : { credit }),
    ...(license === null ? {} : { license }),
    ...(asOf === null ? {} : { asOf }),
    ...(one === null || many === null ? {} : { origin: { one, many } }),
    ...(Array.isArray(says) ? { says: new Set(FIELDS.filter((field) => says.includes(field))) } : {}),
  };
}
