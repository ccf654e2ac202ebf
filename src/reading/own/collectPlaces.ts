import { collectSteps, inOrder } from './collect.ts';
import type { CoreRecords } from '../../model/dataset.ts';
import type { PlaceKind } from '../../model/ownData.ts';
import type { Bilingual, DestinationKind, LabRecord } from '../../model/schema.ts';
import { ORGANIZATION_KINDS } from '../../model/vocabulary.ts';
import type { OwnPlace, OwnPlaceFacts, OwnRow } from './ownRow.ts';

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
export function* collectPlacesSteps(rows: readonly OwnRow[], merges: Merges): Generator<number, Places> {
  const merged = (place: OwnPlace): OwnPlace => {
    const name = merges.get(place.name.en);
    return name === undefined ? place : { id: null, name: { en: name, zh: name } };
  };
  const all = new Set<OwnPlace>();
  for (let i = 0; i < rows.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield 0;
    const row = rows[i];
    if (row === undefined) continue;
    all.add(row.from);
    for (const { id, name } of row.facts?.places ?? []) all.add({ id, name });
    if (row.company !== null) all.add(row.company);
    for (const { place } of row.destinations) if (place !== null) all.add(place);
  }
  const collected = yield* collectSteps<OwnPlace>(Array.from(all, merged), {
    givenId: ({ id }) => id,
    nameOf: ({ name }) => name.en,
    restOf: ({ name }) => name.zh,
  });
  const idOf = (place: OwnPlace) => collected.idOf(merged(place));
  const said = yield* sayingsOf(rows, idOf);
  return { idOf, ...recordsOf(inOrder(collected), said) };
}

/** What rows say of places, by id. */
interface Sayings {
  readonly facts: ReadonlyMap<string, OwnPlaceFacts>;
  readonly origins: ReadonlySet<string>;
  readonly parents: ReadonlyMap<string, string>;
  readonly countries: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, ReadonlySet<DestinationKind>>;
}

function* sayingsOf(rows: readonly OwnRow[], idOf: Places['idOf']): Generator<number, Sayings> {
  const facts = new Map<string, OwnPlaceFacts>();
  const left = new Set<OwnPlace>();
  for (const { from, facts: named } of rows) {
    left.add(from);
    for (const place of named?.places ?? []) facts.set(place.id, place);
  }
  yield 0;
  const origins = new Set([
    ...Array.from(left, idOf),
    ...[...facts.values()].flatMap(({ id, kind }) => (kind === 'origin' ? [id] : [])),
  ]);
  const parents = new Map<string, string>();
  const countries = new Map<string, string>();
  const kinds = new Map<string, Set<DestinationKind>>();
  for (let i = 0; i < rows.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield 0;
    const row = rows[i];
    if (row === undefined) continue;
    const { from, company, country, destinations, facts: named } = row;
    if (company !== null) put(parents, idOf(from), idOf(company));
    if (country !== null) put(countries, idOf(from), country);
    for (const { id: place, parent } of named?.places ?? []) if (parent !== null) parents.set(place, parent);
    for (const { place, kind, country: there } of destinations) {
      if (place === null) continue;
      if (there === null && kind === null) continue;
      const to = idOf(place);
      if (there !== null && !origins.has(to)) put(countries, to, there);
      if (kind !== null) kinds.set(to, (kinds.get(to) ?? new Set()).add(kind));
    }
  }
  return { facts, origins, parents, countries, kinds };
}

/** Returns the parent of each place where it is named and closes no circle. */
function parentsOf(
  list: ReturnType<typeof inOrder<OwnPlace>>,
  { parents }: Sayings,
): (id: string) => string | null {
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

function recordsOf(
  list: ReturnType<typeof inOrder<OwnPlace>>,
  said: Sayings,
): Pick<Places, 'labs' | 'organizations'> {
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
