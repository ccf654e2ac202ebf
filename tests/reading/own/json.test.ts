import { describe, expect, it } from 'vitest';
import { openOwn, readOwn, understand } from '../../support/openOwn.ts';

const ADA = { person: 'Ada', from: 'X', left: '2019', to: 'Y' };

describe('JSON as programs write it', () => {
  it.each<readonly [string, unknown]>([
    ['a list', [ADA]],
    ['a list in an object', { meta: { n: 1 }, data: [ADA] }],
    ['a list further in', { success: true, result: { total: 1, records: [ADA] } }],
    ['the longest list of which names are known', { log: [{ a: 1 }, { a: 2 }], result: { rows: [ADA] } }],
    ['fields of records', { records: [{ id: 'rec1', createdTime: '2020-01-01', fields: ADA }] }],
    [
      'properties of places',
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: ADA }] },
    ],
    [
      'values with their types',
      {
        results: {
          bindings: [
            Object.fromEntries(
              Object.entries(ADA).map(([name, value]) => [name, { type: 'literal', value }]),
            ),
          ],
        },
      },
    ],
    ['records by name', { a1: ADA }],
    ['columns by name', Object.fromEntries(Object.entries(ADA).map(([name, value]) => [name, [value]]))],
    [
      'columns by name and number',
      Object.fromEntries(Object.entries(ADA).map(([name, value]) => [name, { 0: value }])),
    ],
    ['names beside rows', { columns: Object.keys(ADA), index: [0], data: [Object.values(ADA)] }],
    ['lists', [Object.keys(ADA), Object.values(ADA)]],
    ['one record', ADA],
    ['departures of somebody else', { departures: [ADA] }],
  ])('is read from %s', (_, value) => {
    const { rows, problems } = understand(JSON.stringify(value));
    expect(
      rows.map(({ person, from, left, destinations }) => [
        person.name.en,
        from.name.en,
        left,
        destinations[0]?.place?.name.en,
      ]),
    ).toEqual([['Ada', 'X', '2019', 'Y']]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['comments', '// who left\n[ /* one */ {"person":"Ada","from":"X//Y","left":"2019"}, // more\n]'],
    ['commas at the end of lists', '[{"person":"Ada","from":"X//Y","left":"2019",},]'],
    ['NaN', '[{"person":"Ada","from":"X//Y","left":"2019","to":NaN}]'],
    ['objects on lines', '{"person":"Ada","from":"X//Y","left":"2019"}\r\n\r\n'],
    ['lists on lines', '["person","from","left"]\n["Ada","X//Y","2019"]\n'],
    ['a mark of UTF-8', '\ufeff[{"person":"Ada","from":"X//Y","left":"2019"}]'],
  ])('is read with %s', (_, text) => {
    const { rows } = understand(text);
    expect(rows.map(({ person, from, left }) => [person.name.en, from.name.en, left])).toEqual([
      ['Ada', 'X//Y', '2019'],
    ]);
  });

  it('lists what is no record', () => {
    const { rows, problems } = understand(JSON.stringify([ADA, null, 5, 'x']));
    expect(rows).toHaveLength(1);
    expect(problems.filter(({ isShown }) => !isShown).map(({ number }) => number)).toEqual([3, 4]);
  });

  it.each([
    `[{"person":"A","from":"X","left":"2019","z":${'['.repeat(20_000)}${']'.repeat(20_000)}}]`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    '["'.repeat(100_000),
    '[{"a":1,}'.repeat(20_000),
    `[{${'/*'.repeat(100_000)}`,
    `// ${'// '.repeat(100_000)}\n[`,
  ])('ends in a picture or a sentence in time in proportion to its length: %#', (text) => {
    const start = performance.now();
    const opened = openOwn(text);
    expect(opened === null || readOwn(text).kind !== 'refused').toBe(true);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
