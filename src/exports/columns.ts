/**
 * The columns of a table of departures, one row a departure: the published `departures.csv`, the download in the page and the
 * spreadsheets that `npm run data:add` reads. One row is enough to restore the record.
 */
import type { Dataset, Departure, DepartureEvidence, Evidence } from '../model/dataset.ts';
import { bestTier, countIndependentPublishers } from '../model/independentPublishers.ts';
import type { Bilingual, DestinationRecord, SourceRecord } from '../model/schema.ts';
import { encodeDestinations, encodeSources } from '../reading/cells.ts';
import { pagesOf, placesOf } from './namedRecords.ts';
import { destinationRecordsOf, evidenceOf } from './departureRecord.ts';

export interface Column<Row> {
  readonly name: string;
  /** type of the cells, in the words of the Frictionless table schema */
  readonly type: 'string' | 'boolean' | 'integer' | 'date' | 'number';
  /** `record`: as typed by a data keeper; `name`: of a record that a cell refers to; `computed`: follows from the others */
  readonly origin: 'record' | 'name' | 'computed';
  readonly description: string;
  /** the cell; empty where nothing is on record */
  readonly read: (row: Row) => string;
}

/** A departure with all that its cells need. */
export interface DepartureRow {
  readonly departure: Departure;
  readonly evidence: DepartureEvidence;
  /** the sources it rests on, resolved */
  readonly pages: readonly SourceRecord[];
  readonly publishers: Evidence['publishers'];
  readonly destinations: readonly DestinationRecord[];
  /** what the row names stands in; null leaves out what only that knows */
  readonly dataset: NamedIn | null;
}

export type NamedIn = Pick<Dataset, 'places' | 'people'>;

/** Returns a departure with all that its cells need. */
export function departureRow(
  departure: Departure,
  evidence: Evidence,
  dataset: NamedIn | null = null,
): DepartureRow {
  const own = evidenceOf(departure, evidence);
  return {
    departure,
    evidence: own,
    pages: own.sources.flatMap(({ source }) => evidence.sources.get(source) ?? []),
    publishers: evidence.publishers,
    destinations: destinationRecordsOf(departure),
    dataset,
  };
}

type Read = (row: DepartureRow) => string;
type Type = Column<DepartureRow>['type'];

const record = (name: string, description: string, read: Read, type: Type = 'string') =>
  ({ name, type, origin: 'record', description, read }) as const;
const named = (name: string, description: string, read: Read) =>
  ({ name, type: 'string', origin: 'name', description, read }) as const;
const computed = (name: string, description: string, read: Read, type: Type = 'string') =>
  ({ name, type, origin: 'computed', description, read }) as const;

const text = (value: string | null | undefined) => value ?? '';
const flag = (value: boolean | null | undefined) =>
  value === null || value === undefined ? '' : String(value);
const en = (value: Bilingual | null | undefined) => value?.en ?? '';
const zh = (value: Bilingual | null | undefined) => value?.zh ?? '';
const day = (time: number | undefined) =>
  time === undefined || !Number.isFinite(time) ? '' : new Date(time).toISOString().slice(0, 10);

const first = ({ departure }: DepartureRow) => departure.destinations[0];

