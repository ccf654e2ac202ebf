import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetRecords } from '../../src/model/schema.ts';
import { checkData } from '../../src/keeping/checkData.ts';
import { FILE_NAMES, type DataTexts, type FileName } from '../../src/keeping/dataFiles.ts';
import { TIER_3_REASON } from '../../src/keeping/checks/evidence.ts';
import { formatFile } from '../../src/keeping/formatData.ts';
import type { IntakeEntry } from '../../src/keeping/intake.ts';
import { make } from '../support/fixtures.ts';
import { oneDeparture, toldBy } from '../support/oneDeparture.ts';

const both = (text: string) => ({ en: text, zh: '文' });
const LEFT = toldBy('departure', 'left');
const WENT = toldBy('departure', 'left', 'to');

function textsOf(records: DatasetRecords, intake: readonly IntakeEntry[] = []): DataTexts {
  const values: Record<FileName, unknown> = { ...records, intake };
  return Object.fromEntries(FILE_NAMES.map((name) => [name, formatFile(name, values[name])])) as Record<
    FileName,
    string
  >;
}

/** What is said of records, as `file record field message`. */
function linesOf(changes: Partial<DatasetRecords>, intake: readonly IntakeEntry[] = []): string[] {
  return checkData(textsOf(make.records(changes), intake)).map(
    ({ severity, file, record, field, message }) =>
      `${severity === 'warning' ? 'warning ' : ''}${file} ${record} ${field}: ${message}`,
  );
}

const one = (changes: Parameters<typeof make.departure>[1] = {}) =>
  linesOf({ departures: [make.departure('d', { left: '2019-05', sources: LEFT, ...changes })] });

