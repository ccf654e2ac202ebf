import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { departuresToCsv } from '../../../src/exports/departuresCsv.ts';
import { departuresToJson } from '../../../src/exports/departuresJson.ts';
import { forSpreadsheets } from '../../../src/exports/csv.ts';
import { filterDepartures } from '../../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../../src/filters/filters.ts';
import { parseEdtf } from '../../../src/model/edtf.ts';
import { describeOwnNotice } from '../../../src/reading/own/messages.ts';
import { countRepeats } from '../../../src/reading/own/readRows.ts';
import { openOwn, readOwn, understand } from '../../support/openOwn.ts';
import { allOf } from '../../support/ownRows.ts';
import { readShippedRecord, type ShippedRecord } from '../../support/shippedRecord.ts';

const rowsOf = (file: string) =>
  understand(file).rows.map(({ person, from, left, destinations }) => [
    person.name.en,
    from.name.en,
    left,
    destinations[0]?.place?.name.en ?? null,
  ]);

describe('a table of a reader’s own', () => {
  it.each([
    ['person,from,left,to\nAda Lin,DeepMind,2019-05,OpenAI'],
    ['Name;Company;Date;Destination\nAda Lin;DeepMind;May 2019;OpenAI'],
    ['姓名\t原公司\t离职时间\t去向\nAda Lin\tDeepMind\t2019年5月\tOpenAI'],
    ['sep=;\nEmployee;Former employer;Date left;New employer\nAda Lin;DeepMind;05/2019;OpenAI'],
    ['机构,去向,姓名,离职日期\nDeepMind,OpenAI,Ada Lin,2019.05'],
    ['Table 1: who left\n\nPerson,Lab,Departure date,Went to\nAda Lin,DeepMind,2019-05,OpenAI\nTotal,,1,'],
    ['[{"person":"Ada Lin","from":"DeepMind","left":"2019-05","to":"OpenAI"}]'],
    ['{"data":[{"Full name":"Ada Lin","Club":"DeepMind","End date":"2019-05","New club":"OpenAI"}],"n":1}'],
    ['fullName,formerEmployer,leftDate,newEmployer\nAda Lin,DeepMind,2019-05,OpenAI'],
    ['Name (EN),Employer,Year left,Next\nAda Lin,DeepMind,2019-05,OpenAI'],
  ])('is understood by its headings: %j', (file) => {
    expect(rowsOf(file)).toEqual([['Ada Lin', 'DeepMind', '2019-05', 'OpenAI']]);
  });

  it('takes from and to above dates for a time', () => {
    const { rows } = understand('Name,Company,From,To\nAda,DeepMind,2014,2019-05');
    expect([rows[0]?.from.name.en, rows[0]?.joined, rows[0]?.left]).toEqual(['DeepMind', '2014', '2019-05']);
  });

  it('takes a company beside a lab for what the lab is part of', () => {
    const { rows } = understand('Name,Lab,Company,Left\nAda,FAIR,Meta,2019');
    expect([rows[0]?.from.name.en, rows[0]?.company?.name.en]).toEqual(['FAIR', 'Meta']);
  });

  it('reads a date no more precisely than it is written, and asks about one that may be two', () => {
    const file = (dates: readonly string[]) =>
      `name,from,left\n${dates.map((date) => `A,X,${date}`).join('\n')}`;
    const { rows, ambiguous, problems } = understand(
      file(['2019', '2019-05', 'May 2019', '2019年5月', '2019~', '25/04/2019', '03/04/2019']),
    );
    expect(rows.map(({ left }) => left)).toEqual([
      '2019',
      '2019-05',
      '2019-05',
      '2019-05',
      '2019~',
      '2019-04-25',
      '2019',
    ]);
    expect([ambiguous, problems]).toEqual([{ count: 1, example: '03/04/2019' }, []]);
    const asked = understand(file(['03/04/2019']), (mapping) => ({ ...mapping, order: 'day-first' }));
    expect([asked.rows[0]?.left, asked.ambiguous]).toEqual(['2019-04-03', null]);
  });

  it('lists what it could not use with row, column, value and what was expected, and shows the rest', () => {
    const { rows, problems } = understand(
      'name,from,left,link,kind\nA,X,2019,javascript:alert(1),Spaceship\n,X,2019,,\nB,,2019,,\nC,X,soon,,\nD,X,,,\nE,X,至今,,',
    );
    expect(rows.map(({ person }) => person.name.en)).toEqual(['A', 'D']);
    expect(
      problems.map(({ number, column, value, notice, isShown }) => [
        number,
        column,
        value,
        notice.code,
        isShown,
      ]),
    ).toEqual([
      [2, 'kind', 'Spaceship', 'own.kind', true],
      [2, 'link', 'javascript:alert(1)', 'own.link', true],
      [3, 'name', '', 'own.empty', false],
      [4, 'from', '', 'own.empty', false],
      [5, 'left', 'soon', 'date.unreadable', false],
      [7, 'left', '至今', 'date.open', false],
    ]);
  });

  it('passes over sums and notes, and says so', () => {
    const { rows, table } = understand('name,from,left\nA,X,2019\n合计,,1\nSource: own count,,\nNote: alone');
    expect(rows).toHaveLength(1);
    expect(table.passed.map(({ number, kind }) => [number, kind])).toEqual([
      [3, 'total'],
      [4, 'footnote'],
      [5, 'footnote'],
    ]);
  });

  it('takes no row of names for a heading', () => {
    const { table } = understand('Ada Lin,DeepMind,2019\nBo Ek,FAIR,2020');
    expect([table.heading, table.size]).toEqual([['#1', '#2', '#3'], 2]);
  });

  it.each([
    ['', 'file.empty'],
    ['name,from,left\n', 'own.no-rows'],
    ['<!doctype html><title>Sign in</title>', 'file.other'],
    ['{"person":"Ada","from":', 'own.json'],
    ['{"n":1}', 'own.json-shape'],
    ['[1,2,3]', 'own.json-shape'],
    ['{"meta":{"schemaVersion":"2.0"},"departures":[]}', 'own.newer'],
    ['a,"b\nc', 'file.quote'],
    ['PK\u0003\u0004 no archive', 'own.damaged'],
  ])('refuses %j in a sentence', (file, code) => {
    const source = readOwn(file);
    const [notice] = source.kind === 'refused' ? source.notices : [];
    expect(notice?.code).toBe(code);
    for (const locale of ['en', 'zh'] as const)
      expect(notice === undefined ? '' : describeOwnNotice(notice, locale)).toMatch(/[.。]$/);
  });

  it('refuses more rows than it shows', () => {
    const source = readOwn(`name,from,left\n${'A,X,2019\n'.repeat(100_001)}`);
    expect(source).toMatchObject({ kind: 'refused', notices: [{ code: 'own.rows', count: 100_001 }] });
    expect(readOwn(`name,from,left\n${'A,X,2019\n'.repeat(100_000)}`).kind).toBe('table');
  });

  it('reads every file of the corpus to rows or to a sentence', () => {
    for (const name of readdirSync('tests/reading/files')) {
      const source = readOwn(readFileSync(`tests/reading/files/${name}`));
      if (source.kind !== 'refused') continue;
      expect(source.notices.map((notice) => describeOwnNotice(notice, 'en')).join(' ')).not.toBe('');
    }
  });

  it('ends any bytes in a dataset or a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
          fc.json({ maxDepth: 4 }).map((text) => new TextEncoder().encode(text)),
          fc
            .array(fc.string({ maxLength: 12 }), { maxLength: 30 })
            .map((cells) => new TextEncoder().encode(`person,from,left,to\n${cells.join(',')}\n`)),
        ),
        (bytes) => {
          const opened = openOwn(bytes);
          if (opened !== null) expect(opened.dataset.departures.length).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('takes keys that every object has for names like any other', () => {
    const { rows } = understand(
      '[{"person":"__proto__","from":"constructor","left":"2019","__proto__":"x","toString":"y"}]',
    );
    expect(rows[0]?.person.name.en).toBe('__proto__');
  });

  it('gains no precision on any date', () => {
    const point = fc
      .tuple(
        fc.integer({ min: 1900, max: 2090 }),
        fc.option(fc.integer({ min: 1, max: 12 })),
        fc.option(fc.integer({ min: 1, max: 28 })),
      )
      .map(([year, month, day]) =>
        [year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])]
          .map((number) => String(number).padStart(2, '0'))
          .join('-'),
      );
    const edtf = fc.oneof(
      point,
      point.map((text) => `${text}~`),
      point.map((text) => `${text}?`),
      point.map((text) => `${text}/..`),
    );
    fc.assert(
      fc.property(fc.array(edtf, { minLength: 1, maxLength: 8 }), (dates) => {
        const { rows } = understand(
          `name,from,left\n${dates.map((date, i) => `P${i},X,${date}`).join('\n')}`,
        );
        expect(rows.map(({ left }) => left)).toEqual(dates);
        for (const { left } of rows) expect(left === null ? null : parseEdtf(left)).not.toBeNull();
      }),
    );
  });
});

