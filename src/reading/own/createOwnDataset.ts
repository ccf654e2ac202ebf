import { compareIds } from '../../lib/compareIds.ts';
import {
  createDataset,
  createEvidence,
  type CoreDeparture,
  type CoreRecords,
  type Dataset,
  type EvidenceRecords,
} from '../../model/dataset.ts';
import type { OwnData, PlaceKind } from '../../model/ownData.ts';
import type { Bilingual, DestinationKind, LabRecord } from '../../model/schema.ts';
import { ORGANIZATION_KINDS } from '../../model/vocabulary.ts';
import { collect } from './collect.ts';
import { collectPages } from './collectPages.ts';
import type { OwnPerson, OwnPlace, OwnPlaceFacts, OwnRow } from './ownRow.ts';

/** Names of places that the reader takes for one, each with the name that stands for it. */
export type Merges = ReadonlyMap<string, string>;

/**
 * Returns the dataset of a reader's own rows, as every view reads one: places, people and sources are made of what the rows name, and
 * nothing is added. A kind that no row says is `unknown`, a place that somebody left is an origin. Row order makes no difference. Takes
 * rows whose dates and addresses have been vetted.
 */
export function createOwnDataset(rows: readonly OwnRow[], own: OwnData, merges: Merges = new Map()): Dataset {
  const records = ownRecords(rows, own, merges);
  return createDataset(records.core, createEvidence(records.evidence));
}

/** Returns the records of a reader's own rows: what `createOwnDataset` makes its dataset of. */
export function ownRecords(
  rows: readonly OwnRow[],
  own: OwnData,
  merges: Merges = new Map(),
): { readonly core: CoreRecords; readonly evidence: EvidenceRecords } {
  const places = collectPlaces(rows, merges);
  const people = collect<OwnPerson>(
    rows.map(({ person }) => person),
    ({ id, name }) => id ?? name.en,
    ({ id }) => id,
    ({ name }) => name.en,
  );
  const pages = collectPages(rows);
  const known = new Map(
    rows.flatMap(({ person, facts }) => (facts === null ? [] : [[people.idOf(person), facts] as const])),
  );
  const drafts = rows.map((row) => {
    const draft = departureOf(row, places.idOf, people.idOf);
    return { row, record: { ...draft, known: row.facts != null && row.facts.knownFor !== null } };
  });
  const ids = departureIds(drafts);
  const departures = drafts.map(({ record }, i): CoreDeparture => ({ ...record, id: ids[i] ?? '' }));
  return {
    core: {
      meta: {
        schemaVersion: '1.0',
        version: own.asOf === null ? '' : own.asOf.replaceAll('-', '.'),
        date: own.asOf ?? lastDate(departures),
        license: 'CC-BY-4.0',
      },
      own,
      labs: places.labs,
      organizations: places.organizations,
      researchers: people.list.map(({ id, value }) => ({
        id,
        name: value.name,
        aliases: [...(known.get(id)?.aliases ?? [])],
        knownFor: known.get(id)?.knownFor ?? null,
        notable: known.get(id)?.notable ?? false,
        sources: [],
      })),
      departures,
      milestones: [],
      claims: [],
      groups: [],
    },
    evidence: {
      sources: pages.sources,
      publishers: pages.publishers,
      departures: rows.map(({ sources, rest }, i) => ({
        id: ids[i] ?? '',
        sources: sources.map((source) => ({
          source: pages.idOf(source),
          supports: source.supports,
          statementBy: source.statementBy,
        })),
        disagreements: rest.disagreements ?? [],
        joinedCompany: rest.joinedCompany ?? null,
        statedReason: rest.statedReason ?? null,
        caveat: rest.caveat ?? null,
        note: rest.note ?? null,
      })),
    },
  };
}

interface Places {
  readonly labs: readonly LabRecord[];
  readonly organizations: CoreRecords['organizations'];
  readonly idOf: (place: OwnPlace) => string;
}

function collectPlaces(rows: readonly OwnRow[], merges: Merges): Places {
  const merged = (place: OwnPlace): OwnPlace => {
    const name = merges.get(place.name.en);
    return name === undefined ? place : { id: null, name: { en: name, zh: name } };
  };
  const all = rows.flatMap(({ from, company, destinations, facts: named }) => [
    from,
    ...(named?.places ?? []).map(({ id, name }): OwnPlace => ({ id, name })),
    ...(company === null ? [] : [company]),
    ...destinations.flatMap(({ place }) => place ?? []),
  ]);
  const { list, idOf: idOfMerged } = collect<OwnPlace>(
    all.map(merged),
    ({ id, name }) => id ?? name.en,
    ({ id }) => id,
    ({ name }) => name.en,
  );
  const idOf = (place: OwnPlace) => idOfMerged(merged(place));
  const facts = new Map(
    rows.flatMap((row) => (row.facts?.places ?? []).map((place) => [place.id, place] as const)),
  );
  const origins = new Set([
    ...rows.map(({ from }) => idOf(from)),
    ...[...facts.values()].flatMap(({ id, kind }) => (kind === 'origin' ? [id] : [])),
  ]);
  const parents = new Map<string, string>();
  const countries = new Map<string, string>();
  const kinds = new Map<string, Set<DestinationKind>>();
  for (const { from, company, country, destinations, facts: named } of rows) {
    const id = idOf(from);
    if (company !== null) put(parents, id, idOf(company));
    if (country !== null) put(countries, id, country);
    for (const { id: place, parent } of named?.places ?? []) if (parent !== null) parents.set(place, parent);
    for (const { place, kind, country: there } of destinations) {
      if (place === null) continue;
      const to = idOf(place);
      if (there !== null && !origins.has(to)) put(countries, to, there);
      if (kind !== null) kinds.set(to, (kinds.get(to) ?? new Set()).add(kind));
    }
  }
  const ids = new Set(list.map(({ id }) => id));
  const parentOf = (id: string) => {
    const seen = new Set([id]);
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
      if (seen.has(at) || !ids.has(at)) return null;
      seen.add(at);
    }
    return parents.get(id) ?? null;
  };
  const common = ({ id, value }: (typeof list)[number]) => ({
    id,
    name: facts.get(id)?.name ?? value.name,
    parent: parentOf(id),
    country: facts.has(id) ? (facts.get(id)?.country ?? null) : (countries.get(id) ?? null),
    founded: facts.get(id)?.founded ?? null,
    ended: facts.get(id)?.ended ?? null,
    aliases: [...(facts.get(id)?.aliases ?? [])],
    sizes: [],
    sources: [],
  });
  return {
    idOf,
    labs: list
      .filter(({ id }) => origins.has(id))
      .map((place) => ({
        ...common(place),
        short: facts.get(place.id)?.short ?? shorten(place.value.name),
        city: null,
        successor: knownSuccessor(facts.get(place.id)?.successor ?? null, origins),
        unitUnknown: facts.get(place.id)?.unitUnknown ?? false,
        status: null,
        leaders: [],
        events: [],
        statements: [],
      })),
    organizations: list
      .filter(({ id }) => !origins.has(id))
      .map((place) => ({
        ...common(place),
        kind: factKind(facts.get(place.id)) ?? kindOfPlace(kinds.get(place.id)),
      })),
  };
}

