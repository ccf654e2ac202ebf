import { finish } from '../../lib/finish.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { createPlaces } from '../../model/createPlaces.ts';
import { namesOfLabs, type Dataset, type Departure, type Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import type { OwnData } from '../../model/ownData.ts';
import type { ResearcherRecord } from '../../model/schema.ts';
import { once } from './cellReader.ts';
import { collectSteps } from './collect.ts';
import { collectPagesSteps } from './collectPages.ts';
import { collectPlacesSteps, type Merges } from './collectPlaces.ts';
import { departureReader, type Dated } from './departureReader.ts';
import { lookUp } from './lookUp.ts';
import { createTextIndex } from './textIndex.ts';
import { createProofs } from './proofs.ts';
import type { OwnPerson, OwnPlace, OwnRow } from './ownRow.ts';

/**
 * Returns the dataset of a reader's own rows, as every view reads one: places, people and sources are made of what the rows name, and
 * nothing is added. A kind that no row says is `unknown`, a place that somebody left is an origin. Row order makes no difference. Takes
 * rows whose dates and addresses have been vetted.
 */
export function createOwnDataset(rows: readonly OwnRow[], own: OwnData, merges: Merges = new Map()): Dataset {
  return finish(ownRowSteps(rows, own, merges));
}

/** Rows of one step. */
const STEP = 2000;

/**
 * Makes the dataset of a reader's own rows, a piece at each step. What rows say alike is one object for all of them, and what only a card asks for is made
 * when it does: of 100,000 rows not much more is kept than they say. Yields how many departures are made.
 */
export function* ownRowSteps(
  rows: readonly OwnRow[],
  own: OwnData,
  merges: Merges = new Map(),
): Generator<number, Dataset> {
  const { labs, organizations, idOf } = yield* collectPlacesSteps(rows, merges);
  const places = createPlaces({ labs, organizations });
  for (const { successor } of labs) dateOf(successor?.date ?? null);
  const placeOf = placeReader(places, idOf);
  const people = yield* peopleSteps(rows);
  const ids = yield* departureIds(rows, placeOf, people);
  const { read, dated } = departureReader(placeOf, namesOfLabs(labs));
  for (let i = 0; i < rows.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield i;
    const [row, id = ''] = [rows[i], ids[i]];
    const person = people.records[people.at[i] ?? -1];
    if (row === undefined || person === undefined) continue;
    read(row, id, person);
  }
  const hasIds = rows.some(({ id }) => id !== null);
  const departures = yield* inTime(dated, hasIds);
  const found = findDepartures(departures, hasIds);
  const pages = yield* collectPagesSteps(rows);
  yield rows.length;
  const proofs = createProofs(rows, ids, found.departureById, pages.idOf);
  yield rows.length;
  const last = own.asOf ?? lastYear(rows);
  yield rows.length;
  return {
    meta: {
      schemaVersion: '1.0',
      version: own.asOf === null ? '' : own.asOf.replaceAll('-', '.'),
      date: last,
      license: 'CC-BY-4.0',
    },
    asOf: dateOf(last),
    departures,
    ...found,
    places,
    milestones: [],
    claims: [],
    groups: [],
    years: yearsOf(departures) ?? [yearOf(dateOf(last).earliest), yearOf(dateOf(last).earliest)],
    evidence: {
      departures: proofs,
      sources: new Map(pages.sources.map((source) => [source.id, source])),
      publishers: new Map(pages.publishers.map((publisher) => [publisher.id, publisher])),
    },
    own,
  };
}

/** Returns what finds the place that a row names. */
function placeReader(
  places: ReadonlyMap<string, Place>,
  idOf: (place: OwnPlace) => string,
): (named: OwnPlace) => Place {
  const known = new Map<OwnPlace, Place>();
  return (named) => {
    let place = known.get(named);
    if (place === undefined) {
      const id = idOf(named);
      place = places.get(id);
      if (place === undefined) throw new Error(`unknown place: ${id}`);
      known.set(named, place);
    }
    return place;
  };
}

/** The people of a file, and the place of each row's among them. */
interface People {
  readonly records: readonly ResearcherRecord[];
  readonly at: Uint32Array;
}

const NO_NAMES: readonly string[] & string[] = [];

function* peopleSteps(rows: readonly OwnRow[]): Generator<number, People> {
  const { values, ids, at } = yield* collectSteps<OwnPerson>(
    rows.map(({ person }) => person),
    { givenId: ({ id }) => id, nameOf: ({ name }) => name.en, restOf: ({ name }) => name.zh ?? '' },
  );
  const facts = new Map<number, NonNullable<OwnRow['facts']>>();
  rows.forEach(({ facts: own }, i) => {
    if (own !== null) facts.set(at[i] ?? 0, own);
  });
  yield 0;
  const records: ResearcherRecord[] = [];
  for (let i = 0; i < values.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield 0;
    const [value, id = ''] = [values[i], ids[i]];
    if (value === undefined) continue;
    const own = facts.get(i);
    records.push({
      id,
      name: value.name,
      aliases: own === undefined || own.aliases.length === 0 ? NO_NAMES : [...own.aliases],
      knownFor: own?.knownFor ?? null,
      notable: own?.notable ?? false,
      sources: NO_NAMES,
    });
  }
  return { records, at };
}

/** Ids of departures: those of the file, else person, origin and year; where that is not one, numbered by all that they say. */
function* departureIds(
  rows: readonly OwnRow[],
  placeOf: (place: OwnPlace) => Place,
  { records, at }: People,
): Generator<number, readonly string[]> {
  const ids: string[] = [];
  const counts = new Uint32Array(records.length);
  for (const person of at) counts[person] = (counts[person] ?? 0) + 1;
  const endOf = endReader();
  const hasIds = rows.some(({ id }) => id !== null);
  const alike = new Map<string, number | number[]>();
  const taken = new Set<string>();
  for (let i = 0; i < rows.length; i += 1) {
    if (i > 0 && i % STEP === 0) yield i;
    const row = rows[i];
    if (row === undefined) continue;
    if (row.id !== null && !taken.has(row.id)) {
      taken.add(row.id);
      ids.push(row.id);
      continue;
    }
    const year = (row.left ?? row.announced ?? '').slice(0, 4).replace(/\D/g, '');
    const person = at[i] ?? 0;
    const id = (records[person]?.id ?? '') + endOf(placeOf(row.from), year);
    ids.push(id);
    // Made of a name that no other row has, it is like no other.
    if (counts[person] === 1 && !hasIds) continue;
    const others = alike.get(id);
    if (others === undefined) alike.set(id, i);
    else if (typeof others === 'number') alike.set(id, [others, i]);
    else others.push(i);
  }
  yield rows.length;
  const several: (readonly [string, readonly number[]])[] = [];
  for (const [id, list] of alike) {
    if (typeof list !== 'number') several.push([id, list]);
    else if (taken.has(id)) several.push([id, [list]]);
  }
  yield rows.length;
  for (const [id, list] of several) {
    let number = 1;
    for (const i of inOrderOfWords(rows, list)) {
      let own = number === 1 ? id : `${id}-${number}`;
      while (taken.has(own) || (number > 1 && alike.has(own))) own = `${id}-${(number += 1)}`;
      taken.add(own);
      ids[i] = own;
      number += 1;
    }
  }
  return ids;
}

/** Returns what makes the ends of ids, each once: the origin and the year. */
function endReader(): (lab: Place, year: string) => string {
  const known = new Map<Place, Map<string, string>>();
  return (lab, year) => {
    let ends = known.get(lab);
    if (ends === undefined) {
      ends = new Map();
      known.set(lab, ends);
    }
    return once(ends, year, () => (year === '' ? `--${lab.id}` : `--${lab.id}--${year}`));
  };
}

/** Returns rows in the order of all that they say. */
function inOrderOfWords(rows: readonly OwnRow[], list: readonly number[]): readonly number[] {
  if (list.length === 1) return list;
  return list
    .map((i) => ({ i, text: JSON.stringify({ ...rows[i], number: 0 }) }))
    .sort((a, b) => compareIds(a.text, b.text))
    .map(({ i }) => i);
}

/** Sorts departures by the date they are charted by, undated last, then by id: dates are few, so that each has its own short list. */
function* inTime(dated: Dated, hasIds: boolean): Generator<number, readonly Departure[]> {
  const byTime = new Map<number, Departure[]>();
  for (const [date, list] of dated) {
    const time = date?.earliest ?? Infinity;
    const others = byTime.get(time);
    if (others === undefined) byTime.set(time, list);
    else for (const departure of list) others.push(departure);
  }
  yield 0;
  const sorted: Departure[] = [];
  for (const time of [...byTime.keys()].sort((a, b) => a - b)) {
    const before = sorted.length;
    for (const departure of byIds(byTime.get(time) ?? [], hasIds)) sorted.push(departure);
    if (before >> 10 !== sorted.length >> 10) yield sorted.length;
  }
  return sorted;
}

/** Letters that are compared as one number. */
const LETTERS = 6;

/**
 * Returns departures in the order of their ids, compared by what follows the beginning that all of them share: as numbers, as far as these differ. An id that
 * was made begins with that of the person, and `-` comes before every letter, so that most are told apart without their ids.
 */
function byIds(list: readonly Departure[], hasIds: boolean): readonly Departure[] {
  const [first] = list;
  if (first === undefined || list.length === 1) return list;
  const texts = list.map(({ id, person }) => (hasIds ? id : person.id));
  const [like = ''] = texts;
  let shared = like.length;
  for (const text of texts) {
    let same = 0;
    while (same < shared && text.charCodeAt(same) === like.charCodeAt(same)) same += 1;
    shared = same;
  }
  const keys = Float64Array.from(texts, (text) => {
    let key = 0;
    for (let i = shared; i < shared + LETTERS; i += 1)
      key = key * 256 + (i < text.length ? Math.min(255, text.charCodeAt(i)) : 0);
    return key;
  });
  return Array.from(keys.keys())
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || compareIds(list[a]?.id ?? '', list[b]?.id ?? ''))
    .flatMap((i) => list[i] ?? []);
}

