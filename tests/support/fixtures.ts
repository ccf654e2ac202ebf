import { createDataset, createEvidence, splitRecords, type Dataset } from '../../src/model/dataset.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import type {
  DatasetRecords,
  DepartureRecord,
  LabRecord,
  OrganizationRecord,
  ResearcherRecord,
} from '../../src/model/schema.ts';

/** A lab with the given id and nothing else on record. */
function makeLab(id: string, changes: Partial<LabRecord> = {}): LabRecord {
  return {
    id,
    name: { en: `Lab ${id}`, zh: `实验室${id}` },
    short: { en: id.slice(0, 14), zh: id.slice(0, 8) },
    parent: null,
    country: null,
    city: null,
    founded: null,
    ended: null,
    successor: null,
    unitUnknown: false,
    aliases: [],
    status: null,
    leaders: [],
    events: [],
    statements: [],
    sizes: [],
    sources: [],
    ...changes,
  };
}

function makeOrganization(id: string, changes: Partial<OrganizationRecord> = {}): OrganizationRecord {
  return {
    id,
    name: { en: `Organization ${id}`, zh: `机构${id}` },
    kind: 'company',
    parent: null,
    country: null,
    founded: null,
    ended: null,
    aliases: [],
    sizes: [],
    sources: [],
    ...changes,
  };
}

function makeResearcher(id: string, changes: Partial<ResearcherRecord> = {}): ResearcherRecord {
  return {
    id,
    name: { en: `Person ${id}`, zh: null },
    aliases: [],
    knownFor: null,
    notable: false,
    sources: [],
    ...changes,
  };
}

/** A departure of `person-a` from `lab-a`, with one source and nothing else on record. */
function makeDeparture(id: string, changes: Partial<DepartureRecord> = {}): DepartureRecord {
  return {
    id,
    person: 'person-a',
    lab: 'lab-a',
    unit: null,
    role: null,
    roleGeneric: false,
    roleKind: 'research',
    joined: null,
    left: null,
    announced: null,
    joinedCompany: null,
    destinations: [],
    statedReason: null,
    disputed: false,
    caveat: null,
    note: null,
    sources: [{ source: 'source-a', supports: ['departure'], statementBy: null }],
    disagreements: [],
    added: null,
    ...changes,
  };
}

/** A first destination. */
function makeDestination(
  organization: string | null,
  changes: Partial<DepartureRecord['destinations'][number]> = {},
): DepartureRecord['destinations'][number] {
  return { organization, founder: false, retired: false, role: null, when: null, country: null, ...changes };
}

/** Valid records around the given ones: what they refer to is made where it is not given. */
function makeRecords(changes: Partial<DatasetRecords> = {}): DatasetRecords {
  const departures = changes.departures ?? [];
  const labs = changes.labs ?? unique(departures.map(({ lab }) => lab)).map((id) => makeLab(id));
  const places = new Set(labs.map(({ id }) => id));
  const organizations =
    changes.organizations ??
    unique(departures.flatMap(({ destinations }) => destinations.map(({ organization }) => organization)))
      .filter((id) => !places.has(id))
      .map((id) => makeOrganization(id));
  return {
    meta: { schemaVersion: '1.0', version: '2026.01.01', date: '2026-01-01', license: 'CC-BY-4.0' },
    labs,
    organizations,
    researchers:
      changes.researchers ?? unique(departures.map(({ person }) => person)).map((id) => makeResearcher(id)),
    publishers: [
      { id: 'publisher-a', name: 'Publisher A', nameZh: null, tier: 2, kind: 'trade_press', domains: [] },
    ],
    sources: [
      {
        id: 'source-a',
        url: 'https://example.org/a',
        publisher: 'publisher-a',
        title: null,
        published: null,
        language: 'en',
        recordedAs: null,
        story: null,
      },
    ],
    candidates: [],
    milestones: [],
    claims: [],
    groups: [],
    ...changes,
    departures,
  };
}

/** The dataset of valid records, through the same parser as the shipped one. */
function makeDataset(changes: Partial<DatasetRecords> = {}): Dataset {
  const { core, evidence } = splitRecords(parseDataset(makeRecords(changes)));
  return createDataset(core, createEvidence(evidence));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}

/** Numbers in [0, 1) from a seed: the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A made-up record of that many departures, with every precision of date, cycles, self-moves and unknowns in it. */
function makeRandomDataset(
  count: number,
  seed = 1,
  options: { readonly date?: string | null } = {},
): Dataset {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const labs = Array.from({ length: 40 }, (_, i) =>
    makeLab(`lab-${i}`, { parent: i % 4 === 0 ? `company-${i % 3}` : null }),
  );
  const organizations = [
    ...Array.from({ length: 3 }, (_, i) => makeOrganization(`company-${i}`)),
    ...Array.from({ length: 40 }, (_, i) =>
      makeOrganization(`place-${i}`, {
        kind: pick(['university', 'startup', 'company', 'investor', 'nonprofit', 'government']),
      }),
    ),
  ];
  const people = Array.from({ length: Math.max(1, Math.ceil(count * 0.8)) }, (_, i) =>
    makeResearcher(`person-${i}`, {
      name: { en: `Given${i} Family${i}`, zh: i % 3 === 0 ? `人名${i}` : null },
    }),
  );
  const two = (n: number) => String(n).padStart(2, '0');
  const date = (): string | null => {
    if (options.date !== undefined) return options.date;
    const year = 2012 + Math.floor(random() * random() * 15);
    const month = two(1 + Math.floor(random() * 12));
    const day = two(1 + Math.floor(random() * 28));
    const kind = Math.floor(random() * 10);
    if (kind === 0) return null;
    if (kind <= 2) return `${year}${pick(['', '~', '?'])}`;
    if (kind === 3) return `${year}-${month}/${year + 1}-02`;
    if (kind === 4) return pick([`${year}/..`, `../${year}-${month}`]);
    return kind <= 7 ? `${year}-${month}${pick(['', '~'])}` : `${year}-${month}-${day}`;
  };
  const departures = Array.from({ length: count }, (_, i) =>
    makeDeparture(`departure-${i}`, {
      person: pick(people).id,
      lab: labs[Math.floor(random() * random() * labs.length)]?.id ?? 'lab-0',
      left: date(),
      joined: random() < 0.4 ? '2010' : null,
      roleKind: pick([
        'research',
        'research_leadership',
        'engineering',
        'executive',
        'policy_safety',
      ] as const),
      destinations:
        random() < 0.2
          ? []
          : [
              makeDestination(pick([...labs, ...organizations]).id, {
                when: date(),
                founder: random() < 0.1,
              }),
            ],
    }),
  );
  return makeDataset({ labs, organizations, researchers: people, departures });
}

/** Records around what a test is about, and the datasets of them. */
export const make = {
  lab: makeLab,
  organization: makeOrganization,
  researcher: makeResearcher,
  departure: makeDeparture,
  destination: makeDestination,
  records: makeRecords,
  dataset: makeDataset,
  randomDataset: makeRandomDataset,
};
