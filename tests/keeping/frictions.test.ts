import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/exports/csv.ts';
import type { AddOptions } from '../../src/keeping/add/addRows.ts';
import { describeAddProblem } from '../../src/keeping/add/input.ts';
import { describeOutcomes } from '../../src/keeping/add/outcome.ts';
import { rememberFormer } from '../../src/keeping/former.ts';
import { planAddition, type AdditionPlan } from '../../src/keeping/add/planAddition.ts';
import type { DatasetRecords } from '../../src/model/schema.ts';
import { make } from '../support/fixtures.ts';
import { oneDeparture } from '../support/oneDeparture.ts';
import { readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';

type Row = Readonly<Record<string, string>>;

const NEW: Row = {
  person_en: 'Ada Lin',
  lab: 'lab-a',
  role_kind: 'research',
  left: '2024-02',
  source_1_url: 'https://unheard.example/ada',
  source_1_language: 'en',
  source_1_supports: 'departure+left',
  source_1_publisher_name: 'The Unheard Paper',
  source_1_publisher_tier: '2',
  source_1_publisher_kind: 'trade_press',
};
const WITHOUT_PUBLISHER: Row = Object.fromEntries(
  Object.entries(NEW).filter(([name]) => !name.includes('publisher')),
);

function add(rows: readonly Row[], records = oneDeparture(), options: AddOptions = {}): AdditionPlan {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = formatCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
  return planAddition(
    records,
    [],
    [{ name: 'new.csv', bytes: new TextEncoder().encode(text) }],
    '2026-12-01',
    options,
  );
}

const problems = (...given: Parameters<typeof add>) => add(...given).problems.map(describeAddProblem);
const warnings = (...given: Parameters<typeof add>) => {
  const plan = add(...given);
  expect(plan.problems.map(describeAddProblem)).toEqual([]);
  return plan.warnings.map(describeAddProblem);
};
const result = (...given: Parameters<typeof add>) => {
  const plan = add(...given);
  expect(plan.problems.map(describeAddProblem)).toEqual([]);
  return plan.records;
};

describe('publishers', () => {
  const publisher = (records: DatasetRecords, id: string) =>
    records.publishers.find((each) => each.id === id);

  it('take the host of a page for their domain only where it is like their name and the page is no copy', () => {
    expect(publisher(result([NEW]), 'the-unheard-paper')?.domains).toEqual(['unheard.example']);
    const elsewhere = { ...NEW, source_1_url: 'https://mirror.example./ada' };
    expect(publisher(result([elsewhere]), 'the-unheard-paper')?.domains).toEqual([]);
    expect(warnings([elsewhere])).toEqual([
      expect.stringMatching(/publisher_name .* mirror\.example is not taken for a domain of it/),
    ]);
    const copy = { ...NEW, source_1_recorded_as: 'Unheard, via a mirror' };
    expect(publisher(result([copy]), 'the-unheard-paper')?.domains).toEqual([]);
    const stated = { ...elsewhere, source_1_publisher_domain: 'https://www.unheard.example/' };
    expect(publisher(result([stated]), 'the-unheard-paper')?.domains).toEqual(['unheard.example']);
  });

  it('that are new are found by every row that names them, whatever its address', () => {
    const second = { ...NEW, person_en: 'Bo Chen', source_1_url: 'https://other.example/bo' };
    expect(result([NEW, second]).publishers).toHaveLength(2);
    const short = { ...WITHOUT_PUBLISHER, person_en: 'Cy Du', source_1_url: 'https://unheard.example/cy' };
    expect(result([NEW, short]).publishers).toHaveLength(2);
    const records = result([NEW]);
    expect(result([second], records).publishers).toHaveLength(2);
  });

  it('are never overruled in silence by the domain of the page', () => {
    const at = { ...NEW, source_1_url: 'https://example.org/ada' };
    expect(problems([at])).toEqual([
      'row 2 · source_1_publisher_name · "The Unheard Paper" · the address is one of publisher-a (Publisher A, tier 2): give that id in source_1_publisher, or a new one for The Unheard Paper',
    ]);
    const known = { ...at, source_1_publisher_name: 'Publisher A', source_1_publisher_tier: '1' };
    expect(problems([known])[0]).toMatch(
      /^row 2 · source_1_publisher_tier · "1" · expected 2, as publisher-a/,
    );
  });

  it('of nearly the name of one on record are asked about', () => {
    const copy = { ...NEW, source_1_publisher_name: 'Publisher A (copy)' };
    expect(problems([copy])).toEqual([
      expect.stringMatching(
        /source_1_publisher_name .* is it publisher-a \(Publisher A\)\? Give that id in source_1_publisher/,
      ),
    ]);
    expect(warnings([{ ...copy, source_1_publisher: 'publisher-copy' }]).join()).toContain(
      'becomes another publisher than publisher-a',
    );
  });

  it('are told to be unknown with what is missing, and a tier in the words of a keeper', () => {
    expect(problems([{ ...NEW, source_1_publisher_kind: '' }])[0]).toMatch(
      /unknown publisher: expected source_1_publisher_kind, to create one/,
    );
    expect(problems([{ ...NEW, source_1_publisher_tier: 'first' }])).toEqual([
      'row 2 · source_1_publisher_tier · "first" · expected 1, 2 or 3',
    ]);
    expect(
      publisher(result([{ ...NEW, source_1_publisher_tier: 'tier 2' }]), 'the-unheard-paper')?.tier,
    ).toBe(2);
  });
});

describe('sources', () => {
  const known = (records: DatasetRecords) => records.sources.filter(({ id }) => id !== 'source-a');

  it('are one page in every spelling of the address', () => {
    const first = result([NEW]);
    for (const url of [
      'https://www.unheard.example/ada/',
      'http://unheard.example/ada/amp?utm_source=x',
      'https://unheard.example/ada?ref=home#top',
    ]) {
      const row = { ...NEW, person_en: 'Bo Chen', source_1_url: url };
      expect(known(result([row], first))).toHaveLength(1);
      expect(warnings([row], first).join()).toContain('on record as https://unheard.example/ada');
    }
  });

  it('carry what a copy calls itself and which story it tells', () => {
    const [page] = known(
      result([{ ...NEW, source_1_recorded_as: 'via Wire', source_1_story: 'ada-leaves' }]),
    );
    expect(page).toMatchObject({ recordedAs: 'via Wire', story: 'ada-leaves' });
  });

  it('on record are mended only where the row says so', () => {
    const records = result([{ ...NEW, source_1_title: 'Ada leaves' }]);
    const id = 'ada-lin--lab-a--2024';
    const row = {
      id,
      source_1_url: 'https://unheard.example/ada',
      source_1_title: 'Ada Lin leaves',
      source_1_published: 'May 2024',
    };
    expect(problems([row], records)).toEqual([
      expect.stringMatching(
        /source_1_title .* expected Ada leaves, as on record .* to change it, give source_1_mend=true/,
      ),
    ]);
    const mended = { ...row, source_1_mend: 'true', source_1_publisher: 'publisher-a' };
    expect(known(result([mended], records))[0]).toMatchObject({
      title: 'Ada Lin leaves',
      published: '2024-05',
      publisher: 'publisher-a',
    });
  });

  it('are taken back by tag, by statement and whole', () => {
    const two = {
      ...NEW,
      source_1_supports: 'departure+left+role',
      role_en: 'head',
      role_zh: '主管',
      source_1_statement_by: 'person',
      source_2_url: 'https://unheard.example/again',
      source_2_supports: 'departure',
      source_2_language: 'en',
    };
    const records = result([two]);
    const id = 'ada-lin--lab-a--2024';
    const take = (remove: string) =>
      result(
        [{ id, source_1_url: 'https://unheard.example/ada', source_1_remove: remove }],
        records,
      ).departures.find((each) => each.id === id)?.sources;
    expect(take('role')?.[0]?.supports).toEqual(['departure', 'left']);
    expect(take('statement')?.[0]?.statementBy).toBeNull();
    expect(
      problems([{ id, source_1_url: 'https://unheard.example/ada', source_1_remove: 'source' }], records),
    ).toEqual([expect.stringContaining('left · "2024-02" · expected a source that supports left')]);
    const slip = { id, source_1_url: 'https://unheard.example/ada', source_1_remove: 'rle' };
    expect(problems([slip], records)).toEqual([
      expect.stringMatching(/source_1_remove · "rle" .* did you mean role\?/),
    ]);
  });

  it('confirm only with a statement about leaving or what came next', () => {
    expect(problems([{ ...NEW, source_1_supports: 'role', source_1_statement_by: 'person' }])[0]).toMatch(
      /source_1_statement_by · "person" · a statement counts only on a page tagged departure, left or to/,
    );
  });

  it('have the language of their publisher where it has only one', () => {
    const row = { ...WITHOUT_PUBLISHER, source_1_url: 'https://example.org/ada', source_1_language: '' };
    expect(known(result([row]))[0]?.language).toBe('en');
  });
});

describe('people', () => {
  const zhang = make.researcher('ya-qin-zhang', { name: { en: 'Ya-Qin Zhang', zh: '张亚勤' } });
  const records = () =>
    oneDeparture({
      researchers: [
        ...oneDeparture().researchers,
        zhang,
        make.researcher('tomas-mikolov', { name: { en: 'Tomáš Mikolov', zh: null } }),
        make.researcher('tim-brooks', { name: { en: 'Tim Brooks', zh: null } }),
      ],
    });

  it.each([
    ['Zhang Yaqin', '张亚勤', 'ya-qin-zhang'],
    ['Zhang, Ya-Qin', '', 'ya-qin-zhang'],
    ['Yaqin Zhang', '', 'ya-qin-zhang'],
    ['Somebody', '张亚勤', 'ya-qin-zhang'],
    ['Somebody', '張亞勤', 'ya-qin-zhang'],
    ['Tomas Mikolov', '', 'tomas-mikolov'],
    ['Tim Brookes', '', 'tim-brooks'],
  ])('%s %s is asked about: is it %s?', (en, zh, id) => {
    const row = { ...NEW, person_en: en, person_zh: zh };
    expect(problems([row], records())).toEqual([
      expect.stringMatching(new RegExp(`^row 2 · person_en · .* · is it ${id} \\(`)),
    ]);
    const told = add([{ ...row, person: id }], records());
    if (en === 'Somebody') expect(told.problems).toEqual([]);
    else expect(told.problems.map(describeAddProblem)).toEqual([]);
    expect(told.records.researchers).toHaveLength(
      records().researchers.length - (told.problems.length > 0 ? 0 : unused(told.records)),
    );
  });

  /** People of the fixture whom no departure names are pruned by no run: they were unused before. */
  function unused(after: DatasetRecords): number {
    return records().researchers.length - after.researchers.length;
  }

  it('of one name may both be on record, told apart by id and by what they are known for', () => {
    const known = { known_for_en: 'Robots', known_for_zh: '机器人' };
    const first = { ...NEW, person: 'hao-zhou', person_en: 'Hao Zhou', person_zh: '周浩', ...known };
    const second = {
      ...NEW,
      person: 'hao-zhou-tsinghua',
      person_en: 'Hao Zhou',
      person_zh: '周浩',
      left: '2020-01',
      source_1_url: 'https://unheard.example/b',
    };
    expect(problems([first, second])).toEqual([expect.stringContaining('known_for')]);
    expect(
      result([first, { ...second, known_for_en: 'Language', known_for_zh: '语言' }]).researchers,
    ).toHaveLength(3);
  });

  it('get their id asked for where a name stands in its column', () => {
    expect(problems([{ ...NEW, person_en: '', person: 'Ya-Qin Zhang' }], records())).toEqual([
      'row 2 · person · "Ya-Qin Zhang" · unknown person; did you mean ya-qin-zhang?',
    ]);
  });
});

describe('places', () => {
  const records = () =>
    oneDeparture({
      organizations: [
        ...oneDeparture().organizations,
        make.organization('meta', { name: { en: 'Meta', zh: 'Meta' } }),
        make.organization('periodic-labs', { name: { en: 'Periodic Labs', zh: 'Periodic Labs' } }),
      ],
    });
  const to = (row: Row) => ({ ...NEW, source_1_supports: 'departure+left+to', ...row });

  it('get their id asked for where a name stands in its column', () => {
    expect(problems([to({ dest_1_org: 'Meta' })], records())[0]).toMatch(
      /^row 2 · dest_1_org · "Meta" · unknown organization; did you mean meta\?/,
    );
    expect(problems([{ ...NEW, lab: 'Lab A' }])[0]).toMatch(
      /^row 2 · lab · "Lab A" · unknown lab; did you mean lab-a\?/,
    );
  });

  it('of nearly the name of one on record are asked about', () => {
    const row = to({
      dest_1_en: 'Periodic Laboratories',
      dest_1_zh: 'Periodic Laboratories',
      dest_1_org_kind: 'startup',
    });
    expect(problems([row], records())).toEqual([
      expect.stringMatching(/dest_1_en .* is it periodic-labs\? Give that id in dest_1_org/),
    ]);
    expect(warnings([{ ...row, dest_1_org: 'periodic-laboratories' }], records()).join()).toContain(
      'becomes another place than periodic-labs',
    );
  });

  it('that are new may be named by several rows, with founding and other names', () => {
    const row = to({
      dest_1_en: 'New Co',
      dest_1_zh: '新公司',
      dest_1_org_kind: 'startup',
      dest_1_org_founded: '2023年',
      dest_1_org_aliases: 'NewCo; 新公',
    });
    const after = result([row, { ...row, person_en: 'Bo Chen', source_1_url: 'https://unheard.example/b' }]);
    expect(after.organizations.find(({ id }) => id === 'new-co')).toMatchObject({
      founded: '2023',
      aliases: ['NewCo', '新公'],
    });
    expect(problems([to({ dest_1_en: 'New Co' })])[0]).toContain(
      'expected dest_1_zh, dest_1_org_kind, to create one',
    );
    expect(problems([{ ...row, dest_1_org_kind: 'start-up' }])[0]).toMatch(
      /dest_1_org_kind · "start-up" .* did you mean startup\?/,
    );
  });

  it('gone to later are made in one cell, marks inside texts escaped', () => {
    const row = to({
      dest_1_org: 'org-b',
      dest_1_when: '2024',
      later_destinations:
        'vercept|CEO\\; head of all|首席执行官|2025|US|true|Vercept|Vercept|startup; org-b|||2026',
    });
    const after = result([row]);
    expect(after.departures.find(({ person }) => person === 'ada-lin')?.destinations.slice(1)).toMatchObject([
      { organization: 'vercept', founder: true, role: { en: 'CEO; head of all' }, country: 'US' },
      { organization: 'org-b', when: '2026' },
    ]);
    expect(after.organizations.some(({ id }) => id === 'vercept')).toBe(true);
    expect(problems([{ ...row, later_destinations: 'vercept|CEO|首席执行官' }])[0]).toMatch(
      /later_destinations · "vercept" · unknown lab or organization; expected organization\|role/,
    );
  });
});

describe('labs', () => {
  it('are made from a file where it says so, from nothing or from a place on record', () => {
    const row = {
      ...NEW,
      lab: 'new-lab',
      lab_new: 'true',
      lab_en: 'New Lab',
      lab_zh: '新实验室',
      lab_country: 'CN',
      lab_founded: '2020',
    };
    const after = result([row, { ...row, person_en: 'Bo Chen', source_1_url: 'https://unheard.example/b' }]);
    expect(after.labs.find(({ id }) => id === 'new-lab')).toMatchObject({
      short: { en: 'New Lab', zh: '新实验室' },
      country: 'CN',
      sources: [expect.stringMatching(/^the-unheard-paper-/)],
    });
    const lane = result([{ ...NEW, lab: 'org-b', lab_new: 'true' }]);
    expect([
      lane.labs.some(({ id }) => id === 'org-b'),
      lane.organizations.some(({ id }) => id === 'org-b'),
    ]).toEqual([true, false]);
    expect(problems([{ ...NEW, lab: 'org-b' }])).toEqual([
      'row 2 · lab · "org-b" · is on record as a place, not as a lab: give lab_new=true to make a lane of it',
    ]);
  });

  it('may wait for sources that the file brings', () => {
    const open = oneDeparture();
    const url = 'https://unheard.example/ada';
    const id = result([NEW]).sources.find((source) => source.url === url)?.id ?? '';
    const records = { ...open, labs: open.labs.map((lab) => ({ ...lab, sources: [id] })) };
    expect(result([NEW], records).sources.some((source) => source.id === id)).toBe(true);
    expect(problems([{ ...NEW, source_1_url: 'https://unheard.example/other' }], records)).toEqual([
      expect.stringContaining('unknown source'),
    ]);
  });
});

describe('departures', () => {
  it('near one of the same person and company are asked about', () => {
    const other = make.lab('lab-c', { parent: 'lab-a' });
    const records = oneDeparture({ labs: [...oneDeparture().labs, other] });
    const row = { ...NEW, person: 'person-a', person_en: '', left: '2021-02' };
    for (const lab of ['lab-a', 'lab-c'])
      expect(problems([{ ...row, lab }], records)).toEqual([
        'row 2 · id · expected an id: d is on record; give it to change that one, or a new id for another departure',
      ]);
    expect(warnings([{ ...row, lab: 'lab-c', id: 'person-a--lab-c--2021' }], records)).toEqual([
      expect.stringContaining('becomes another departure than d'),
    ]);
    expect(problems([{ ...row, left: '2023-02' }], records)).toEqual([]);
  });

  it('on record are passed over, or get sources alone, where asked for', () => {
    const row = { ...NEW, person: 'person-a', person_en: '', left: '2019', note_en: 'x', note_zh: '注' };
    const skipped = add([row, NEW], oneDeparture(), { skipKnown: true });
    expect(skipped.rows.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'd skipped',
      'ada-lin--lab-a--2024 new',
    ]);
    const sourced = add([row], oneDeparture(), { sourcesOnly: true });
    expect(sourced.problems).toEqual([]);
    expect(sourced.records.departures[0]).toMatchObject({ id: 'd', left: '2019-05', note: null });
    expect(sourced.records.departures[0]?.sources).toHaveLength(2);
    expect(problems([NEW], oneDeparture(), { sourcesOnly: true })).toEqual([
      'row 2 · id · expected a departure on record, to add sources to',
    ]);
  });

  it('are not made by a mistyped id', () => {
    const records = oneDeparture({
      departures: [{ ...oneDeparture().departures[0]!, id: 'person-a--lab-a--2019' }],
    });
    expect(problems([{ id: 'person-a--lab-a--2018', left: '2019' }], records)).toEqual([
      'row 2 · id · "person-a--lab-a--2018" · no departure has this id; did you mean person-a--lab-a--2019?',
    ]);
  });

  it('are shown after being held back only with a good page that says that the person left', () => {
    const held = { ...oneDeparture().departures[0]!, heldBack: { en: 'Thin.', zh: '证据不足。' } };
    const source = { source: 'source-a', supports: ['role' as const], statementBy: null };
    const role = { en: 'head', zh: '主管' };
    const records = oneDeparture({
      departures: [],
      candidates: [{ ...held, role, left: null, sources: [source] }],
    });
    expect(problems([{ id: 'd', held_back_en: '(empty)' }], records)).toEqual([
      expect.stringMatching(
        /^row 2 \(d\) · sources · expected a source of tier 1 or 2 tagged departure or left/,
      ),
    ]);
    const told = {
      id: 'd',
      held_back_en: '(empty)',
      source_1_url: 'https://example.org/a',
      source_1_supports: 'departure',
    };
    expect(result([told], records).departures).toHaveLength(1);
  });

  it('may have a kind of role that is not on record, and dates as people write them', () => {
    const row = {
      ...NEW,
      role_kind: '',
      left: 'spring 2024',
      joined: '201X',
      source_1_supports: 'departure+left+joined',
    };
    expect(result([row]).departures.find(({ person }) => person === 'ada-lin')).toMatchObject({
      roleKind: 'unknown',
      left: '2024-03~/2024-05~',
      joined: '2010/2019',
    });
    expect(warnings([row])).toEqual(
      expect.arrayContaining(['row 2 · left · "spring 2024" · read as 2024-03~/2024-05~']),
    );
  });

  it('warn where a value comes back that was corrected in an earlier version', () => {
    const former = [{ departure: 'd', field: 'left' as const, value: '2018', until: '2025.12.01' }];
    const row = {
      id: 'd',
      left: '2018',
      source_1_url: 'https://example.org/new',
      source_1_supports: 'left',
      source_1_language: 'en',
    };
    const records = oneDeparture();
    const text = formatCsv([Object.keys(row), Object.values(row)]);
    const plan = (values: typeof former) =>
      planAddition(records, [], [{ name: 'new.csv', bytes: new TextEncoder().encode(text) }], '2026-12-01', {
        former: values,
      });
    const changed = plan(former);
    expect(changed.problems).toEqual([]);
    expect(changed.warnings.map(describeAddProblem)).toEqual([
      expect.stringContaining('expected what came in between'),
      'row 2 (d) · left · "2018" · stood here up to version 2025.12.01 and was corrected to 2019-05: is the file older than the correction?',
    ]);
    expect(plan([]).warnings).toHaveLength(1);
    // What is put back knowingly is no former value any more; what it replaces is one.
    expect(rememberFormer(records, changed.records, former)).toEqual([
      { departure: 'd', field: 'left', value: '2019-05', until: records.meta.version },
    ]);
  });

  it('warn where a date becomes more precise and no new source says so', () => {
    expect(warnings([{ id: 'd', left: '2019-05-01' }])).toEqual([
      'row 2 (d) · left · "2019-05-01" · more precise than on record (2019-05), and no new source says so: has a spreadsheet filled it in?',
    ]);
    const sourced = {
      id: 'd',
      left: '2019-05-03',
      source_1_url: 'https://example.org/b',
      source_1_supports: 'left',
    };
    expect(warnings([sourced])).toEqual([]);
  });
});

