import * as v from 'valibot';
import { datasetSchema, type DatasetRecords } from './schema.ts';

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

function checkReferences(records: DatasetRecords): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report = (file: string, record: string, field: string, value: unknown, message: string) =>
    problems.push({ file, record, field, value: brief(value), message });

  const index = (file: string, list: readonly { readonly id: string }[], seen = new Set<string>()) => {
    for (const { id } of list) {
      if (seen.has(id)) report(file, id, 'id', id, 'duplicate id');
      seen.add(id);
    }
    return seen;
  };
  const places = index('organizations', records.organizations, index('labs', records.labs));
  const labs = new Set(records.labs.map(({ id }) => id));
  const people = index('researchers', records.researchers);
  const publishers = index('publishers', records.publishers);
  const sources = index('sources', records.sources);
  index('candidates', records.candidates, index('departures', records.departures));
  index('milestones', records.milestones);
  index('claims', records.claims);
  index('groups', records.groups);

  const expect = (
    file: string,
    record: string,
    field: string,
    value: string | null,
    among: ReadonlySet<string>,
    what: string,
  ) => {
    if (value !== null && !among.has(value)) report(file, record, field, value, `unknown ${what}`);
  };
  const expectSources = (file: string, record: string, field: string, ids: readonly string[]) =>
    ids.forEach((id, i) => expect(file, record, `${field}.${i}`, id, sources, 'source'));

  for (const source of records.sources)
    expect('sources', source.id, 'publisher', source.publisher, publishers, 'publisher');
  const parents = new Map([...records.labs, ...records.organizations].map(({ id, parent }) => [id, parent]));
  const successors = new Map(records.labs.map(({ id, successor }) => [id, successor?.lab ?? null]));
  for (const [file, list] of [
    ['labs', records.labs],
    ['organizations', records.organizations],
  ] as const) {
    for (const place of list) {
      expect(file, place.id, 'parent', place.parent, places, 'lab or organization');
      if (isCircular(place.id, parents))
        report(file, place.id, 'parent', place.parent, 'expected no circle of parents');
      if (isCircular(place.id, successors) && file === 'labs')
        report(file, place.id, 'successor.lab', successors.get(place.id), 'expected no circle of successors');
      expectSources(file, place.id, 'sources', place.sources);
      place.sizes.forEach((size, i) => {
        expectSources(file, place.id, `sizes.${i}.sources`, size.sources);
        const { least, most } = size;
        if (least === null && most === null)
          report(file, place.id, `sizes.${i}.least`, least, 'expected a number, here or in most');
        if (least !== null && most !== null && most < least)
          report(file, place.id, `sizes.${i}.most`, most, `expected not below least (${least})`);
      });
    }
  }
  for (const person of records.researchers)
    expectSources('researchers', person.id, 'sources', person.sources);
  for (const lab of records.labs) {
    expect('labs', lab.id, 'successor.lab', lab.successor?.lab ?? null, labs, 'lab');
    lab.leaders.forEach((leader, i) => {
      expect('labs', lab.id, `leaders.${i}.person`, leader.person, people, 'researcher');
      expectSources('labs', lab.id, `leaders.${i}.sources`, leader.sources);
    });
    lab.events.forEach((event, i) => expectSources('labs', lab.id, `events.${i}.sources`, event.sources));
    lab.statements.forEach((statement, i) =>
      expectSources('labs', lab.id, `statements.${i}.sources`, statement.sources),
    );
    expectSources('labs', lab.id, 'status.sources', lab.status?.sources ?? []);
  }
  for (const milestone of records.milestones) {
    expect('milestones', milestone.id, 'lab', milestone.lab, places, 'lab or organization');
    expectSources('milestones', milestone.id, 'sources', milestone.sources);
  }
  const departures = new Set(records.departures.map(({ id }) => id));
  for (const group of records.groups) {
    expect('groups', group.id, 'lab', group.lab, places, 'lab or organization');
    if (group.lab === null && group.departures.length === 0)
      report('groups', group.id, 'lab', null, 'expected a lab, or the departures that count');
    group.members.forEach(({ person }, i) =>
      expect('groups', group.id, `members.${i}.person`, person, people, 'researcher'),
    );
    group.departures.forEach((id, i) =>
      expect('groups', group.id, `departures.${i}`, id, departures, 'departure'),
    );
    expectSources('groups', group.id, 'sources', group.sources);
  }
  for (const [file, list] of [
    ['departures', records.departures],
    ['candidates', records.candidates],
  ] as const) {
    for (const departure of list) {
      expect(file, departure.id, 'person', departure.person, people, 'researcher');
      expect(file, departure.id, 'lab', departure.lab, labs, 'lab');
      expect(
        file,
        departure.id,
        'joinedCompany.organization',
        departure.joinedCompany?.organization ?? null,
        places,
        'lab or organization',
      );
      departure.destinations.forEach((destination, i) =>
        expect(
          file,
          departure.id,
          `destinations.${i}.organization`,
          destination.organization,
          places,
          'lab or organization',
        ),
      );
      departure.sources.forEach((ref, i) =>
        expect(file, departure.id, `sources.${i}.source`, ref.source, sources, 'source'),
      );
      departure.disagreements.forEach((disagreement, i) => {
        disagreement.claims.forEach((claim, j) =>
          expectSources(file, departure.id, `disagreements.${i}.claims.${j}.sources`, claim.sources),
        );
        if (disagreement.preferred !== null && disagreement.preferred >= disagreement.claims.length)
          report(
            file,
            departure.id,
            `disagreements.${i}.preferred`,
            disagreement.preferred,
            'expected the index of a claim',
          );
      });
    }
  }
  return problems;
}

function isCircular(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let current: string | null | undefined = id; current != null; current = parents.get(current)) {
    if (seen.has(current)) return true;
    seen.add(current);
  }
  return false;
}
