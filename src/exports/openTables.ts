/** The other tables of the open data, one row a record: what the ids in the table of departures refer to. */
import { rollup } from 'd3';
import type {
  Bilingual,
  LabRecord,
  MilestoneRecord,
  OrganizationRecord,
  ResearcherRecord,
  SourceRecord,
} from '../model/schema.ts';
import { formatCsv } from './csv.ts';
import { toTable, type Column } from './columns.ts';
import type { PublishedDataset } from './publishedSchema.ts';

const LIST = '; ';

const string = <Row>(
  name: string,
  description: string,
  read: (row: Row) => string | null | undefined,
): Column<Row> => ({
  name,
  type: 'string',
  origin: 'record',
  description,
  read: (row) => read(row) ?? '',
});
const computedAs = <Row>(
  type: 'string' | 'integer',
  name: string,
  description: string,
  read: (row: Row) => string | number,
): Column<Row> => ({ name, type, origin: 'computed', description, read: (row) => String(read(row)) });
const computed = <Row>(name: string, description: string, read: (row: Row) => string | number): Column<Row> =>
  computedAs('integer', name, description, read);
const computedText = <Row>(name: string, description: string, read: (row: Row) => string): Column<Row> =>
  computedAs('string', name, description, read);

/** The tables of a published dataset beside that of the departures, by name of the file without ending. */
export function openTables(data: PublishedDataset): {
  readonly labs: readonly Column<LabRecord>[];
  readonly organizations: readonly Column<OrganizationRecord>[];
  readonly people: readonly Column<ResearcherRecord>[];
  readonly sources: readonly Column<SourceRecord>[];
  readonly milestones: readonly Column<MilestoneRecord>[];
} {
  const leftOf = counter(data.departures.map(({ lab }) => lab));
  const links = placeLinks(data);
  return {
    labs: [...PLACE, ...LAB, ...links, computed('departures', 'Departures from it.', ({ id }) => leftOf(id))],
    organizations: [...PLACE, string('kind', 'What kind of body it is.', ({ kind }) => kind), ...links],
    people: peopleColumns(data),
    sources: sourceColumns(data),
    milestones: MILESTONE,
  };
}

/** What labs and organizations are told by. */
const PLACE: readonly Column<OrganizationRecord | LabRecord>[] = [
  string('id', 'Stable id; labs and organizations share one space of ids.', ({ id }) => id),
  string('name_en', 'Name in English.', ({ name }) => name.en),
  string('name_zh', 'Name in Chinese.', ({ name }) => name.zh),
];

const LAB: readonly Column<LabRecord>[] = [
  string('short_en', 'Short name in English.', ({ short }) => short.en),
  string('short_zh', 'Short name in Chinese.', ({ short }) => short.zh),
  string('city_en', 'City, in English.', ({ city }) => city?.en),
  string('city_zh', 'City, in Chinese.', ({ city }) => city?.zh),
  string('successor', 'Id of the lab that it became.', ({ successor }) => successor?.lab),
  string('successor_date', 'When it became the other (EDTF).', ({ successor }) => successor?.date),
  string(
    'successor_how',
    'How it became the other: renamed, merged or reorganised.',
    ({ successor }) => successor?.how,
  ),
  {
    ...string<LabRecord>(
      'unit_unknown',
      'true: sources name only the company, not the unit.',
      ({ unitUnknown }) => String(unitUnknown),
    ),
    type: 'boolean',
  },
  string('status_en', 'State of the lab as last known, in English.', ({ status }) => en(status?.text)),
  string('status_zh', 'The same in Chinese.', ({ status }) => status?.text.zh),
  string('status_as_of', 'When that was (EDTF).', ({ status }) => status?.asOf),
];

const MILESTONE: readonly Column<MilestoneRecord>[] = [
  string('id', 'Stable id.', ({ id }) => id),
  string('lab', 'Id of the lab.', ({ lab }) => lab),
  string('title_en', 'What it was, in English.', ({ title }) => title.en),
  string('title_zh', 'The same in Chinese.', ({ title }) => title.zh),
  string('happened', 'When it was (EDTF).', ({ date }) => date),
  string('sources', 'Ids of sources, separated by semicolons.', ({ sources }) => sources.join(LIST)),
];

