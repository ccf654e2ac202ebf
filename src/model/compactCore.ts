import { toColumn, toList, type Column, type Json } from '../lib/columns.ts';
import { slugOf } from '../lib/slugOf.ts';
import { picturedEvents } from './chartedEvents.ts';
import type { CoreDeparture, CoreRecords } from './dataset.ts';
import type {
  LabRecord,
  MetaRecord,
  MilestoneRecord,
  OrganizationRecord,
  ResearcherRecord,
} from './schema.ts';

/** The core records in the least bytes, as the embed ships them. */
export interface CompactCore {
  readonly meta: MetaRecord;
  readonly counts: readonly number[];
  readonly columns: readonly Column[];
}

/**
 * Returns the core without what no chart draws and no filter asks for: leaders and sources of labs, what their events were (not
 * when), what people are known for, claims, who the members of groups are, and organizations that nothing refers to.
 */
export function slimCore(core: CoreRecords): CoreRecords {
  const parents = new Map([...core.labs, ...core.organizations].map(({ id, parent }) => [id, parent]));
  const kept = new Set<string>();
  const keep = (id: string | null) => {
    for (let each: string | null | undefined = id; each != null && !kept.has(each); each = parents.get(each))
      kept.add(each);
  };
  for (const departure of core.departures)
    for (const { organization } of departure.destinations) keep(organization);
  for (const { id, parent } of core.labs) if (!kept.has(id)) keep(parent);
  for (const { lab } of core.milestones) keep(lab);
  return {
    ...core,
    labs: core.labs.map((lab) => ({
      ...lab,
      city: null,
      status: null,
      leaders: [],
      events: picturedEvents(lab).map(({ kind, date }) => ({
        kind,
        date,
        what: { en: '', zh: '' },
        sources: [],
      })),
      statements: [],
      sizes: [],
      sources: [],
    })),
    organizations: core.organizations
      .filter(({ id }) => kept.has(id))
      .map((organization) => ({ ...organization, sizes: [], sources: [] })),
    researchers: core.researchers.map((person) => ({ ...person, knownFor: null, sources: [] })),
    milestones: core.milestones.map((milestone) => ({ ...milestone, sources: [] })),
    claims: [],
    groups: core.groups.map((group) => ({
      ...group,
      note: { en: '', zh: '' },
      members: group.members.map(({ person }) => ({ person, name: { en: '', zh: null } })),
      sources: [],
    })),
  };
}

/** Returns slim core records as columns: references as positions, and ids left out (0) where they follow from names. */
export function compactCore(core: CoreRecords): CompactCore {
  const people = positions(core.researchers);
  const places = positions([...core.labs, ...core.organizations]);
  const named = <T extends Pick<LabRecord, 'id' | 'name'>>({ id, name, ...rest }: T) => ({
    ...rest,
    id: slugOf(name.en) === id ? 0 : id,
    name: { en: name.en, zh: name.zh === name.en ? 0 : name.zh },
  });
  const lists: readonly (readonly unknown[])[] = [
    core.labs.map(named),
    core.organizations.map(named),
    core.researchers.map(({ id, ...rest }) => ({ ...rest, id: slugOf(rest.name.en) === id ? 0 : id })),
    core.departures.map(({ id, person, lab, destinations, ...rest }) => ({
      ...rest,
      id: shortenId(id, person, `${lab}--${yearOf(rest)}`),
      person: people(person),
      lab: places(lab),
      destinations: destinations.map(({ organization, ...stop }) => ({
        ...stop,
        organization: places(organization),
      })),
    })),
    core.milestones.map(({ lab, ...rest }) => ({ ...rest, lab: places(lab) })),
    core.groups,
  ];
  return {
    meta: core.meta,
    counts: lists.map(({ length }) => length),
    // The records come from JSON, and hold nothing else.
    columns: lists.map((list) => toColumn(list as readonly Json[])),
  };
}

/**
 * Returns the records that were compacted. What it is given comes from `compactCore`: hence the casts. The records that the columns hold are nobody else's, and become
 * those that it returns: to copy each would take a document's start a third longer.
 */
export function expandCore({ meta, counts, columns }: CompactCore): CoreRecords {
  const list = <T>(index: number) =>
    toList(columns[index] ?? { v: [] }, counts[index] ?? 0) as unknown as readonly T[];
  const named = <T extends LabRecord | OrganizationRecord>(record: Compact<T>): T => {
    const { en, zh } = record.name;
    const id = record.id === 0 ? slugOf(en) : record.id;
    return Object.assign(record, { id, name: { en, zh: zh === 0 ? en : zh } }) as T;
  };
  const labs = list<Compact<LabRecord>>(0).map(named);
  const organizations = list<Compact<OrganizationRecord>>(1).map(named);
  const researchers = list<Compact<ResearcherRecord>>(2).map(
    (person) =>
      Object.assign(person, { id: person.id === 0 ? slugOf(person.name.en) : person.id }) as ResearcherRecord,
  );
  const places = [...labs, ...organizations];
  const idOf = (list: readonly { readonly id: string }[], index: number | null) =>
    index === null ? null : (list[index]?.id ?? null);
  const departures = list<CompactDeparture>(3).map((record) => {
    const { id } = record;
    const person = idOf(researchers, record.person) ?? '';
    const lab = idOf(places, record.lab) ?? '';
    for (const stop of record.destinations)
      Object.assign(stop, { organization: idOf(places, stop.organization) });
    return Object.assign(record, {
      id:
        id === 0
          ? `${person}--${lab}--${yearOf(record)}`
          : id.startsWith('=')
            ? id.slice(1)
            : `${person}--${id}`,
      person,
      lab,
    }) as unknown as CoreDeparture;
  });
  const milestones = list<Omit<MilestoneRecord, 'lab'> & { readonly lab: number }>(4).map((milestone) =>
    Object.assign(milestone, { lab: idOf(places, milestone.lab) ?? '' }),
  );
  return { meta, labs, organizations, researchers, departures, milestones, claims: [], groups: list(5) };
}

type Compact<T extends { readonly name: { readonly en: string } }> = Omit<T, 'id' | 'name'> & {
  readonly id: string | 0;
  readonly name: { readonly en: string; readonly zh: string | 0 | null };
};

type Stop = CoreDeparture['destinations'][number];
type CompactDeparture = Omit<CoreDeparture, 'id' | 'person' | 'lab' | 'destinations'> & {
  readonly id: string | 0;
  readonly person: number;
  readonly lab: number;
  readonly destinations: readonly (Omit<Stop, 'organization'> & { readonly organization: number | null })[];
};

function positions(list: readonly { readonly id: string }[]): (id: string | null) => number | null {
  const index = new Map(list.map(({ id }, i) => [id, i]));
  return (id) => {
    if (id === null) return null;
    const position = index.get(id);
    if (position === undefined) throw new Error(`unknown id: ${id}`);
    return position;
  };
}

function shortenId(id: string, person: string, implied: string): string | 0 {
  if (id === `${person}--${implied}`) return 0;
  return id.startsWith(`${person}--`) ? id.slice(person.length + 2) : `=${id}`;
}

function yearOf({ left, announced }: Pick<CoreDeparture, 'left' | 'announced'>): string {
  return (left ?? announced ?? '').slice(0, 4);
}
