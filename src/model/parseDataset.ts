import * as v from 'valibot';
import { datasetSchema, type DatasetRecords, type DepartureRecord, type GroupRecord } from './schema.ts';
import type { LabRecord } from './placeSchemas.ts';

/** One thing that is wrong with a dataset, and where. */
export interface DatasetProblem {
  /** file of `data/` without its ending: `departures` */
  readonly file: string;
  /** id of the record, or its index where it has none */
  readonly record: string;
  /** path inside the record: `destinations.0.when`; empty for the record itself */
  readonly field: string;
  /** the value found, cut to 120 characters */
  readonly value: string;
  readonly message: string;
}

export class DatasetError extends Error {
  readonly problems: readonly DatasetProblem[];

  constructor(problems: readonly DatasetProblem[]) {
    super(problems.map((problem) => describeProblem(problem)).join('\n'));
    this.name = 'DatasetError';
    this.problems = problems;
  }
}

/** Returns a problem as one line: `data/departures.json · andrew-ng--… · left · "2019-13" · expected an EDTF date …`. */
export function describeProblem(
  { file, record, field, value, message }: DatasetProblem,
  folder = 'data',
): string {
  return [`${folder}/${file}.json`, record, field, value, message].filter((part) => part !== '').join(' · ');
}

/** Returns the records typed and checked, references included. Throws one `DatasetError` with every problem found. */
export function parseDataset(raw: unknown): DatasetRecords {
  const records = parseShapes(raw);
  const problems = checkReferences(records);
  if (problems.length > 0) throw new DatasetError(problems);
  return records;
}

/** Returns the records typed, whatever they refer to. Throws one `DatasetError` with every problem of shape. */
export function parseShapes(raw: unknown): DatasetRecords {
  const result = v.safeParse(datasetSchema, raw);
  if (!result.success) throw new DatasetError(result.issues.map((issue) => toProblem(issue, raw)));
  return result.output;
}

function toProblem(issue: v.BaseIssue<unknown>, raw: unknown): DatasetProblem {
  const keys = (issue.path ?? []).map((step) => String((step as { key: unknown }).key));
  const [file = 'dataset', index, ...rest] = keys;
  const list = isObject(raw) ? raw[file] : undefined;
  const inList = Array.isArray(list) && /^\d+$/.test(index ?? '');
  const record: unknown = inList ? list[Number(index)] : undefined;
  const named = isObject(record) && typeof record['id'] === 'string' && record['id'] !== '';
  return {
    file,
    record: named ? String(record['id']) : inList ? `record ${index}` : '',
    field: (inList ? rest : keys.slice(1)).join('.'),
    value: brief(issue.input),
    message: messageOf(issue),
  };
}

