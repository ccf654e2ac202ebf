import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/exports/csv.ts';
import { openTables, tableToCsv } from '../../src/exports/openTables.ts';
import { publishedDataset } from '../../src/exports/publishedDataset.ts';
import { describeAddProblem } from '../../src/keeping/add/input.ts';
import { describeOutcomes } from '../../src/keeping/add/outcome.ts';
import { planAddition } from '../../src/keeping/add/planAddition.ts';
import type { DatasetRecords } from '../../src/model/schema.ts';
import { make } from '../support/fixtures.ts';
import { readShippedRecord } from '../support/shippedRecord.ts';

const base = make.records({
  departures: [
    make.departure('d', {
      left: '2021',
      destinations: [make.destination('org-b')],
      sources: [{ source: 'source-a', supports: ['left', 'to'], statementBy: null }],
    }),
  ],
  labs: [
    make.lab('lab-a', {
      founded: '2012',
      aliases: ['Alpha'],
      status: { text: { en: 'Active', zh: '运营中' }, asOf: '2024', sources: ['source-a'] },
    }),
    make.lab('lab-z'),
  ],
  organizations: [make.organization('org-b', { country: 'US' })],
  researchers: [make.researcher('person-a')],
  milestones: [
    {
      id: 'lab-a--one',
      lab: 'lab-a',
      title: { en: 'One', zh: '一' },
      date: '2020',
      sources: ['source-a'],
    },
  ],
});

const bytes = (text: string) => new TextEncoder().encode(text);
const PAGE = {
  source_1_url: 'https://example.org/new',
  source_1_publisher: 'publisher-a',
  source_1_language: 'en',
};

/** What adding rows, given as objects, would do. */
function plan(rows: readonly Readonly<Record<string, string>>[], records: DatasetRecords = base) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = formatCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
  const { problems, warnings, ...rest } = planAddition(
    records,
    [],
    [{ name: 'x.csv', bytes: bytes(text) }],
    '2026-12-01',
  );
  return { ...rest, problems: problems.map(describeAddProblem), warnings: warnings.map(describeAddProblem) };
}

/** The changed fields, `file id path: before → after`. */
const changesOf = (rows: Parameters<typeof plan>[0], records?: DatasetRecords) => {
  const { problems, changes } = plan(rows, records);
  expect(problems).toEqual([]);
  return changes.flatMap(({ file, id, kind, fields }) =>
    kind === 'changed'
      ? fields.map(({ path, before, after }) => `${file} ${id} ${path}: ${before} → ${after}`)
      : [`${kind} ${file} ${id}`],
  );
};

describe('a table of labs and organizations', () => {
  it('changes what its cells say and leaves the rest', () => {
    expect(
      changesOf([
        { id: 'lab-a', founded: '2013-05', aliases: 'Alpha; A Lab', country: '' },
        { id: 'org-b', country: '(empty)', name_zh: '乙公司' },
      ]),
    ).toEqual([
      'labs lab-a founded: "2012" → "2013-05"',
      'labs lab-a aliases.1: nothing → "A Lab"',
      'organizations org-b name.zh: "机构org-b" → "乙公司"',
      'organizations org-b country: "US" → null',
    ]);
  });

  it('rests a new status on the page of its row, and warns where there is none', () => {
    const status = { id: 'lab-a', status_en: 'Closed', status_zh: '已关闭', status_as_of: '2025-03' };
    const { records, problems, warnings } = plan([{ ...status, ...PAGE }]);
    expect([problems, warnings]).toEqual([[], []]);
    const [lab] = records.labs;
    expect(lab?.status).toEqual({
      text: { en: 'Closed', zh: '已关闭' },
      asOf: '2025-03',
      sources: [expect.stringMatching(/^publisher-a-/)],
    });
    expect(lab?.sources).toEqual([]);
    expect(plan([status]).warnings).toEqual([expect.stringContaining('give source_1_url')]);
  });

  it('adds pages and takes them back', () => {
    const added = plan([{ id: 'lab-z', ...PAGE }]).records;
    expect(added.labs.find(({ id }) => id === 'lab-z')?.sources).toHaveLength(1);
    const back = plan([{ id: 'lab-z', source_1_url: PAGE.source_1_url, source_1_remove: 'source' }], added);
    expect(back.records.labs.find(({ id }) => id === 'lab-z')?.sources).toEqual([]);
    expect(back.records.sources).toHaveLength(1);
  });

  it('says where a record became another', () => {
    const row = { id: 'lab-z', successor: 'lab-a', successor_date: '2019-01', successor_how: 'merged' };
    expect(plan([row]).records.labs.find(({ id }) => id === 'lab-z')?.successor).toEqual({
      lab: 'lab-a',
      date: '2019-01',
      how: 'merged',
    });
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'an id not on record',
      { id: 'lab-q', founded: '2012' },
      'row 2 · id · "lab-q" · expected the id of a lab',
    ],
    ['no id', { id: '', founded: '2012' }, 'row 2 · id · expected the id of a lab'],
    [
      'a short name of no lab',
      { id: 'org-b', short_en: 'B' },
      'row 2 · short_en · "B" · expected nothing: org-b is no lab',
    ],
    [
      'a kind of lab',
      { id: 'lab-a', kind: 'startup' },
      'row 2 · kind · "startup" · expected nothing: lab-a is a lab',
    ],
    [
      'a date that is none',
      { id: 'lab-a', founded: 'soon' },
      'row 2 · founded · "soon" · expected an EDTF date',
    ],
    ['a parent not on record', { id: 'lab-a', parent: 'nobody' }, 'row 2 (lab-a) · parent · "nobody"'],
    ['an emptied name', { id: 'lab-a', name_zh: '(empty)' }, 'row 2 (lab-a) · name_en'],
    [
      'Chinese for English',
      { id: 'lab-a', short_en: '甲' },
      'row 2 · short_en · "甲" · expected Latin script',
    ],
    ['half a successor', { id: 'lab-a', successor_date: '2020' }, 'row 2 (lab-a) · successor'],
    [
      'what a page supports',
      { id: 'lab-a', ...PAGE, source_1_supports: 'left' },
      'row 2 · source_1_supports · "left" · expected nothing',
    ],
    [
      'a slip in a heading',
      { id: 'lab-a', short_en: 'A', foundd: '2012' },
      'row 1 · column 3 · "foundd" · expected a column that data/README.md lists; did you mean founded?',
    ],
    ['a date that the departures contradict', { id: 'lab-a', founded: '2023' }, ''],
  ])('refuses %s', (_, row, line) => {
    const records =
      line === ''
        ? {
            ...base,
            departures: base.departures.map((record) => ({
              ...record,
              joined: '2015',
              sources: [
                {
                  source: 'source-a',
                  supports: ['left' as const, 'to' as const, 'joined' as const],
                  statementBy: null,
                },
              ],
            })),
          }
        : base;
    const { problems, changes } = plan([row], records);
    expect(problems[0]).toContain(line === '' ? 'expected not before the founding of lab-a (2023)' : line);
    expect(changes).toEqual([]);
  });

  it('does not let two rows say two things of one record', () => {
    const { problems } = plan([
      { id: 'lab-a', founded: '2013' },
      { id: 'lab-a', founded: '2014' },
    ]);
    expect(problems).toEqual(['row 3 · founded · "2014" · expected "2013", as row 2 says of lab-a']);
  });

  it('passes over what is computed, and says so where it is otherwise', () => {
    expect(plan([{ id: 'lab-a', departures: '1' }]).warnings).toEqual([]);
    expect(plan([{ id: 'lab-a', departures: '7' }])).toMatchObject({
      problems: [],
      changes: [],
      warnings: ['row 2 · departures · "7" · is computed, 1 now; passed over'],
    });
  });
});