/** What ties labs and organizations to others, and how many went there. */
function placeLinks(data: PublishedDataset): readonly Column<OrganizationRecord | LabRecord>[] {
  const arrivedAt = counter(data.departures.map(({ destinations }) => destinations[0]?.organization ?? null));
  const parents = new Map([...data.organizations, ...data.labs].map(({ id, parent }) => [id, parent]));
  const companyOf = (id: string): string => {
    let topmost = id;
    for (let parent = parents.get(id); parent != null; parent = parents.get(parent)) topmost = parent;
    return topmost;
  };
  return [
    string('parent', 'Id of the body it belongs to; empty where independent.', ({ parent }) => parent),
    computedText('company', 'Id of the topmost body it belongs to; its own id where independent.', ({ id }) =>
      companyOf(id),
    ),
    string('country', 'ISO 3166-1 alpha-2.', ({ country }) => country),
    string('founded', 'When it was founded (EDTF).', ({ founded }) => founded),
    string('ended', 'When it ended or became another (EDTF).', ({ ended }) => ended),
    string('aliases', 'Other names, separated by semicolons.', ({ aliases }) => aliases.join(LIST)),
    string('sources', 'Ids of sources, separated by semicolons.', ({ sources }) => sources.join(LIST)),
    computed('arrivals', 'Departures whose first destination it is.', ({ id }) => arrivedAt(id)),
  ];
}

function peopleColumns({ departures }: PublishedDataset): readonly Column<ResearcherRecord>[] {
  const movesOf = counter(departures.map(({ person }) => person));
  const labsOf = rollup(
    departures,
    (group) => [...new Set(group.map(({ lab }) => lab))].join(LIST),
    ({ person }) => person,
  );
  return [
    string('id', 'Stable id; two people of one name have two ids.', ({ id }) => id),
    string('name_en', 'Name in Latin script.', ({ name }) => name.en),
    string('name_zh', 'Name in Chinese; empty where none is known.', ({ name }) => name.zh),
    string('aliases', 'Other names, separated by semicolons.', ({ aliases }) => aliases.join(LIST)),
    string('known_for_en', 'What the person is known for, in English.', ({ knownFor }) => en(knownFor)),
    string('known_for_zh', 'The same in Chinese.', ({ knownFor }) => knownFor?.zh),
    computed('departures', 'Departures on record.', ({ id }) => movesOf(id)),
    computedText('labs', 'Ids of the labs left, separated by semicolons.', ({ id }) => labsOf.get(id) ?? ''),
  ];
}

function sourceColumns(data: PublishedDataset): readonly Column<SourceRecord>[] {
  const citedBy = counter(data.departures.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const publishers = new Map(data.publishers.map((publisher) => [publisher.id, publisher]));
  return [
    string('id', 'Stable id.', ({ id }) => id),
    string('url', 'Address of the page.', ({ url }) => url),
    string('title', 'Title, where known.', ({ title }) => title),
    string('published', 'When it was published (EDTF).', ({ published }) => published),
    string('language', 'ISO 639-1.', ({ language }) => language),
    string('publisher', 'Id of the publisher.', ({ publisher }) => publisher),
    string('publisher_name', 'Its name.', ({ publisher }) => publishers.get(publisher)?.name),
    string('publisher_name_zh', 'Its name in Chinese.', ({ publisher }) => publishers.get(publisher)?.nameZh),
    string(
      'publisher_kind',
      'What kind of publisher it is.',
      ({ publisher }) => publishers.get(publisher)?.kind,
    ),
    computed(
      'tier',
      '1 first party or newspaper of record, 2 trade press, 3 aggregator, mirror, wiki or machine-written.',
      ({ publisher }) => publishers.get(publisher)?.tier ?? '',
    ),
    string(
      'recorded_as',
      'The publisher as first recorded, where that says more.',
      ({ recordedAs }) => recordedAs,
    ),
    string('story', 'Pages of one and the same story share this id.', ({ story }) => story),
    computed('departures', 'Departures that cite it.', ({ id }) => citedBy(id)),
  ];
}

/** Returns a table as CSV, safe to open in a spreadsheet. */
export function tableToCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return formatCsv(toTable(columns, rows));
}

const en = (value: Bilingual | null | undefined) => value?.en;

function counter(ids: readonly (string | null)[]): (id: string) => number {
  const counts = rollup(
    ids,
    (group) => group.length,
    (id) => id,
  );
  return (id) => counts.get(id) ?? 0;
}
