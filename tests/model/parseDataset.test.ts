import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatasetError, parseDataset, type DatasetProblem } from '../../src/model/parseDataset.ts';
import { datasetSchema } from '../../src/model/schema.ts';
import { smallDataset } from '../support/smallDataset.ts';

type Path = readonly (string | number)[];

function problemsOf(raw: unknown): readonly DatasetProblem[] {
  try {
    parseDataset(raw);
    return [];
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
}

/** Returns the dataset with the value at a path changed; `undefined` takes the field out. */
function damaged(path: Path, change: (value: unknown) => unknown): unknown {
  const root: unknown = structuredClone(smallDataset());
  const last = path[path.length - 1]!;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], root) as Record<string, unknown>;
  const value = change(parent[last]);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return root;
}

/** Every place of the dataset below a path, in order. */
function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, i) => [i, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesOf(item, [...path, key]))];
}

const small = smallDataset();
const valueAt = (path: Path) =>
  path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], small);
const places = placesOf(small).filter((path) => path.length > 0);
const fields = places.filter((path) => typeof path[path.length - 1] === 'string');
const texts = fields.filter((path) => typeof valueAt(path) === 'string');
const facts = fields.filter((path) => !isAnnotation(path));
const records = places.filter((path) => path.length === 2 && typeof path[1] === 'number');

interface Node {
  readonly type: string;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly options?: readonly Node[];
}

/** True where the schema lets a file leave the field out. */
function isAnnotation(path: Path): boolean {
  let at: readonly Node[] = [datasetSchema as unknown as Node];
  for (const key of path)
    at = at.flatMap(formsOf).flatMap(({ item, entries }) => {
      const next = typeof key === 'number' ? item : entries?.[key];
      return next === undefined ? [] : [next];
    });
  return at.some(({ type }) => type === 'optional');
}

/** Returns what a schema may be without its wrapping. */
function formsOf(node: Node): readonly Node[] {
  if (node.wrapped !== undefined) return formsOf(node.wrapped);
  return node.type === 'variant' ? (node.options ?? []) : [node];
}

/** A value of another type than the field has, and not null, since that is the value of many fields. */
function retyped(value: unknown): unknown {
  if (typeof value === 'string') return 7;
  if (typeof value === 'number') return 'seven';
  if (typeof value === 'boolean') return 'true';
  return Array.isArray(value) ? { 0: value[0] } : [[value]];
}

/** Expects that one of the problems names the file, the record and the field of a path. */
function expectPlace(problems: readonly DatasetProblem[], path: Path, recordId: string | null): void {
  const [file, ...rest] = path;
  const isList = Array.isArray((small as unknown as Record<string, unknown>)[String(file)]);
  const record = isList ? (recordId ?? (rest.length === 0 ? '' : `record ${String(rest[0])}`)) : '';
  const field = (isList ? rest.slice(1) : rest).join('.');
  const named = problems.filter((problem) => problem.file === file && problem.record === record);
  expect(named.map((problem) => problem.field)).toEqual(
    expect.arrayContaining([expect.stringMatching(new RegExp(`^${field.replaceAll('.', '\\.')}`))]),
  );
}

function idAt(path: Path): string | null {
  const record = path.length < 2 ? null : valueAt(path.slice(0, 2));
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : null;
}