describe('data:check', () => {
  it('has nothing to say about a sound record', () => {
    expect(one()).toEqual([]);
  });

  it.each<[string, Parameters<typeof make.departure>[1], string]>([
    ['leaving before joining', { joined: '2020' }, 'departures d left: expected not before joined (2020)'],
    [
      'an announcement before joining',
      { joined: '2018', announced: '2017-01-01' },
      'departures d announced: expected not before joined (2018)',
    ],
    [
      'an announcement after the record was made',
      { announced: '2030-01' },
      'departures d announced: expected no date later than today',
    ],
    [
      'a next post before leaving',
      { destinations: [make.destination('org-b', { when: '2018' })] },
      'departures d destinations.0.when: expected not before left (2019-05), or a note that says how the two overlap',
    ],
    [
      'later posts out of order',
      {
        destinations: [
          make.destination('org-b', { when: '2022' }),
          make.destination('org-c', { when: '2021' }),
        ],
      },
      'departures d destinations.1.when: expected not before destinations.0.when (2022), or a note that says how the two overlap',
    ],
    [
      'a date that no source is said to support',
      { sources: [{ source: 'source-a', supports: ['departure'], statementBy: null }] },
      'departures d left: expected a source that supports left, or ~ behind the date',
    ],
    [
      'a fact supported but not stated',
      { left: null },
      'departures d sources.0.supports: expected only facts that the record states',
    ],
    [
      'a version that there is not yet',
      { added: '2026.01.02' },
      'departures d added: expected no later version than that of the data (2026.01.01)',
    ],
    [
      'a source twice',
      { sources: [...LEFT, ...LEFT] },
      'departures d sources.1.source: expected each source once',
    ],
    [
      'a place gone to that is the lab left',
      { destinations: [make.destination('lab-a')] },
      'departures d destinations.0.organization: expected another place than the lab left, or a note that tells of the return',
    ],
    [
      'a destination that says nothing',
      { destinations: [make.destination(null)] },
      'departures d destinations.0: expected a destination that says something, or none',
    ],
    [
      'retirement to an organization',
      { destinations: [make.destination('org-b', { retired: true })] },
      'departures d destinations.0.retired: expected no organization where the person retired',
    ],
    [
      'a stray space',
      { role: { en: 'head ', zh: '主管' } },
      'departures d role.en: expected a trimmed text in Unicode normal form C without control characters',
    ],
    [
      'a hidden character',
      { role: { en: 'he\u200bad', zh: '主管' } },
      'departures d role.en: expected a trimmed text in Unicode normal form C without control characters',
    ],
  ])('names %s', (_, changes, line) => {
    expect(one(changes)).toContain(line);
  });

  it('only warns of an overlap that the record explains', () => {
    const destinations = [make.destination('org-b', { when: '2018' })];
    expect(one({ destinations, sources: WENT, note: both('He held both posts.') })).toEqual([
      expect.stringMatching(/^warning departures d destinations\.0\.when/),
    ]);
  });

  it('gives approximate dates half a year', () => {
    const went = (when: string) =>
      one({ destinations: [make.destination('org-b', { when })], sources: WENT });
    expect(went('2019-01~')).toEqual([]);
    expect(went('2018-06~')).toHaveLength(1);
  });

  it('names a disagreement whose preferred claim the record does not follow', () => {
    const claim = (value: string) => ({ value, text: both(value), sources: ['source-a'] });
    const disagreement = (preferred: number) => ({
      field: 'left' as const,
      claims: [claim('2019'), claim('2020')],
      preferred,
      reason: both('first'),
    });
    expect(one({ disagreements: [disagreement(0)] })).toEqual([]);
    expect(one({ disagreements: [disagreement(1)] })).toEqual([
      'departures d disagreements.0.preferred: expected the claim that left (2019-05) follows',
    ]);
  });

  it('lets nothing be shown on tier 3 alone, and nothing better be held back for that', () => {
    const records = make.records({ departures: [make.departure('d', { left: '2019-05', sources: LEFT })] });
    const tier = (value: 2 | 3) => [{ ...records.publishers[0]!, tier: value }];
    expect(linesOf({ ...records, publishers: tier(3) })).toEqual([
      'departures d sources: expected a source of tier 1 or 2; without one the departure belongs in candidates.json',
    ]);
    const candidate = { ...records.departures[0]!, heldBack: { en: TIER_3_REASON, zh: '文' } };
    const held = { ...records, departures: [], candidates: [candidate] };
    expect(linesOf({ ...held, publishers: tier(3) })).toEqual([]);
    expect(linesOf({ ...held, publishers: tier(2) })).toEqual([
      'candidates d heldBack: expected another reason: a source is of tier 1 or 2',
    ]);
  });

  it('takes no statement from a page of tier 3', () => {
    const records = make.records();
    const publishers = [
      records.publishers[0]!,
      { ...records.publishers[0]!, id: 'wiki', name: 'Wiki', tier: 3 as const },
    ];
    const sources = [
      records.sources[0]!,
      { ...records.sources[0]!, id: 'source-w', url: 'https://example.org/w', publisher: 'wiki' },
    ];
    const refs = [...LEFT, { source: 'source-w', supports: [], statementBy: 'person' as const }];
    const departures = [make.departure('d', { left: '2019-05', sources: refs })];
    expect(linesOf({ publishers, sources, departures })).toEqual([
      'departures d sources.1.statementBy: expected null: a page of tier 3 vouches for no statement',
    ]);
  });

  it('names the same departure twice, but lets people come back', () => {
    const twice = (left: string) =>
      linesOf({
        departures: [
          make.departure('d', { left: '2019-05', sources: LEFT }),
          make.departure('e', { left, sources: LEFT }),
        ],
      });
    expect(twice('2019')).toEqual([
      'departures e person: expected one departure of a person from lab-a at a time; d may be the same',
    ]);
    expect(twice('2022')).toEqual([]);
  });

  it('wants one date for one event', () => {
    const moves = (when: string) =>
      linesOf({
        departures: [
          make.departure('d', {
            left: '2019-05',
            sources: WENT,
            destinations: [make.destination('lab-b', { when })],
          }),
          make.departure('e', {
            lab: 'lab-b',
            joined: '2019-06',
            left: '2021',
            sources: toldBy('departure', 'left', 'joined'),
          }),
        ],
      });
    expect(moves('2019-06')).toEqual([]);
    expect(moves('2019')).toEqual([
      'departures d destinations.0.when: expected the date of one event once: e has joined 2019-06',
    ]);
  });

  it('wants the country of a place to be stated with the destination', () => {
    const organizations = [make.organization('org-b', { country: 'FR' })];
    const departure = (country: string | null) =>
      make.departure('d', {
        left: '2019-05',
        sources: WENT,
        destinations: [make.destination('org-b', { country })],
      });
    expect(linesOf({ organizations, departures: [departure('DE')] })).toEqual([]);
    expect(linesOf({ organizations, departures: [departure(null)] })).toEqual([
      'departures d destinations.0.country: expected FR, the country of org-b, or another where the post was elsewhere',
    ]);
  });

  it('wants Chinese names for labs and organizations', () => {
    const lab = make.lab('lab-a', { name: { en: 'Vector Lab', zh: 'Vektor' } });
    const departures = [make.departure('d', { left: '2019-05', sources: LEFT })];
    expect(linesOf({ labs: [lab], departures })).toEqual([
      'labs lab-a name.zh: expected a Chinese name, or one that begins with "Vector Lab" where the Latin one is in use',
    ]);
    expect(linesOf({ labs: [{ ...lab, name: { en: 'Vector Lab', zh: 'Vector Lab' } }], departures })).toEqual(
      [],
    );
  });

  it('names two records of one person, but knows people of one name apart', () => {
    const person = (id: string, zh: string | null) => make.researcher(id, { name: { en: 'Shunyu Yao', zh } });
    const departures = ['p', 'q'].map((id) =>
      make.departure(`d-${id}`, { person: id, left: '2019-05', sources: LEFT }),
    );
    expect(linesOf({ departures, researchers: [person('p', '姚顺雨'), person('q', '姚顺宇')] })).toEqual([]);
    expect(linesOf({ departures, researchers: [person('p', null), person('q', null)] })).toEqual([
      'researchers q name: expected one record for one person: p has this name too; two people of one name each need a knownFor (known_for_en, known_for_zh) that tells them apart',
    ]);
  });

  it('names what nothing refers to', () => {
    const records = make.records({ departures: [make.departure('d', { left: '2019-05', sources: LEFT })] });
    expect(
      linesOf({
        ...records,
        organizations: [make.organization('unused')],
        researchers: [...records.researchers, make.researcher('nobody')],
        sources: [
          ...records.sources,
          { ...records.sources[0]!, id: 'source-b', url: 'https://example.org/b' },
        ],
      }),
    ).toEqual([
      'sources source-b : expected to be referred to by another record',
      'organizations unused : expected to be referred to by another record',
      'researchers nobody : expected to be referred to by another record',
    ]);
  });

  it('follows every departure of the research notes', () => {
    const departures = [make.departure('d', { left: '2019-05', sources: LEFT })];
    const entry = (id: string, outcome: IntakeEntry['outcome'], departure: string | null): IntakeEntry => ({
      id,
      outcome,
      departure,
      reason: outcome === 'shown' ? null : both('why'),
    });
    expect(
      linesOf({ departures }, [
        entry('a', 'shown', 'd'),
        entry('b', 'merged', 'd'),
        entry('c', 'left_out', null),
      ]),
    ).toEqual([]);
    expect(
      linesOf({ departures }, [
        entry('a', 'candidate', 'd'),
        entry('b', 'merged', 'x'),
        entry('b', 'shown', null),
      ]),
    ).toEqual([
      'intake a departure: expected the id of a candidate',
      'intake b departure: expected the id of the departure or candidate that holds it',
      'intake b id: duplicate id',
      'intake b departure: expected the id of a departure that is shown',
    ]);
  });

  it('names the line where the layout is not the one, and the command that mends it', () => {
    const texts = textsOf(
      make.records({ departures: [make.departure('d', { left: '2019-05', sources: LEFT })] }),
    );
    const labs = (texts.labs ?? '').replace('    "id"', '     "id"');
    const [finding, ...more] = checkData({ ...texts, labs: labs.replace('  {', '   {') });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      file: 'labs',
      record: 'line 2',
      message: expect.stringContaining('npm run data:format'),
    });
  });

  it('names a file that is missing, cut off or says a key twice', () => {
    const texts = textsOf(make.records());
    const of = (labs: string | null) =>
      checkData({ ...texts, labs }).map(({ file, message }) => `${file}: ${message}`);
    expect(of(null)).toEqual(['labs: expected the file']);
    expect(of('[{')).toEqual([expect.stringMatching(/^labs: expected JSON/)]);
    expect(of('[{"id": "a", "id": "b"}]')).toEqual(['labs: expected the key "id" once in line 1']);
  });

  it('names what the eye cannot see, and the line', () => {
    const texts = textsOf(
      make.records({ departures: [make.departure('d', { left: '2019-05', sources: LEFT })] }),
    );
    const labs = texts.labs ?? '';
    const of = (text: string) =>
      checkData({ ...texts, labs: text }).map(({ record, value, message }) =>
        [record, value, message].join(' · '),
      );
    expect(of(`\ufeff${labs}`)).toEqual(['line 1 ·  · expected no byte order mark (npm run data:format)']);
    expect(of(labs.replace('\n', '\r\n'))).toEqual([
      'line 1 ·  · expected lines that end in LF alone, not in CRLF (npm run data:format)',
    ]);
    expect(of(labs.replace(/\n +/, '\n\t'))).toEqual([
      expect.stringMatching(/^line 2 · .* spaces in front and none behind, not a tab/),
    ]);
    expect(of(labs.replace('[', '<<<<<<< HEAD\n['))).toEqual([
      ' ·  · expected no marks of a merge conflict in line 1: keep one side, or both, and take the marks out',
    ]);
    expect(of(labs.replace(/\]\s*$/, ',\n'))[0]).toMatch(/expected JSON in line \d+ \(/);
    expect(of(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([
      ' ·  · expected records, not more than 40 levels of brackets in line 1',
    ]);
  });

  it('tells what the records say before how they are laid out', () => {
    const texts = textsOf(
      make.records({
        departures: [
          make.departure('d', {
            left: '2019-05',
            sources: LEFT,
            destinations: [make.destination('nowhere')],
          }),
        ],
        organizations: [],
      }),
    );
    const found = checkData({ ...texts, labs: `${texts.labs ?? ''} ` });
    expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'departures: unknown lab or organization',
      expect.stringMatching(/^labs: expected .*data:format/),
    ]);
  });

  it('says in words of a keeper what a field should be', () => {
    const record = (change: object) => {
      const texts = textsOf(
        make.records({ departures: [make.departure('d', { left: '2019-05', sources: LEFT })] }),
      );
      const departures = JSON.parse(texts.departures ?? '') as object[];
      return checkData({ ...texts, departures: JSON.stringify([{ ...departures[0], ...change }]) })
        .filter(({ message }) => !message.includes('data:format'))
        .map(({ field, message }) => `${field}: ${message}`);
    };
    expect(record({ roleKind: 'boss' })).toEqual([
      'roleKind: expected one of research, research_leadership, engineering, product, policy_safety, executive, board, unknown',
    ]);
    expect(record({ motive: 'money' })).toEqual(['motive: unknown field: misspelt, or not of this record']);
    expect(record({ sources: 'a' })).toEqual(['sources: expected a list in square brackets']);
    expect(record({ left: 2019 })).toEqual(['left: expected a text in quotation marks']);
  });

  it('refuses circles of successors, places that ended before they began, other formats and dates far ahead', () => {
    const successor = (lab: string) => ({ lab, date: null, how: 'renamed' as const });
    const labs = [
      make.lab('lab-a', { successor: successor('lab-b') }),
      make.lab('lab-b', { successor: successor('lab-a') }),
    ];
    const departures = [make.departure('d', { lab: 'lab-a', left: '2019-05', sources: LEFT })];
    const lines = (records: ReturnType<typeof make.records>) =>
      checkData(textsOf(records)).map(
        ({ file, record, field, message }) => `${file} ${record} ${field}: ${message}`,
      );
    expect(lines(make.records({ departures, labs })).filter((line) => line.includes('circle'))).toEqual([
      'labs lab-a successor.lab: expected no circle of successors',
      'labs lab-b successor.lab: expected no circle of successors',
    ]);
    const one = oneDeparture();
    const small = { ...one, departures: one.departures.map((each) => ({ ...each, sources: WENT })) };
    const ended = {
      ...small,
      organizations: small.organizations.map((each) => ({ ...each, founded: '2024', ended: '2022' })),
    };
    // told once, at the cause, and not again for everybody who went there
    expect(lines(ended)).toEqual(['organizations org-b ended: expected not before founded (2024)']);
    const format = { ...small, meta: { ...small.meta, schemaVersion: '2.0' } };
    expect(lines(format)).toEqual([expect.stringContaining('schemaVersion: expected format 1')]);
    const far = { ...small, departures: small.departures.map((each) => ({ ...each, left: '9999' })) };
    expect(lines(far)).toEqual(
      expect.arrayContaining(['departures d left: expected no date more than two years ahead']),
    );
  });

  it('ends in findings, whatever stands in a file', () => {
    const texts = textsOf(
      make.records({ departures: [make.departure('d', { left: '2019-05', sources: LEFT })] }),
    );
    const names = FILE_NAMES.filter((name) => texts[name] !== null);
    const damage = fc.oneof(
      fc.jsonValue().map((value) => () => JSON.stringify(value)),
      fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 6 })).map(([at, put]) => (text: string) => {
        const i = at % Math.max(1, text.length);
        return text.slice(0, i) + put + text.slice(i + put.length);
      }),
      fc.nat(300_000).map((depth) => () => '[{"a":'.repeat(depth)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), damage, (name, change) => {
        const findings = checkData({ ...texts, [name]: change(texts[name] ?? '') });
        for (const finding of findings) expect(finding.message).not.toMatch(/call stack|Invalid type/);
      }),
      { numRuns: 300 },
    );
  });
});
