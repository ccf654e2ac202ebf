import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPARTURE_COLUMNS } from '../../src/exports/columns.ts';
import { formatCsv, parseCsv } from '../../src/exports/csv.ts';
import { departuresToCsv } from '../../src/exports/departuresCsv.ts';
import { departuresToJson } from '../../src/exports/departuresJson.ts';
import { publishedDataset } from '../../src/exports/publishedDataset.ts';
import { describeChange } from '../../src/keeping/add/changes.ts';
import { describeAddProblem } from '../../src/keeping/add/input.ts';
import { planAddition } from '../../src/keeping/add/planAddition.ts';
import { publisherByUrl } from '../../src/keeping/add/resolvePublisher.ts';
import { make } from '../support/fixtures.ts';
import { oneDeparture, toldBy } from '../support/oneDeparture.ts';
import { indexRecords, readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

const TODAY = '2026-12-01';

const file = (name: string, text: string) => [{ name, bytes: new TextEncoder().encode(text) }];

let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
});

const LEFT = toldBy('departure', 'left');

function plan(table: readonly (readonly string[])[], records = oneDeparture()) {
  return planAddition(records, [], file('new.csv', formatCsv(table)), TODAY);
}

const problemsOf = (table: readonly (readonly string[])[], records = oneDeparture()) => {
  const { problems, changes } = plan(table, records);
  if (problems.length > 0) expect(changes).toEqual([]);
  return problems.map(describeAddProblem);
};
const changesOf = (table: readonly (readonly string[])[], records = oneDeparture()) => {
  const { problems, changes } = plan(table, records);
  expect(problems).toEqual([]);
  return changes.flatMap(describeChange);
};

const NEW_ROW: Readonly<Record<string, string>> = {
  person_en: 'Ada Lin',
  person_zh: '林一',
  lab: 'lab-a',
  role_en: 'engineer',
  role_zh: '工程师',
  role_kind: 'engineering',
  left: '2021-02',
  dest_1_en: 'New Co',
  dest_1_zh: '新公司',
  dest_1_org_kind: 'startup',
  dest_1_country: 'CN',
  source_1_url: 'https://news.example.org/ada',
  source_1_language: 'en',
  source_1_supports: 'departure+left+role+to',
};
const NEW_PUBLISHER: Readonly<Record<string, string>> = {
  source_1_url: 'https://unheard.example/a',
  source_1_publisher_name: 'Unheard',
  source_1_publisher_tier: '2',
  source_1_publisher_kind: 'trade_press',
};
const tableOf = (row: Readonly<Record<string, string>>) => [Object.keys(row), Object.values(row)];

describe('data:add of an export', () => {
  it('changes nothing where the table is the published one', () => {
    const { records, intake, dataset, evidence } = shipped;
    const text = departuresToCsv(dataset.departures, evidence);
    const plan = planAddition(records, intake, file('departures.csv', text), TODAY);
    expect([plan.problems, plan.warnings, plan.changes]).toEqual([[], [], []]);
    expect(plan.rows).toHaveLength(records.departures.length);
    expect(plan.rows.some(({ changed }) => changed)).toBe(false);
  });

  it('changes nothing where the file is the published dataset, or a part of it', () => {
    const { records, intake, dataset, evidence } = shipped;
    for (const part of [undefined, dataset.departures.slice(0, 20)]) {
      const text = JSON.stringify(publishedDataset(dataset, evidence, part));
      const { problems, changes } = planAddition(records, intake, file('departures.json', text), TODAY);
      expect([problems, changes]).toEqual([[], []]);
    }
  });

  it('changes nothing where the file is the download of a part', () => {
    const { records, intake, dataset, evidence } = shipped;
    const excerpt = {
      filters: [{ field: 'Lab', value: 'OpenAI' }],
      query: 'lab=openai',
      count: { sure: 5, total: 5 },
    };
    const text = departuresToJson(dataset, evidence, dataset.departures.slice(0, 5), excerpt);
    const { problems, changes } = planAddition(records, intake, file('part.json', text), TODAY);
    expect([problems, changes]).toEqual([[], []]);
  });

  it('restores every departure from its row alone', () => {
    const { records, dataset, evidence } = shipped;
    const { problems, records: restored } = planAddition(
      { ...records, departures: [] },
      [],
      file('departures.csv', departuresToCsv(dataset.departures, evidence)),
      TODAY,
    );
    expect(problems).toEqual([]);
    expect(new Map(restored.departures.map((departure) => [departure.id, departure]))).toEqual(
      new Map(records.departures.map((departure) => [departure.id, departure])),
    );
  });

  it('changes nothing whatever columns are left out and however the rows are ordered', () => {
    const records = oneDeparture();
    const { dataset, evidence } = indexRecords(records);
    const [heading = [], ...rows] = parseCsv(departuresToCsv(dataset.departures, evidence));
    fc.assert(
      fc.property(fc.subarray(heading.filter((name) => name !== 'id')), (kept) => {
        const names = ['id', ...kept];
        const table = [names, ...rows.map((row) => names.map((name) => row[heading.indexOf(name)] ?? ''))];
        expect(changesOf(table, records)).toEqual([]);
      }),
    );
  });
});

