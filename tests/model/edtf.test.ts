import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';
import { readWithOracle } from '../support/edtfOracle.ts';

const pad = (n: number, length: number) => String(n).padStart(length, '0');
const year = fc.integer({ min: 1, max: 9998 }).map((n) => pad(n, 4));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m, 2)}`);
const day = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 0, max: 364 }))
  .map(([y, n]) => new Date(new Date(0).setUTCFullYear(y, 0, 1 + n)).toISOString().slice(0, 10));
const point = fc
  .tuple(fc.oneof(year, month, day), fc.constantFrom('', '', '~', '?', '%'))
  .map(([date, qualifier]) => date + qualifier);
const unspecified = fc.oneof(
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  month.map((m) => `${m}-XX`),
);
const end = fc.oneof({ weight: 5, arbitrary: point }, { weight: 1, arbitrary: fc.constant('..') });
const interval = fc.tuple(end, end).map(([from, to]) => `${from}/${to}`);

/** Texts that look like dates: mostly wrong ones. */
const lookalike = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '2',
      '3',
      '9',
      '-',
      '-',
      'X',
      '~',
      '?',
      '%',
      '/',
      '..',
      '20',
      '2019',
      '05',
      '31',
      ' ',
      '+',
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(''));

/**
 * The reference refuses an interval whose second date does not begin after the first, such as `2019-05/2019`; the record takes
 * what is left of the year for it. Both refuse one that ends before it begins.
 */
function beginsTogether(text: string): boolean {
  const [from = '', to = ''] = text.split('/');
  const start = parseEdtf(from);
  const end = parseEdtf(to);
  return (
    from === to ||
    (start !== null && end !== null && start.earliest >= end.earliest && start.earliest <= end.latest)
  );
}

describe('parseEdtf', () => {
  it('gives the interval and the doubts that the reference implementation gives', () => {
    fc.assert(
      fc.property(fc.oneof(point, unspecified), (text) => {
        const date = parseEdtf(text);
        expect(date).not.toBeNull();
        expect({ ...date, precision: undefined }).toEqual({
          ...readWithOracle(text),
          text,
          precision: undefined,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives intervals as the reference implementation does', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const date = parseEdtf(text);
        if (beginsTogether(text)) return;
        const expected = readWithOracle(text);
        expect(date && [date.earliest, date.latest]).toEqual(
          expected && [expected.earliest, expected.latest],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts nothing that the reference implementation refuses', () => {
    fc.assert(
      fc.property(lookalike, (text) => {
        const date = parseEdtf(text);
        if (date === null || beginsTogether(text)) return;
        const expected = readWithOracle(text);
        expect([date.earliest, date.latest]).toEqual([expected?.earliest, expected?.latest]);
      }),
      { numRuns: 5000 },
    );
  });

  it('is as wide as the text allows, whole UTC days, and says how precise it is', () => {
    const read = (text: string) => {
      const date = parseEdtf(text);
      return (
        date && [new Date(date.earliest).toISOString(), new Date(date.latest).toISOString(), date.precision]
      );
    };
    expect(read('2024')).toEqual(['2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z', 'year']);
    expect(read('2024-02')).toEqual(['2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', 'month']);
    expect(read('2024-02-29')).toEqual(['2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z', 'day']);
    expect(read('2024-XX')).toEqual(['2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z', 'year']);
    expect(read('2024-05-XX')).toEqual(['2024-05-01T00:00:00.000Z', '2024-05-31T23:59:59.999Z', 'month']);
    expect(read('2017/2019-05')).toEqual([
      '2017-01-01T00:00:00.000Z',
      '2019-05-31T23:59:59.999Z',
      'interval',
    ]);
    expect(read('0001')).toEqual(['0001-01-01T00:00:00.000Z', '0001-12-31T23:59:59.999Z', 'year']);
    expect(read('9999')).toEqual(['9999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', 'year']);
  });

  it('leaves an open end open', () => {
    expect(parseEdtf('2019-05/..')).toMatchObject({ latest: Infinity, precision: 'interval' });
    expect(parseEdtf('../2019')).toMatchObject({ earliest: -Infinity, precision: 'interval' });
  });

  it('keeps the doubts of either end of an interval', () => {
    expect(parseEdtf('2019~/2020?')).toMatchObject({ approximate: true, uncertain: true });
    expect(parseEdtf('2019/2020')).toMatchObject({ approximate: false, uncertain: false });
  });

  it.each([
    '',
    '2019-13',
    '2019-00',
    '2019-02-30',
    '1900-02-29',
    '2019-5',
    '19',
    '201X',
    '2019-21',
    '2019-XX-05',
    '2019-XX-XX-XX',
    '2019-05-31-XX',
    '2019-XX~',
    '2019~~',
    '2020/2019',
    '../..',
    '2019/',
    '/2019',
    '2018/2019/2020',
    ' 2019',
    '2019\n',
    '２０１９',
    '-2019',
    'Y20190',
    '2019-05-31T00:00:00Z',
    'soon',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });
});