describe('what a run says', () => {
  it('is a line a row with what is computed, what is new apart, and a sum', () => {
    const plan = add([NEW, { id: 'd', left: '2019-06' }]);
    expect(describeOutcomes(plan.rows, plan.changes, plan.records)).toEqual([
      'row 2: ada-lin--lab-a--2024 · new, shown, reported, to unknown, charted 2024-02 by left, 1 publisher',
      'row 3: d · changed, shown, reported, to company, charted 2019-06 by left, 1 publisher',
      '    left: "2019-05" → "2019-06"',
      'new people:',
      '  ada-lin (Ada Lin)',
      'new publishers:',
      '  the-unheard-paper (The Unheard Paper; tier 2; trade_press; unheard.example)',
      'new sources:',
      expect.stringMatching(/^ {2}the-unheard-paper-[0-9a-f]{8} https:\/\/unheard\.example\/ada$/),
      'sum: 2 rows, 1 new and shown, 1 changed, 1 in researchers, 1 in publishers, 1 in sources, 2 in departures',
    ]);
  });

  it('names every problem at once, of reading, of shape and of sense', () => {
    const rows = [
      { ...NEW, left: '03/04/2024' },
      { ...NEW, person_en: 'Bo Chen', role_en: 'head', source_1_supports: 'departure+left+role' },
      { ...NEW, person_en: 'Cy Du', joined: '2025' },
      { ...NEW, person_en: '林一' },
    ];
    expect(problems(rows).map((line) => line.split(' · ').slice(0, 2).join(' · '))).toEqual([
      'row 2 · left',
      'row 5 · person_en',
      'row 3 (bo-chen--lab-a--2024) · role_zh',
      'row 4 (cy-du--lab-a--2024) · left',
    ]);
  });

  it('names columns as they were typed, and the likely one', () => {
    expect(problems([{ ...NEW, persn_en: 'x' }])[0]).toMatch(
      /^row 1 · column \d+ · "persn_en" · expected a column that data\/README\.md lists; did you mean person_en\?/,
    );
    expect(problems([{ ...NEW, role_kind: 'engineer' }])[0]).toMatch(
      /role_kind .* did you mean engineering\?/,
    );
    expect(problems([{ ...NEW, source_1_supports: 'departure+leave' }])[0]).toMatch(
      /^row 2 · source_1_supports · "leave"/,
    );
  });
});