export const DEPARTURE_COLUMNS: readonly Column<DepartureRow>[] = [
  record('id', 'Stable id of the departure.', ({ departure }) => departure.id),
  record('person', 'Id of the person.', ({ departure }) => departure.person.id),
  named('person_en', 'Name of the person in Latin script.', ({ departure }) => departure.person.name.en),
  named('person_zh', 'Name of the person in Chinese; empty where none is known.', ({ departure }) =>
    text(departure.person.name.zh),
  ),
  record('lab', 'Id of the lab left.', ({ departure }) => departure.lab.id),
  named('lab_en', 'Name of the lab in English.', ({ departure }) => departure.lab.name.en),
  named('lab_zh', 'Name of the lab in Chinese.', ({ departure }) => departure.lab.name.zh),
  computed(
    'company',
    'Id of the topmost body that the lab belongs to; its own id where independent.',
    ({ departure }) => departure.lab.company,
  ),
  record(
    'unit_en',
    'Unit as the sources name it, where they say more than the lab; English.',
    ({ departure }) => en(departure.unit),
  ),
  record('unit_zh', 'The same in Chinese.', ({ departure }) => zh(departure.unit)),
  record('role_en', 'Role left, in English; empty where not on record.', ({ departure }) =>
    en(departure.role),
  ),
  record('role_zh', 'The same in Chinese.', ({ departure }) => zh(departure.role)),
  record(
    'role_generic',
    'true: the sources say only "researcher" or "engineer", so no seniority may be read from the role.',
    ({ departure }) => flag(departure.roleGeneric),
    'boolean',
  ),
  record('role_kind', 'Kind of role left.', ({ departure }) => departure.roleKind),
  record('joined', 'When the person joined the lab (EDTF).', ({ departure }) => text(departure.joined?.text)),
  record(
    'left',
    'When the person left (EDTF), never more precise than the sources. SQL takes the name in quotes only: left_date is the same.',
    ({ departure }) => text(departure.left?.text),
  ),
  computed('left_date', 'The same as left, under a name that SQL takes as it is (EDTF).', ({ departure }) =>
    text(departure.left?.text),
  ),
  record('announced', 'When the departure was announced or reported (EDTF).', ({ departure }) =>
    text(departure.announced?.text),
  ),
  record(
    'joined_company',
    'Id of the company, where the person joined it before the lab, or where only that is known.',
    ({ evidence }) => text(evidence.joinedCompany?.organization),
  ),
  record('joined_company_when', 'When the person joined the company (EDTF).', ({ evidence }) =>
    text(evidence.joinedCompany?.date),
  ),
  computed(
    'charted',
    'The one date that the departure is charted and counted by (EDTF); empty where undated.',
    ({ departure }) => text(departure.clock?.date.text),
  ),
  computed(
    'charted_by',
    'Which clock that date is: left, announced, or next (the next post had begun by then).',
    ({ departure }) => text(departure.clock?.basis),
  ),
  computed(
    'charted_from',
    'First day that the charted date allows.',
    ({ departure }) => day(departure.clock?.date.earliest),
    'date',
  ),
  computed(
    'charted_to',
    'Last day that the charted date allows.',
    ({ departure }) => day(departure.clock?.date.latest),
    'date',
  ),
  computed(
    'kind',
    'Kind of the first destination at the time: unknown where no destination is on record.',
    ({ departure }) => departure.kind,
  ),
  record('dest_1_org', 'Id of the lab or organization first gone to.', (row) => text(first(row)?.place?.id)),
  named('dest_1_en', 'Its name in English.', (row) => en(first(row)?.place?.name)),
  named('dest_1_zh', 'Its name in Chinese.', (row) => zh(first(row)?.place?.name)),
  record(
    'dest_1_founder',
    'true where the person founded or co-founded it; empty without a destination.',
    (row) => flag(first(row)?.founder),
    'boolean',
  ),
  record(
    'dest_1_retired',
    'true where the person retired; empty without a destination.',
    (row) => flag(row.destinations[0]?.retired),
    'boolean',
  ),
  record('dest_1_role_en', 'Role there, in English.', (row) => en(first(row)?.role)),
  record('dest_1_role_zh', 'The same in Chinese.', (row) => zh(first(row)?.role)),
  record('dest_1_when', 'When it began (EDTF).', (row) => text(first(row)?.when?.text)),
  record(
    'dest_1_country',
    'Country gone to (ISO 3166-1 alpha-2): that of the organization where no other is on record.',
    (row) => text(first(row)?.country),
  ),
  record(
    'later_destinations',
    'What came after, in order: organization|role|role in Chinese|when|country|founder, entries separated by semicolons; a backslash stands before a mark that is part of a text.',
    (row) => encodeDestinations(row.destinations.slice(1)),
  ),
  record(
    'stated_reason_en',
    'Reason that the person or the employer gave publicly, in our words; empty means not recorded.',
    ({ evidence }) => en(evidence.statedReason?.text),
  ),
  record('stated_reason_zh', 'The same in Chinese.', ({ evidence }) => zh(evidence.statedReason?.text)),
  record('stated_reason_by', 'Who gave the reason: person or employer.', ({ evidence }) =>
    text(evidence.statedReason?.by),
  ),
  computed(
    'status',
    'confirmed: a source carries a statement of the person, an employer or an official page; reported: press only; disputed.',
    ({ departure }) => departure.status,
  ),
  record(
    'disputed',
    'true where the departure itself is disputed.',
    ({ departure }) => flag(departure.status === 'disputed'),
    'boolean',
  ),
  record('caveat_en', 'Shown with the record where its sourcing is weak; English.', ({ evidence }) =>
    en(evidence.caveat),
  ),
  record('caveat_zh', 'The same in Chinese.', ({ evidence }) => zh(evidence.caveat)),
  record('note_en', 'Note, in English.', ({ evidence }) => en(evidence.note)),
  record('note_zh', 'The same in Chinese.', ({ evidence }) => zh(evidence.note)),
  record(
    'sources',
    'Sources as id:fact+fact@whose statement, entries separated by semicolons.',
    ({ evidence }) => encodeSources(evidence.sources),
  ),
  computed('source_urls', 'Addresses of the sources, separated by spaces.', ({ pages }) =>
    pages.map(({ url }) => url).join(' '),
  ),
  computed(
    'publishers',
    'Number of publishers that vouch independently; copies of one story count once.',
    ({ pages }) => String(countIndependentPublishers(pages)),
    'integer',
  ),
  computed(
    'best_tier',
    'Best tier among the publishers: 1 first party or newspaper of record, 2 trade press, 3 aggregator, mirror, wiki.',
    ({ pages, publishers }) => String(bestTier(pages, publishers) ?? ''),
    'integer',
  ),
  record(
    'disagreements',
    'Where sources differ: the competing values with their sources, as JSON; empty where they agree.',
    ({ evidence }) => (evidence.disagreements.length === 0 ? '' : JSON.stringify(evidence.disagreements)),
  ),
  computed('person_known_for_en', 'What the person is known for, in English.', ({ departure, dataset }) =>
    en(dataset?.people.get(departure.person.id)?.knownFor),
  ),
  computed('person_known_for_zh', 'The same in Chinese.', ({ departure, dataset }) =>
    zh(dataset?.people.get(departure.person.id)?.knownFor),
  ),
  computed(
    'person_notable',
    'true where the person is notable, so that charts name them before others.',
    ({ departure }) => flag(departure.person.notable),
    'boolean',
  ),
  computed('person_aliases', 'Other names of the person, separated by semicolons.', ({ departure }) =>
    departure.person.aliases.join('; '),
  ),
  computed(
    'kinds',
    'Kinds of all destinations at the time, in order, separated by spaces.',
    ({ departure }) => departure.destinations.map(({ kind }) => kind).join(' '),
  ),
  computed(
    'places',
    'Every place that the row names, with what it belongs to: id|name|name in Chinese|kind (origin: a lab with a lane)|parent|country|founded|ended|short name|the same in Chinese|unit unknown|successor|since|how|other names; entries separated by semicolons.',
    placesOf,
  ),
  computed(
    'pages',
    'Every page that the row names: id|address|title|publisher|its name|in Chinese|tier|kind|published|language|recorded as|story; entries separated by semicolons.',
    pagesOf,
  ),
  record(
    'added',
    'First version of the data that had the departure; empty where it is not released yet.',
    ({ departure }) => text(departure.added),
  ),
];

/** Returns a table with a heading row of the column names. */
export function toTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  return [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ read }) => read(row)))];
}