describe('data:add of changes', () => {
  it('changes what the columns say and tells it field by field', () => {
    expect(
      changesOf([
        ['id', 'left', 'note_en', 'note_zh'],
        ['d', '2019-06', 'A note.', '注。'],
      ]),
    ).toEqual([
      '~ departures d',
      '    left: "2019-05" → "2019-06"',
      '    note: null → nothing',
      '    note.en: nothing → "A note."',
      '    note.zh: nothing → "注。"',
    ]);
  });

  it('takes another destination by its name, and lets go of one that nothing refers to any more', () => {
    const records = oneDeparture();
    const organizations = [...records.organizations, make.organization('org-c')];
    const departures = [
      ...records.departures,
      make.departure('e', { left: '2024', sources: LEFT, destinations: [make.destination('org-c')] }),
    ];
    const table = [
      ['id', 'dest_1_en'],
      ['d', 'Organization org-c'],
    ];
    expect(changesOf(table, { ...records, organizations, departures })).toEqual([
      '- organizations org-b',
      '~ departures d',
      '    destinations.0.organization: "org-b" → "org-c"',
    ]);
  });

  it('leaves a field alone whose cell is empty, and empties it at a word', () => {
    const table = (cell: string) => [
      ['id', 'dest_1_when'],
      ['d', cell],
    ];
    expect(changesOf(table(''))).toEqual([]);
    for (const word of ['(empty)', '（空）'])
      expect(changesOf(table(word))).toEqual(['~ departures d', '    destinations.0.when: "2020" → null']);
  });

  it('takes rows that change different fields of different departures, or of one', () => {
    const records = {
      ...oneDeparture(),
      departures: [...oneDeparture().departures, make.departure('e', { left: '2024', sources: LEFT })],
    };
    const table = [
      ['id', 'left', 'unit_en', 'unit_zh'],
      ['d', '2019-06', '', ''],
      ['e', '', 'Robots', '机器人组'],
      ['d', '', 'Vision', '视觉组'],
    ];
    expect(changesOf(table, records).filter((line) => line.startsWith('~') || line.includes('left'))).toEqual(
      ['~ departures d', '    left: "2019-05" → "2019-06"', '~ departures e'],
    );
    expect(problemsOf([...table, ['d', '2019-07', '', '']], records)).toEqual([
      'row 5 · left · "2019-07" · expected "2019-06", as row 2 says of d',
    ]);
  });

  it('lets computed cells stand as they were exported, and take what follows now', () => {
    for (const charted of ['2019-05', '2019-06', ''])
      expect(
        changesOf([
          ['id', 'left', 'charted'],
          ['d', '2019-06', charted],
        ]),
      ).toHaveLength(2);
    expect(
      problemsOf([
        ['id', 'left', 'charted'],
        ['d', '2019-06', '2018'],
      ]),
    ).toEqual(['row 2 (d) · charted · "2018" · expected 2019-06: it is computed from the other columns']);
  });

  it('fills in a Chinese name, and refuses another name for a known person', () => {
    expect(
      changesOf([
        ['id', 'person_zh'],
        ['d', '张三'],
      ]),
    ).toEqual(['~ researchers person-a', '    name.zh: null → "张三"']);
    expect(
      problemsOf([
        ['id', 'person_en'],
        ['d', 'Somebody Else'],
      ]),
    ).toEqual([
      expect.stringMatching(
        /^row 2 · person_en · "Somebody Else" · expected Person person-a, the name on record/,
      ),
    ]);
  });

  it('adds a source to those on record', () => {
    const table = [
      ['id', 'source_url', 'source_language', 'source_supports'],
      ['d', 'https://example.org/b', 'en', 'role+to'],
    ];
    const { records, changes, problems } = plan(table, {
      ...oneDeparture(),
      departures: [{ ...oneDeparture().departures[0]!, role: { en: 'head', zh: '主管' } }],
    });
    expect(problems).toEqual([]);
    expect(changes.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
      'added sources',
      'changed departures',
    ]);
    expect(records.departures[0]?.sources).toEqual([
      ...LEFT,
      { source: records.sources.at(-1)?.id, supports: ['role', 'to'], statementBy: null },
    ]);
  });

  it('holds a departure back and shows it again, and the ledger follows', () => {
    const intake = [{ id: 'x', outcome: 'shown' as const, departure: 'd', reason: null }];
    const held = planAddition(
      oneDeparture(),
      intake,
      file('a.csv', 'id,held_back_en,held_back_zh\nd,One wiki.,仅一处维基。\n'),
      TODAY,
    );
    expect(held.changes.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
      'removed departures',
      'added candidates',
    ]);
    expect(held.intake).toEqual([
      { id: 'x', outcome: 'candidate', departure: 'd', reason: { en: 'One wiki.', zh: '仅一处维基。' } },
    ]);
    const back = planAddition(
      held.records,
      held.intake,
      file('a.csv', 'id,held_back_en,held_back_zh\nd,(empty),\n'),
      TODAY,
    );
    expect(back.records.departures).toEqual(oneDeparture().departures);
    expect(back.intake).toEqual(intake);
  });
});