describe('rows that say the same', () => {
  it('are counted, and all of them are shown', () => {
    const { rows } = understand(
      'person,from,left,to\nAda,X,2019,Y\nAda,X,2019,Y\nAda,X,2019,\nBo,X,2019,Y\nAda,X,2019,Y\n',
    );
    expect([rows.length, countRepeats(rows)]).toEqual([5, 2]);
  });
});

describe('the record exported and opened', () => {
  let shipped: ShippedRecord;
  beforeAll(async () => {
    shipped = await readShippedRecord();
  });

  const facts = (dataset: ShippedRecord['dataset']) =>
    allOf(dataset.departures).map((departure) => ({
      ...departure,
      sets: [],
      person: { ...departure.person, sources: [] },
      lab: departure.lab.id,
      destinations: departure.destinations.map(({ place, ...stop }) => ({ ...stop, place: place?.id })),
      destination: departure.destination?.place?.id,
    }));

  it.each(['CSV', 'JSON'])('is the same record: %s', (format) => {
    const { dataset, evidence } = shipped;
    const text =
      format === 'CSV'
        ? forSpreadsheets(departuresToCsv(dataset.departures, evidence, dataset))
        : departuresToJson(dataset, evidence, dataset.departures, {
            filters: [],
            query: '',
            count: { sure: 1, total: 1 },
          });
    const opened = openOwn(text);
    const own = opened?.dataset;
    expect(opened?.understood.problems).toEqual([]);
    expect(facts(own!)).toEqual(facts(dataset));
    for (const filters of [
      NO_FILTERS,
      { ...NO_FILTERS, region: ['china'] },
      { ...NO_FILTERS, q: 'google' },
      { ...NO_FILTERS, dest: ['google'] },
      { ...NO_FILTERS, company: ['meta'], role: [] },
    ])
      expect(filterDepartures(own!, filters).departures.map(({ id }) => id)).toEqual(
        filterDepartures(dataset, filters).departures.map(({ id }) => id),
      );
    for (const { id, lab } of dataset.departures) {
      const place = own?.places.get(lab.id);
      expect([place?.name, place?.short, place?.chain, place?.founded?.text, place?.ended?.text]).toEqual([
        lab.name,
        lab.short,
        lab.chain,
        lab.founded?.text,
        lab.ended?.text,
      ]);
      const [a, b] = [own?.evidence?.departures.get(id), evidence.departures.get(id)];
      expect({ ...a, id }).toEqual({ ...b, id });
      for (const { source } of b?.sources ?? [])
        expect(own?.evidence?.sources.get(source)).toEqual(evidence.sources.get(source));
    }
  });

  it('is the same record whatever the order of its rows', () => {
    const { dataset, evidence } = shipped;
    const [a, b] = [dataset.departures, dataset.departures.toReversed()].map(
      (departures) => openOwn(departuresToCsv(departures, evidence, dataset))?.dataset,
    );
    expect(allOf(b?.departures ?? [])).toEqual(allOf(a?.departures ?? []));
    expect(b?.departures).toHaveLength(dataset.departures.length);
  });

  it('keeps what is right of a file in which something is wrong', () => {
    const { dataset, evidence } = shipped;
    const file = JSON.parse(
      departuresToJson(dataset, evidence, dataset.departures.slice(0, 3), {
        filters: [],
        query: '',
        count: { sure: 1, total: 1 },
      }),
    );
    file.departures[1].left = '2019-13';
    const opened = openOwn(JSON.stringify({ departures: file.departures }));
    expect(opened?.dataset.departures).toHaveLength(2);
    expect(opened?.understood.problems.filter(({ isShown }) => !isShown)).toMatchObject([
      { number: 2, column: 'departures.left', value: '"2019-13"' },
    ]);
  });
});