/** Returns what a validator's issue asks for: its own words name types, and a keeper wants to know what to write. */
export function messageOf({ kind, type, expected, input, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  const words = [...(expected ?? '').matchAll(/"([^"]*)"|\b(\d+)\b/g)].map(
    ([, word, number]) => word ?? number ?? '',
  );
  if (input === undefined && type !== 'never') return 'expected this field';
  switch (type) {
    case 'strict_object':
      return expected === 'never'
        ? 'unknown field: misspelt, or not of this record'
        : 'expected a record in braces';
    case 'never':
      return 'unknown field: misspelt, or not of this record';
    case 'picklist':
    case 'literal':
    case 'variant':
      return `expected one of ${words.join(', ')}`;
    case 'array':
      return 'expected a list in square brackets';
    case 'string':
      return 'expected a text in quotation marks';
    case 'number':
      return 'expected a number';
    case 'boolean':
      return 'expected true or false';
    default:
      return message;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** What records may refer to, by kind, and how what is wrong is told. */
interface References {
  readonly known: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly report: (file: string, record: string, field: string, value: unknown, message: string) => void;
}

type Kind = 'lab or organization' | 'lab' | 'researcher' | 'publisher' | 'source' | 'departure';

function checkReferences(records: DatasetRecords): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report: References['report'] = (file, record, field, value, message) =>
    void problems.push({ file, record, field, value: brief(value), message });
  const references = { known: indexIds(records, report), report };
  for (const { id, publisher } of records.sources)
    referring(references, 'sources', id).expect('publisher', publisher, 'publisher');
  checkPlaces(records, references);
  for (const { id, sources } of records.researchers)
    referring(references, 'researchers', id).expectSources('sources', sources);
  for (const lab of records.labs) checkLab(lab, referring(references, 'labs', lab.id));
  for (const { id, lab, sources } of records.milestones) {
    const { expect, expectSources } = referring(references, 'milestones', id);
    expect('lab', lab, 'lab or organization');
    expectSources('sources', sources);
  }
  for (const group of records.groups) checkGroup(group, referring(references, 'groups', group.id));
  for (const file of ['departures', 'candidates'] as const)
    for (const departure of records[file])
      checkDeparture(departure, referring(references, file, departure.id));
  return problems;
}

/** The ids of a dataset by kind. An id that stands twice is told. */
function indexIds(records: DatasetRecords, report: References['report']): References['known'] {
  const index = (
    file: keyof typeof records,
    list: readonly { readonly id: string }[],
    seen = new Set<string>(),
  ) => {
    for (const { id } of list) {
      if (seen.has(id)) report(file, id, 'id', id, 'duplicate id');
      seen.add(id);
    }
    return seen;
  };
  const labs = index('labs', records.labs);
  const known = {
    lab: new Set(labs),
    'lab or organization': index('organizations', records.organizations, labs),
    researcher: index('researchers', records.researchers),
    publisher: index('publishers', records.publishers),
    source: index('sources', records.sources),
    departure: new Set(records.departures.map(({ id }) => id)),
  };
  index('candidates', records.candidates, index('departures', records.departures));
  for (const file of ['milestones', 'claims', 'groups'] as const) index(file, records[file]);
  return known;
}

/** What one record is held to: that what it names is there. */
function referring({ known, report }: References, file: string, record: string) {
  const expect = (field: string, value: string | null, kind: Kind) => {
    if (value !== null && !known[kind].has(value)) report(file, record, field, value, `unknown ${kind}`);
  };
  return {
    expect,
    expectSources: (field: string, ids: readonly string[]) =>
      ids.forEach((id, i) => expect(`${field}.${i}`, id, 'source')),
    report: (field: string, value: unknown, message: string) => report(file, record, field, value, message),
  };
}

type Referring = ReturnType<typeof referring>;

/** Labs and organizations: what they belong to and became, without circles, and how many they were. */
function checkPlaces({ labs, organizations }: DatasetRecords, references: References): void {
  const parents = new Map([...labs, ...organizations].map(({ id, parent }) => [id, parent]));
  const successors = new Map(labs.map(({ id, successor }) => [id, successor?.lab ?? null]));
  for (const [file, list] of Object.entries({ labs, organizations }))
    for (const { id, parent, sources, sizes } of list) {
      const { expect, expectSources, report } = referring(references, file, id);
      expect('parent', parent, 'lab or organization');
      if (isCircular(id, parents)) report('parent', parent, 'expected no circle of parents');
      if (isCircular(id, successors) && file === 'labs')
        report('successor.lab', successors.get(id), 'expected no circle of successors');
      expectSources('sources', sources);
      sizes.forEach(({ least, most, sources: own }, i) => {
        expectSources(`sizes.${i}.sources`, own);
        if (least === null && most === null)
          report(`sizes.${i}.least`, least, 'expected a number, here or in most');
        if (least !== null && most !== null && most < least)
          report(`sizes.${i}.most`, most, `expected not below least (${least})`);
      });
    }
}

function checkLab(lab: LabRecord, { expect, expectSources }: Referring): void {
  expect('successor.lab', lab.successor?.lab ?? null, 'lab');
  lab.leaders.forEach(({ person, sources }, i) => {
    expect(`leaders.${i}.person`, person, 'researcher');
    expectSources(`leaders.${i}.sources`, sources);
  });
  for (const field of ['events', 'statements'] as const)
    lab[field].forEach(({ sources }, i) => expectSources(`${field}.${i}.sources`, sources));
  expectSources('status.sources', lab.status?.sources ?? []);
}

function checkGroup(group: GroupRecord, { expect, expectSources, report }: Referring): void {
  expect('lab', group.lab, 'lab or organization');
  if (group.lab === null && group.departures.length === 0)
    report('lab', null, 'expected a lab, or the departures that count');
  group.members.forEach(({ person }, i) => expect(`members.${i}.person`, person, 'researcher'));
  group.departures.forEach((id, i) => expect(`departures.${i}`, id, 'departure'));
  expectSources('sources', group.sources);
}

function checkDeparture(departure: DepartureRecord, { expect, expectSources, report }: Referring): void {
  expect('person', departure.person, 'researcher');
  expect('lab', departure.lab, 'lab');
  expect('joinedCompany.organization', departure.joinedCompany?.organization ?? null, 'lab or organization');
  departure.destinations.forEach(({ organization }, i) =>
    expect(`destinations.${i}.organization`, organization, 'lab or organization'),
  );
  departure.sources.forEach(({ source }, i) => expect(`sources.${i}.source`, source, 'source'));
  departure.disagreements.forEach(({ claims, preferred }, i) => {
    claims.forEach(({ sources }, j) => expectSources(`disagreements.${i}.claims.${j}.sources`, sources));
    if (preferred !== null && preferred >= claims.length)
      report(`disagreements.${i}.preferred`, preferred, 'expected the index of a claim');
  });
}

function isCircular(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let current: string | null | undefined = id; current != null; current = parents.get(current)) {
    if (seen.has(current)) return true;
    seen.add(current);
  }
  return false;
}