describe('data:add of new departures', () => {
  it('creates the person, the organization and the source that a row tells of', () => {
    const { records, changes, problems } = plan(tableOf(NEW_ROW));
    expect(problems).toEqual([]);
    expect(changes.map(({ file, kind, id }) => `${kind} ${file} ${id}`)).toEqual([
      'added organizations new-co',
      'added researchers ada-lin',
      expect.stringMatching(/^added sources publisher-a-[0-9a-f]{8}$/),
      'added departures ada-lin--lab-a--2021',
    ]);
    expect(records.departures.find(({ id }) => id === 'ada-lin--lab-a--2021')).toMatchObject({
      person: 'ada-lin',
      roleGeneric: false,
      destinations: [{ organization: 'new-co', founder: false, country: 'CN' }],
    });
    expect(records.meta).toEqual(oneDeparture().meta);
  });

  it('creates a publisher where its name, tier and kind are given', () => {
    const url = { ...NEW_ROW, source_1_url: 'https://unheard.example/a' };
    expect(problemsOf(tableOf(url))).toEqual([
      'row 2 · source_1_publisher · "unheard.example" · unknown publisher: expected source_1_publisher_name, source_1_publisher_tier, source_1_publisher_kind, to create one',
    ]);
    const named = {
      ...url,
      source_1_publisher_name: 'Unheard',
      source_1_publisher_tier: '2',
      source_1_publisher_kind: 'trade_press',
    };
    expect(changesOf(tableOf(named))).toContain('+ publishers unheard');
  });

  it('finds people, labs and places by name', () => {
    const row = {
      ...NEW_ROW,
      lab: '',
      lab_en: 'Lab lab-a',
      left: '2024',
      dest_1_en: 'Organization org-b',
      dest_1_zh: '',
      dest_1_org_kind: '',
      person_en: 'person PERSON-A',
      person_zh: '',
    };
    expect(changesOf(tableOf(row))).toEqual([
      expect.stringMatching(/^\+ sources/),
      '+ departures person-a--lab-a--2024',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'an unknown lab',
      { lab: 'nowhere' },
      /^row 2 · lab · "nowhere" · unknown lab: give lab_new=true with lab_en, lab_zh and lab_country/,
    ],
    [
      'an organization without a kind',
      { dest_1_org_kind: '' },
      /^row 2 · dest_1_org · "New Co" · unknown organization: expected dest_1_org_kind, to create one/,
    ],
    [
      'a date that a spreadsheet has changed',
      { left: '2/1/2021' },
      /^row 2 · left · "2\/1\/2021" · expected an EDTF date: this may be 2021-01-02 or 2021-02-01/,
    ],
    [
      'a kind of role that is none',
      { role_kind: 'boss' },
      /^row 2 · role_kind · "boss" · expected one of research, /,
    ],
    ['a role in one language', { role_zh: '' }, /^row 2 \(.*\) · role_zh · "" · expected a text/],
    [
      'a link that is none',
      { source_1_url: 'javascript:alert(1)' },
      /^row 2 · source_1_url · .* · expected an http or https address/,
    ],
    [
      'a source without language',
      { ...NEW_PUBLISHER, source_1_language: '' },
      /^row 2 \(.*\) · source_1_language · "" · expected a two-letter/,
    ],
    [
      'a date without a source for it',
      { source_1_supports: 'departure' },
      /^row 2 \(.*\) · left · "2021-02" · expected a source that supports left/,
    ],
    [
      'a truth that is neither',
      { role_generic: 'perhaps' },
      /^row 2 · role_generic · "perhaps" · expected true or false/,
    ],
    [
      'a fact that is none',
      { source_1_supports: 'departure+left+mood' },
      /^row 2 · source_1_supports · "mood" · expected facts such as departure/,
    ],
    [
      'a column that is none',
      { colour: 'red' },
      /^row 1 · column \d+ · "colour" · expected a column that data\/README\.md lists/,
    ],
  ])('refuses %s, naming the row and the column', (_, change, line) => {
    expect(problemsOf(tableOf({ ...NEW_ROW, ...change }))).toEqual([expect.stringMatching(line)]);
  });

  it('refuses all rows for one that is wrong, and names every problem', () => {
    const table = tableOf(NEW_ROW);
    const bad = Object.values({ ...NEW_ROW, person_en: 'Bo Chen', person_zh: '', left: '2021-13' });
    const worse = Object.values({ ...NEW_ROW, person_en: 'Cy Du', person_zh: '', left: '2021-14' });
    expect(problemsOf([...table, bad, worse]).map((line) => line.slice(0, 6))).toEqual(['row 3 ', 'row 4 ']);
  });

  it('refuses the same departure twice, in the file and beside the record', () => {
    const [heading = [], row = []] = tableOf(NEW_ROW);
    expect(problemsOf([heading, row, row])).toEqual([
      'row 3 · id · "ada-lin--lab-a--2021" · expected each departure once: row 2 has it too',
    ]);
    const again = { ...NEW_ROW, person: 'person-a', person_en: '', person_zh: '', id: 'other', left: '2019' };
    expect(problemsOf(tableOf(again))).toEqual([
      expect.stringMatching(/^row 2 \(other\) · person · .* · expected one departure of a person/),
    ]);
  });

  it('asks for an id where two people have the name', () => {
    const records = {
      ...oneDeparture(),
      researchers: [
        make.researcher('person-a'),
        make.researcher('yao-1', { name: { en: 'Shunyu Yao', zh: '姚顺雨' } }),
        make.researcher('yao-2', { name: { en: 'Shunyu Yao', zh: '姚顺宇' } }),
      ],
    };
    const yao = { ...NEW_ROW, person_en: 'Shunyu Yao', person_zh: '' };
    expect(problemsOf(tableOf(yao), records)).toEqual([
      expect.stringMatching(/expected an id: yao-1, yao-2 have this name/),
    ]);
    const { problems } = plan(tableOf({ ...yao, person_zh: '姚顺宇' }), records);
    expect(problems.map(({ field }) => field)).not.toContain('person');
  });
});

describe('data:add of other files', () => {
  const add = (text: string, name = 'a.json') =>
    planAddition(oneDeparture(), [], file(name, text), TODAY).problems.map(describeAddProblem);

  it.each([
    ['{', /^expected JSON/],
    ['1', /expected a published dataset or a list of departures/],
    ['{"motives": []}', /^motives · .* · expected one of the lists/],
    ['[{"left": "2019"}]', /^departures\.0 · id/],
    ['[{"id": "d", "id": "e"}]', /^expected the key "id" once/],
    ['{"meta": {"schemaVersion": "2.0"}}', /^meta · schemaVersion · "2\.0" · expected a file of format 1\.0/],
    ['[{"id": "d"}]', /^departures\.0 \(d\) · person · missing/],
  ])('refuses %s', (text, line) => {
    expect(add(text)[0]).toMatch(line);
  });

  it('refuses computed values of its own', () => {
    const { dataset, evidence } = indexRecords(oneDeparture());
    const [departure] = publishedDataset(dataset, evidence).departures;
    expect(add(JSON.stringify([{ ...departure, kind: 'university' }]))).toEqual([
      'departures.0 (d) · kind · "university" · expected company: it is computed from the other columns',
    ]);
  });

  it('refuses a file that is neither table nor JSON', () => {
    expect(add('', 'a.xlsx')).toEqual(['a.xlsx · expected a .csv, .tsv, .txt or .json file']);
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('a.csv', 'a.json'), (text, name) => {
        expect(Array.isArray(add(text, name))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what follows from a change', () => {
  it('knows publishers by the closest domain of an address', () => {
    const publisher = (id: string, ...domains: string[]) => ({
      id,
      name: id,
      nameZh: null,
      tier: 2 as const,
      kind: 'other' as const,
      domains,
    });
    const list = [
      publisher('medium', 'medium.com'),
      publisher('synced', 'medium.com/syncedreview'),
      publisher('biz', 'biz.paper.kr'),
      publisher('paper', 'paper.kr'),
    ];
    const of = (url: string) => publisherByUrl(list, url)?.id ?? null;
    expect([
      of('https://medium.com/a'),
      of('https://medium.com/syncedreview/x'),
      of('https://medium.com/syncedreviews'),
    ]).toEqual(['medium', 'synced', 'medium']);
    expect([of('https://biz.paper.kr/1'), of('https://www.paper.kr/1'), of('https://notpaper.kr/')]).toEqual([
      'biz',
      'paper',
      null,
    ]);
  });
});

describe('the columns', () => {
  it('name every field of a departure', () => {
    const names = DEPARTURE_COLUMNS.map(({ name }) => name);
    for (const field of Object.keys(make.departure('d'))) {
      const stem = field
        .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        .replace('destinations', 'dest_1');
      expect(names.some((name) => name.startsWith(stem))).toBe(true);
    }
  });
});