describe('a table of people', () => {
  it('changes names and the pages that give them', () => {
    expect(
      changesOf([{ id: 'person-a', name_zh: '甲某', known_for_en: 'vision', known_for_zh: '视觉' }]),
    ).toEqual([
      'researchers person-a name.zh: null → "甲某"',
      'researchers person-a knownFor: null → nothing',
      'researchers person-a knownFor.en: nothing → "vision"',
      'researchers person-a knownFor.zh: nothing → "视觉"',
    ]);
    expect(plan([{ id: 'person-q', name_zh: '甲某', known_for_en: 'vision' }]).problems).toEqual([
      expect.stringContaining('row 2 · id · "person-q" · expected the id of a person'),
    ]);
  });

  it('is told from one of departures by whose ids it has', () => {
    expect(changesOf([{ id: 'person-a', known_for_en: 'vision', known_for_zh: '视觉' }])).not.toEqual([]);
    expect(plan([{ id: 'd', note_en: 'A note.', note_zh: '注。' }]).changes[0]?.file).toBe('departures');
  });
});

describe('a table of milestones', () => {
  it('changes one and adds one', () => {
    const { problems, changes, rows, records } = plan([
      { id: 'lab-a--one', happened: '2020-05' },
      {
        id: '',
        lab: 'lab-a',
        title_en: 'Model Two!',
        title_zh: '模型二',
        happened: '2021-02',
        sources: 'source-a',
      },
    ]);
    expect(problems).toEqual([]);
    expect(describeOutcomes(rows, changes, records)).toEqual([
      'new milestones:',
      '  lab-a--model-two (2021-02; Model Two! 模型二)',
      'other changes:',
      '  ~ milestones lab-a--one',
      '      date: "2020" → "2020-05"',
      'sum: 2 in milestones',
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'one without a page',
      { lab: 'lab-a', title_en: 'Two', title_zh: '二', happened: '2021' },
      'row 2 (lab-a--two) · sources',
    ],
    [
      'one on record as new',
      { lab: 'lab-a', title_en: 'One', title_zh: '一', happened: '2020' },
      'lab-a--one is on record',
    ],
    ['an unknown id alone', { id: 'lab-a--on', title_en: 'One' }, 'expected the id of a milestone'],
    [
      'an unknown lab',
      { lab: 'lab-q', title_en: 'T', title_zh: '二', happened: '2021', sources: 'source-a' },
      'lab · "lab-q"',
    ],
  ])('refuses %s', (_, row, line) => {
    expect(plan([row]).problems[0]).toContain(line);
  });
});

describe('the published tables', () => {
  it('change nothing when they are added as they are', async () => {
    const { records, intake, dataset, evidence } = await readShippedRecord();
    const data = publishedDataset(dataset, evidence);
    const tables = openTables(data);
    const files = [
      tableToCsv(tables.labs, data.labs),
      tableToCsv(tables.organizations, data.organizations),
      tableToCsv(tables.people, data.researchers),
      tableToCsv(tables.milestones, data.milestones),
    ];
    const { problems, warnings, changes } = planAddition(
      records,
      intake,
      files.map((text, i) => ({ name: `${i}.csv`, bytes: bytes(text) })),
      '2026-12-01',
    );
    expect([problems, warnings, changes]).toEqual([[], [], []]);
  });
});