/**
 * Finds departures and people by id, by an index that is made when the first is asked for. An id that was made begins with that of its person, so that one
 * index of people does for all; those that a file gives have one of their own.
 */
function findDepartures(
  departures: readonly Departure[],
  hasIds: boolean,
): Pick<Dataset, 'departureById' | 'departuresByPerson' | 'people'> {
  const people = onDemand(() => indexBy(departures, ({ person }) => person.id));
  const ids = onDemand(() => indexBy(departures, ({ id }) => id));
  const ofPerson = (id: string) => people().find(id);
  const departureOf = (id: string) =>
    (hasIds ? undefined : ofPerson(id.split('--', 1)[0] ?? '').find((each) => each.id === id)) ??
    ids().find(id)[0];
  return {
    departureById: lookUp(departureOf, () => new Set(departures.map(({ id }) => id)).values()),
    departuresByPerson: lookUp(
      (id) => {
        const own = ofPerson(id);
        return own.length === 0 ? undefined : own;
      },
      () => new Set(people().keys).values(),
    ),
    people: lookUp(
      (id) => ofPerson(id)[0]?.person as ResearcherRecord | undefined,
      () => new Set(people().keys).values(),
    ),
  };
}

/** Returns what makes a value when it is first asked for. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Returns what finds departures by a key that several may have, in their order. */
function indexBy(departures: readonly Departure[], keyOf: (departure: Departure) => string) {
  const keys = createTextIndex(departures.length);
  // Of each key its first departure, and of each departure the next one with the same key; -1 for none.
  const firsts: number[] = [];
  const lasts: number[] = [];
  const next = new Int32Array(departures.length).fill(-1);
  departures.forEach((departure, i) => {
    const key = keys.add(keyOf(departure));
    const last = lasts[key];
    if (last === undefined) firsts[key] = i;
    else next[last] = i;
    lasts[key] = i;
  });
  const find = (key: string): readonly Departure[] => {
    const found: Departure[] = [];
    for (let i = firsts[keys.find(key)] ?? -1; i >= 0; i = next[i] ?? -1) {
      const departure = departures[i];
      if (departure !== undefined) found.push(departure);
    }
    return found;
  };
  return { find, keys: keys.texts };
}

/** The year of the last date: the data are at least of that. */
function lastYear(rows: readonly OwnRow[]): string {
  const dates = new Set<string | null>();
  for (const { left, announced, destinations } of rows)
    dates
      .add(left)
      .add(announced)
      .add(destinations[0]?.when ?? null);
  let last = '';
  for (const date of dates) for (const year of date?.match(/\d{4}/g) ?? []) if (year > last) last = year;
  return last === '' ? '2000' : last;
}

/** Years of the first and the last date; null where there is none. */
function yearsOf(departures: readonly Departure[]): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { clock } of departures) {
    if (clock === null) continue;
    const { earliest, latest } = clock.date;
    if (Number.isFinite(earliest)) {
      first = Math.min(first, earliest);
      last = Math.max(last, earliest);
    }
    if (Number.isFinite(latest)) {
      first = Math.min(first, latest);
      last = Math.max(last, latest);
    }
  }
  return first > last ? null : [yearOf(first), yearOf(last)];
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}
