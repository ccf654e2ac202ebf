import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departuresToCsv } from '../../../src/exports/departuresCsv.ts';
import { departuresToJson } from '../../../src/exports/departuresJson.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { createOwnDataset } from '../../../src/reading/own/createOwnDataset.ts';
import type { OwnRow } from '../../../src/reading/own/ownRow.ts';
import { openOwn } from '../../support/openOwn.ts';
import { ownData, ownPlace, ownRow } from '../../support/ownRows.ts';

const name = fc.oneof(
  fc.constantFrom(
    'Ada Lin',
    '林一',
    '=1+1',
    "O'Neil",
    'A, "B"',
    '__proto__',
    'x | y; z \\',
    'Ünïcode',
    'מרים',
    'X[1]',
    '**Bold** *',
    'A → B',
    '同上',
    'Total',
    'C:\\',
    'a \\"b\\" c',
    '[Reuters](https://example.org/a)',
  ),
  // A cell is read in Unicode normal form, without what nobody sees, and without what spreadsheets write for nothing.
  fc.stringMatching(/^[A-Z][a-z]{1,8}(?: [A-Z][a-z]{1,8}){0,2}$/),
);
const date = fc.constantFrom(
  '2019',
  '2019-05',
  '2019-05-31',
  '2019~',
  '2019?',
  '2018/2019',
  '../2019-05',
  null,
);
const row: fc.Arbitrary<OwnRow> = fc
  .record({
    person: name,
    from: name,
    left: date,
    joined: date,
    to: fc.option(name),
    kind: fc.option(fc.constantFrom('university' as const, 'startup' as const, 'company' as const)),
    role: fc.option(name),
    company: fc.option(name),
    url: fc.option(fc.constantFrom('https://example.org/a', 'https://example.org/b?c=d;e')),
  })
  .map(({ person, from, left, joined, to, kind, role, company, url }) =>
    ownRow(person, from, left, {
      joined,
      role: role === null ? null : { en: role, zh: role },
      company: company === null ? null : ownPlace(company),
      destinations:
        to === null
          ? []
          : [{ place: ownPlace(to), kind, founder: false, role: null, when: null, country: null }],
      sources: url === null ? [] : [{ id: null, url, supports: ['departure'], statementBy: null }],
    }),
  );

const facts = (dataset: Dataset) =>
  dataset.departures.map(({ person, lab, clock, destinations, role, joined, status, id, kind }) => ({
    id,
    person: person.name,
    lab: [lab.id, lab.name, lab.chain],
    clock,
    role,
    joined,
    status,
    kind,
    destinations: destinations.map((stop) => [stop.place?.id, stop.place?.name, stop.kind]),
    pages: dataset.evidence?.departures
      .get(id)
      ?.sources.map(({ source }) => dataset.evidence?.sources.get(source)?.url),
  }));

describe('own data saved and opened again', () => {
  it('are what they were', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const dataset = createOwnDataset(rows, ownData());
        const { evidence, departures } = dataset;
        if (evidence === null) throw new Error('no evidence');
        const excerpt = { filters: [], query: '', count: { sure: 1, total: 1 } };
        for (const text of [
          departuresToCsv(departures, evidence, dataset),
          departuresToJson(dataset, evidence, departures, excerpt),
        ]) {
          const opened = openOwn(text);
          expect(opened?.understood.problems).toEqual([]);
          expect(facts(opened!.dataset)).toEqual(facts(dataset));
        }
      }),
    );
  });

  it('say in JSON whose they are, and under whose licence', () => {
    const own = ownData({
      credit: { en: 'The Daily', zh: '日报' },
      asOf: '2026-11',
      address: 'https://example.org/a.csv',
    });
    const dataset = createOwnDataset([ownRow('Ada', 'Treasury', '2019')], own);
    const text = departuresToJson(dataset, dataset.evidence!, dataset.departures, {
      filters: [],
      query: '',
      count: { sure: 1, total: 1 },
    });
    expect(text).not.toContain('CC-BY');
    const opened = openOwn(text)?.dataset.own;
    expect([opened?.title, opened?.credit, opened?.origin, opened?.asOf]).toEqual([
      own.title,
      own.credit,
      own.origin,
      '2026-11',
    ]);
  });
});