function factKind(facts: OwnPlaceFacts | undefined): PlaceKind | null {
  return facts === undefined || facts.kind === 'origin' ? null : facts.kind;
}

/** What a place became, where that is an origin too: what is not in the file cannot be shown. */
function knownSuccessor(
  successor: LabRecord['successor'],
  origins: ReadonlySet<string>,
): LabRecord['successor'] {
  return successor !== null && origins.has(successor.lab) ? successor : null;
}

/** The first in order of the alphabet, so that rows in another order make no other dataset. */
function put(map: Map<string, string>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined || value < known) map.set(key, value);
}

/** What all rows call it, where they agree and it is a kind of organization. */
function kindOfPlace(
  kinds: ReadonlySet<DestinationKind> | undefined,
): CoreRecords['organizations'][number]['kind'] {
  const [kind, ...others] = kinds ?? [];
  return (others.length === 0 && ORGANIZATION_KINDS.find((each) => each === kind)) || 'unknown';
}

/** Characters of a name that a lane has room for: of another script half as many. */
const ROOM = 28;

function shorten({ en, zh }: Bilingual): Bilingual {
  const cut = (name: string) => {
    const characters = [...name];
    const room = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Kana}/u.test(name) ? ROOM / 2 : ROOM;
    return characters.length <= room
      ? name
      : `${characters
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`;
  };
  return { en: cut(en), zh: cut(zh) };
}

type Draft = Omit<CoreDeparture, 'id'>;

function departureOf(
  row: OwnRow,
  placeId: (place: OwnPlace) => string,
  personId: (person: OwnPerson) => string,
): Draft {
  const { rest } = row;
  return {
    person: personId(row.person),
    lab: placeId(row.from),
    unit: rest.unit ?? null,
    role: row.role,
    roleGeneric: rest.roleGeneric ?? false,
    roleKind: row.roleKind ?? 'unknown',
    joined: row.joined,
    left: row.left,
    announced: row.announced,
    destinations: row.destinations.map(({ place, kind, founder, role, when, country }) => ({
      organization: place === null ? null : placeId(place),
      founder,
      retired: kind === 'retired',
      role,
      when,
      country,
      ...(kind === null ? {} : { kind }),
    })),
    status: row.status ?? 'reported',
    known: false,
    added: rest.added ?? null,
  };
}

/** Ids of departures: those of the file, else person, origin and year; where that is not one, numbered by all that they say. */
function departureIds(
  drafts: readonly { readonly row: OwnRow; readonly record: Draft }[],
): readonly string[] {
  const ids: string[] = [];
  const alike = new Map<string, number[]>();
  const taken = new Set<string>();
  drafts.forEach(({ row, record }, i) => {
    if (row.id !== null && !taken.has(row.id)) {
      taken.add(row.id);
      ids[i] = row.id;
      return;
    }
    const year = (record.left ?? record.announced ?? '').slice(0, 4).replace(/\D/g, '');
    const id = [record.person, record.lab, ...(year === '' ? [] : [year])].join('--');
    alike.set(id, [...(alike.get(id) ?? []), i]);
  });
  for (const [id, list] of alike) {
    const ordered =
      list.length === 1
        ? list
        : list
            .map((i) => ({ i, text: JSON.stringify(drafts[i]?.record) }))
            .sort((a, b) => compareIds(a.text, b.text))
            .map(({ i }) => i);
    let number = 1;
    for (const i of ordered) {
      let own = number === 1 ? id : `${id}-${number}`;
      while (taken.has(own)) own = `${id}-${(number += 1)}`;
      taken.add(own);
      ids[i] = own;
      number += 1;
    }
  }
  return ids;
}

/** The year of the last date: the data are at least of that. */
function lastDate(departures: readonly CoreDeparture[]): string {
  let last = '';
  for (const { left, announced, destinations } of departures)
    for (const date of [left, announced, destinations[0]?.when])
      for (const year of date?.match(/\d{4}/g) ?? []) if (year > last) last = year;
  return last === '' ? '2000' : last;
}