describe('parseDataset', () => {
  it('accepts a valid dataset and changes nothing', () => {
    expect(parseDataset(smallDataset())).toEqual(smallDataset());
  });

  it.each([
    [
      'a record without a person',
      ['departures', 0, 'person'],
      undefined,
      'departures',
      'ada-lin--lab-a--2019',
      'person',
    ],
    ['a false date', ['departures', 0, 'left'], '2019-13', 'departures', 'ada-lin--lab-a--2019', 'left'],
    ['a day that does not exist', ['milestones', 0, 'date'], '2019-02-29', 'milestones', 'release', 'date'],
    [
      'a dangling person',
      ['departures', 1, 'person'],
      'nobody',
      'departures',
      'bo-chen--lab-b--2021',
      'person',
    ],
    ['a dangling lab', ['departures', 1, 'lab'], 'new-co', 'departures', 'bo-chen--lab-b--2021', 'lab'],
    [
      'a dangling destination',
      ['departures', 0, 'destinations', 0, 'organization'],
      'nowhere',
      'departures',
      'ada-lin--lab-a--2019',
      'destinations.0.organization',
    ],
    [
      'a dangling source',
      ['departures', 0, 'sources', 0, 'source'],
      'no-page',
      'departures',
      'ada-lin--lab-a--2019',
      'sources.0.source',
    ],
    ['a dangling publisher', ['sources', 1, 'publisher'], 'no-paper', 'sources', 'page-b', 'publisher'],
    ['a script as address', ['sources', 0, 'url'], 'javascript:alert(1)', 'sources', 'page-a', 'url'],
    [
      'a departure without a source',
      ['departures', 0, 'sources'],
      [],
      'departures',
      'ada-lin--lab-a--2019',
      'sources',
    ],
    ['a circle of parents', ['organizations', 0, 'parent'], 'new-co', 'organizations', 'big-co', 'parent'],
    ['an id that is none', ['researchers', 0, 'id'], 'Ada Lin', 'researchers', 'Ada Lin', 'id'],
    ['a country that is none', ['labs', 0, 'country'], 'China', 'labs', 'lab-a', 'country'],
    ['a licence of somebody else', ['meta', 'license'], 'CC0', 'meta', '', 'license'],
    [
      'a text in one language',
      ['departures', 0, 'role', 'zh'],
      '  ',
      'departures',
      'ada-lin--lab-a--2019',
      'role.zh',
    ],
    [
      'a preference for a claim that is not there',
      ['departures', 0, 'disagreements', 0, 'preferred'],
      2,
      'departures',
      'ada-lin--lab-a--2019',
      'disagreements.0.preferred',
    ],
  ])('refuses %s and names file, record and field', (_, path, value, file, record, field) => {
    const problems = problemsOf(damaged(path, () => value));
    expect(problems).toContainEqual(expect.objectContaining({ file, record, field }));
    expect(new DatasetError(problems).message).toContain(
      [`data/${file}.json`, record, field].filter((part) => part !== '').join(' · '),
    );
  });

  it('reports all problems at once', () => {
    const raw = smallDataset() as unknown as {
      departures: Record<string, unknown>[];
      sources: Record<string, unknown>[];
    };
    raw.departures[0]!['left'] = '2019-13';
    raw.departures[1]!['joined'] = 'long ago';
    raw.sources[1]!['url'] = 'data:text/html,x';
    expect(problemsOf(raw).map(({ record, field }) => `${record} ${field}`)).toEqual([
      'page-b url',
      'ada-lin--lab-a--2019 left',
      'bo-chen--lab-b--2021 joined',
    ]);
  });

  it('refuses two records of one id, labs and organizations and departures and candidates counted together', () => {
    const raw = smallDataset() as unknown as Record<string, { id: string }[]>;
    raw['organizations']!.push({ ...raw['organizations']![0]!, id: 'lab-a' });
    raw['candidates']![0]!.id = raw['departures']![0]!.id;
    expect(problemsOf(raw).map(({ file, record, message }) => [file, record, message])).toEqual([
      ['organizations', 'lab-a', 'duplicate id'],
      ['candidates', 'ada-lin--lab-a--2019', 'duplicate id'],
    ]);
  });

  it('refuses what is no dataset, and never breaks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (raw) => {
        expect(problemsOf(raw).length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes keys that objects have of their own for what they are: unknown', () => {
    const raw: unknown = JSON.parse(
      JSON.stringify(smallDataset()).replace('"id":"page-a"', '"id":"page-a","__proto__":{}'),
    );
    expect(problemsOf(raw)).toContainEqual(
      expect.objectContaining({ file: 'sources', record: 'page-a', field: '__proto__' }),
    );
    for (const id of ['constructor', 'tostring']) {
      expect(problemsOf(damaged(['departures', 0, 'person'], () => id))).toContainEqual(
        expect.objectContaining({ field: 'person', message: 'unknown researcher' }),
      );
    }
  });
});

describe('a dataset with one damage', () => {
  it('is large enough to mean something', () => {
    expect(fields.length + places.length + texts.length + records.length).toBeGreaterThan(400);
  });

  it('is refused at the place when any fact is dropped', () => {
    expect(facts.length).toBeGreaterThan(200);
    for (const path of facts) {
      const id = path[path.length - 1] === 'id' && path.length === 3 ? null : idAt(path);
      expectPlace(problemsOf(damaged(path, () => undefined)), path, id);
    }
  });

  it('is refused at the place when any value is retyped', () => {
    for (const path of places) {
      const isRecord = path.length === 2 || (path.length === 3 && path[2] === 'id');
      expectPlace(problemsOf(damaged(path, retyped)), path, isRecord ? null : idAt(path));
    }
  });

  it('is refused at the place when any text is cut to nothing', () => {
    for (const path of texts) {
      const id = path[path.length - 1] === 'id' && path.length === 3 ? null : idAt(path);
      expectPlace(problemsOf(damaged(path, () => '')), path, id);
    }
  });

  it('is refused at the place when any record is doubled', () => {
    for (const [file, index] of records) {
      const problems = problemsOf(
        damaged([file!], (list) => [...(list as unknown[]), (list as unknown[])[Number(index)]]),
      );
      expect(problems).toEqual([
        expect.objectContaining({
          file,
          record: idAt([file!, index!]),
          field: 'id',
          message: 'duplicate id',
        }),
      ]);
    }
  });

  it('is refused at the place when any field is doubled under another name', () => {
    for (const path of fields) {
      const copy: Path = [...path.slice(0, -1), `${String(path[path.length - 1])} 2`];
      expectPlace(problemsOf(damaged(copy, () => valueAt(path))), copy, idAt(path));
    }
  });
});