describe('awkward files', () => {
  let shipped: ShippedRecord;
  beforeAll(async () => {
    shipped = await readShippedRecord();
  });
  const folder = 'tests/keeping/files';
  const open = (name: string) =>
    planAddition(
      shipped.records,
      shipped.intake,
      [{ name, bytes: readFileSync(`${folder}/${name}`) }],
      '2026-12-01',
    );

  it.each([
    ['00-base-ok.csv', '研究科学家', ''],
    ['01-gbk.csv', '研究科学家', 'read as GB18030'],
    ['07-utf16.csv', '研究科学家', 'read as UTF-16'],
    ['08-semicolons.csv', '研究科学家', 'semicolons'],
    ['08-sep-line.csv', '研究科学家', ''],
  ])('%s is read', (name, role, warning) => {
    const plan = open(name);
    expect(plan.problems).toEqual([]);
    expect(plan.warnings.map(describeAddProblem).join()).toContain(warning);
    expect(plan.records.departures.find(({ person }) => person === 'ada-lin')?.role?.zh).toBe(role);
  });

  it('03-na-from-r.csv leaves empty what R calls NA, and says so', () => {
    const plan = open('03-na-from-r.csv');
    expect(plan.problems).toEqual([]);
    expect(plan.warnings.map(describeAddProblem)).toEqual([
      expect.stringContaining('“NA” read as an empty cell'),
    ]);
    expect(plan.records.departures.find(({ person }) => person === 'ada-lin')).toMatchObject({
      unit: null,
      note: null,
      caveat: null,
    });
  });

  it('04-surname-first.csv asks whether the person is one on record', () => {
    expect(open('04-surname-first.csv').problems.map(describeAddProblem)).toEqual([
      expect.stringContaining('is it ya-qin-zhang'),
    ]);
  });

  it('05-two-rows-one-new-publisher.csv makes the publisher once', () => {
    const plan = open('05-two-rows-one-new-publisher.csv');
    expect([plan.problems, plan.rows.map(({ kind }) => kind)]).toEqual([[], ['new', 'new']]);
  });

  it('06-month-to-first-of-month.csv is warned of', () => {
    expect(open('06-month-to-first-of-month.csv').warnings.map(describeAddProblem)).toEqual([
      expect.stringContaining('more precise than on record (2024-03)'),
    ]);
  });

  it('are all tried', () => {
    const source = readFileSync('tests/keeping/frictions.test.ts', 'utf8');
    expect(readdirSync(folder).filter((name) => !source.includes(name))).toEqual([]);
  });
});
