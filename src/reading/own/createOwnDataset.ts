import { finish } from '../../lib/finish.ts';
import { compareIds } from '../../lib/compareIds.ts';
import {
  createDataset,
  createEvidence,
  type CoreDeparture,
  type CoreRecords,
  type Dataset,
  type EvidenceRecords,
} from '../../model/dataset.ts';
import type { OwnData } from '../../model/ownData.ts';
import { collectSteps } from './collect.ts';
import { collectPagesSteps } from './collectPages.ts';
import { collectPlacesSteps, type Merges } from './collectPlaces.ts';
import type { OwnPerson, OwnPlace, OwnRow } from './ownRow.ts';

/**
 * Returns the dataset of a reader's own rows, as every view reads one: places, people and sources are made of what the rows name, and
 * nothing is added. A kind that no row says is `unknown`, a place that somebody left is an origin. Row order makes no difference. Takes
 * rows whose dates and addresses have been vetted.
 */
export function createOwnDataset(rows: readonly OwnRow[], own: OwnData, merges: Merges = new Map()): Dataset {
  const records = finish(ownRecordSteps(rows, own, merges));
  return createDataset(records.core, createEvidence(records.evidence));
}

/** Records of a reader's own rows. */
export interface OwnRecordSet {
  readonly core: CoreRecords;
  readonly evidence: EvidenceRecords;
}

/** Rows of one step. */
const STEP = 3000;

/** Calls back for each of the rows, and yields now and then. */
function* eachStep<A, B>(list: readonly A[], make: (item: A, index: number) => B): Generator<number, B[]> {
  const made: B[] = [];
  for (const [i, item] of list.entries()) {
    if (i > 0 && i % STEP === 0) yield i;
    made.push(make(item, i));
  }
  return made;
}

/** Makes the records of a reader's own rows, which `createOwnDataset` makes its dataset of, a piece at each step. */
export function* ownRecordSteps(
  rows: readonly OwnRow[],
  own: OwnData,
  merges: Merges = new Map(),
): Generator<number, OwnRecordSet> {
  const places = yield* collectPlacesSteps(rows, merges);
  const people = yield* collectSteps<OwnPerson>(
    rows.map(({ person }) => person),
    { givenId: ({ id }) => id, nameOf: ({ name }) => name.en, restOf: ({ name }) => name.zh ?? '' },
  );
  const pages = yield* collectPagesSteps(rows);
  const known = new Map(
    rows.flatMap(({ person, facts }) => (facts === null ? [] : [[people.idOf(person), facts] as const])),
  );
  const drafts = yield* eachStep(rows, (row) => {
    const draft = departureOf(row, places.idOf, people.idOf);
    return { row, record: { ...draft, known: row.facts != null && row.facts.knownFor !== null } };
  });
  const ids = yield* departureIds(drafts);
  const departures = yield* eachStep(drafts, ({ record }, i): CoreDeparture => ({
    ...record,
    id: ids[i] ?? '',
  }));
  const proofs = yield* eachStep(rows, ({ sources, rest }, i) => ({
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
  }));
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
      departures: proofs,
    },
  };
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
function* departureIds(
  drafts: readonly { readonly row: OwnRow; readonly record: Draft }[],
): Generator<number, readonly string[]> {
  const ids: string[] = [];
  const alike = new Map<string, number[]>();
  const taken = new Set<string>();
  for (const [i, { row, record }] of drafts.entries()) {
    if (i > 0 && i % STEP === 0) yield i;
    if (row.id !== null && !taken.has(row.id)) {
      taken.add(row.id);
      ids[i] = row.id;
      continue;
    }
    const year = (record.left ?? record.announced ?? '').slice(0, 4).replace(/\D/g, '');
    const id = [record.person, record.lab, ...(year === '' ? [] : [year])].join('--');
    const others = alike.get(id);
    if (others === undefined) alike.set(id, [i]);
    else others.push(i);
  }
  yield 0;
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
