import { collectSteps, inOrder } from './collect.ts';
import type { CoreRecords } from '../../model/dataset.ts';
import type { PlaceKind } from '../../model/ownData.ts';
import type { Bilingual, DestinationKind, LabRecord } from '../../model/schema.ts';
import { ORGANIZATION_KINDS } from '../../model/vocabulary.ts';
import { saidAt, type OwnColumns } from './ownColumns.ts';
import type { OwnPlace, OwnPlaceFacts } from './ownRow.ts';

/** Names of places that the reader takes for one, each with the name that stands for it. */
export type Merges = ReadonlyMap<string, string>;

export interface Places {
  readonly labs: readonly LabRecord[];
  readonly organizations: CoreRecords['organizations'];
  readonly idOf: (place: OwnPlace) => string;
}

/** Rows of one step. */
const STEP = 8000;

/** Collects the places that rows name: those that somebody left, and all others. Yields now and then. */
export function* collectPlacesSteps(columns: OwnColumns, merges: Merges): Generator<number, Places> {
  const merged = (place: OwnPlace): OwnPlace => {
    const name = merges.get(place.name.en);
    return name === undefined ? place : { id: null, name: { en: name, zh: name } };
  };
  const all = new Set<OwnPlace>(columns.from.values);
  for (const company of columns.company.values) if (company !== null) all.add(company);
  for (const stops of columns.destinations.values)
    for (const { place } of stops) if (place !== null) all.add(place);
  for (const facts of columns.facts.values)
    for (const { id, name } of facts?.places ?? []) all.add({ id, name });
  const named = Array.from(all);
  const places = named.map(merged);
  const collected = yield* collectSteps({
    size: places.length,
    givenId: (i) => places[i]?.id ?? null,
    nameOf: (i) => places[i]?.name.en ?? '',
    restOf: (i) => places[i]?.name.zh ?? '',
  });
  const ids = new Map(named.map((place, i) => [place, collected.at(collected.numbers[i] ?? 0)]));
  const idOf = (place: OwnPlace) => ids.get(place) ?? '';
  const said = yield* sayingsOf(columns, idOf);
  const list = inOrder(collected).flatMap(({ id, number }) => {
    const value = places[collected.thingOf(number)];
    return value === undefined ? [] : [{ id, value }];
  });
  return { idOf, ...recordsOf(list, said) };
}

/** A place with its id. */
interface Identified {
  readonly id: string;
  readonly value: OwnPlace;
}

/** What rows say of places, by id. */
interface Sayings {
  readonly facts: ReadonlyMap<string, OwnPlaceFacts>;
  readonly origins: ReadonlySet<string>;
  readonly parents: ReadonlyMap<string, string>;
  readonly countries: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, ReadonlySet<DestinationKind>>;
}

function* sayingsOf(columns: OwnColumns, idOf: Places['idOf']): Generator<number, Sayings> {
  const facts = new Map<string, OwnPlaceFacts>();
  for (let row = 0; row < columns.size; row += 1) {
    if (row > 0 && row % STEP === 0) yield 0;
    for (const place of saidAt(columns.facts, row)?.places ?? []) facts.set(place.id, place);
    if (columns.facts.values.length === 1) break;
  }
  const origins = new Set([
    ...columns.from.values.map(idOf),
    ...[...facts.values()].flatMap(({ id, kind }) => (kind === 'origin' ? [id] : [])),
  ]);
  const { parents, countries } = yield* originsOf(columns, idOf);
  const kinds = new Map<string, Set<DestinationKind>>();
  for (const stops of columns.destinations.values)
    for (const { place, kind, country: there } of stops) {
      if (place === null) continue;
      if (there === null && kind === null) continue;
      const to = idOf(place);
      if (there !== null && !origins.has(to)) put(countries, to, there);
      if (kind !== null) kinds.set(to, (kinds.get(to) ?? new Set()).add(kind));
    }
  return { facts, origins, parents, countries, kinds };
}

/** Returns what rows say of the places left: what they are part of, and where they are. */
function* originsOf(
  { size, from, company, country, facts }: OwnColumns,
  idOf: Places['idOf'],
): Generator<number, { readonly parents: Map<string, string>; readonly countries: Map<string, string> }> {
  const parents = new Map<string, string>();
  const countries = new Map<string, string>();
  if ([...company.values, ...country.values, ...facts.values].every((value) => value === null))
    return { parents, countries };
  const origins = from.values.map(idOf);
  const companies = company.values.map((place) => (place === null ? null : idOf(place)));
  for (let row = 0; row < size; row += 1) {
    if (row > 0 && row % STEP === 0) yield 0;
    const origin = origins[from.at[row] ?? 0] ?? '';
    const parent = companies[company.at[row] ?? 0] ?? null;
    const there = saidAt(country, row);
    if (parent !== null) put(parents, origin, parent);
    if (there !== null) put(countries, origin, there);
    for (const { id, parent: above } of saidAt(facts, row)?.places ?? [])
      if (above !== null) parents.set(id, above);
  }
  return { parents, countries };
}

/** Returns the parent of each place where it is named and closes no circle. */
function parentsOf(list: readonly Identified[], { parents }: Sayings): (id: string) => string | null {
  const ids = new Set(list.map(({ id }) => id));
  return (id) => {
    const seen = new Set([id]);
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
      if (seen.has(at) || !ids.has(at)) return null;
      seen.add(at);
    }
    return parents.get(id) ?? null;
  };
}

function recordsOf(list: readonly Identified[], said: Sayings): Pick<Places, 'labs' | 'organizations'> {
  const { facts, origins, countries, kinds } = said;
  const parentOf = parentsOf(list, said);
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
