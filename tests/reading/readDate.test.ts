import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';
import { describeNotice } from '../../src/reading/describeNotice.ts';
import { dateOfSerial, readDate } from '../../src/reading/readDate.ts';

describe('a date as people write it', () => {
  it.each([
    // as precise as written
    ['2019', '2019'],
    ['2019-05', '2019-05'],
    ['2019-5', '2019-05'],
    ['2019\u201105', '2019-05'],
    ['2019–05', '2019-05'],
    ['2019/05', '2019-05'],
    ['05/2019', '2019-05'],
    ['5/2019', '2019-05'],
    ['2019.5', '2019-05'],
    ['2019.10', '2019-10'],
    ['201905', '2019-05'],
    ['2019.0', '2019'],
    ['May 2019', '2019-05'],
    ['Sept. 2019', '2019-09'],
    ['Mai 2019', '2019-05'],
    ['août 2019', '2019-08'],
    ['enero de 2019', '2019-01'],
    ['1. März 2019', '2019-03-01'],
    ['1er mai 2019', '2019-05-01'],
    ['31st May 2019', '2019-05-31'],
    ['Fri, May 31, 2019', '2019-05-31'],
    ['31-May-2019', '2019-05-31'],
    ['31.05.2019', '2019-05-31'],
    ['13/04/2019', '2019-04-13'],
    ['04/13/2019', '2019-04-13'],
    ['03/03/2019', '2019-03-03'],
    ['2019-05-31T10:00:00Z', '2019-05-31'],
    ['2019-05-31 00:00:00', '2019-05-31'],
    ['2019年', '2019'],
    ['2019年5月', '2019-05'],
    ['2019 年 5 月 31 日', '2019-05-31'],
    ['二〇一九年十二月三十一日', '2019-12-31'],
    ['二零一九年十月', '2019-10'],
    ['2019년 5월', '2019-05'],
    ['２０１９－０５', '2019-05'],
    ["'2019-05", '2019-05'],
    // open, about, doubtful
    ['../2019-05', '../2019-05'],
    ['by May 2019', '../2019-05'],
    ['before 2019', '../2018'],
    ['2019年前', '../2018'],
    ['after 2019-05', '2019-06/..'],
    ['since 2019', '2019/..'],
    ['2019年以后', '2019/..'],
    ['/1888', '../1888'],
    ['1888/', '1888/..'],
    ['unknown/2006', '../2006'],
    ['2006/open', '2006/..'],
    ['c. 2019', '2019~'],
    ['about May 2019', '2019-05~'],
    ['约2019年', '2019~'],
    ['2019年5月左右', '2019-05~'],
    ['2019 (?)', '2019?'],
    // spans
    ['201X', '2010/2019'],
    ['20XX', '2000/2099'],
    ['2010s', '2010/2019'],
    ['2019-XX', '2019-XX'],
    ['2019–2021', '2019/2021'],
    ['2019-2021', '2019/2021'],
    ['May–July 2019', '2019-05/2019-07'],
    ['2019年5月至7月', '2019-05/2019-07'],
    ['2019 to present', '2019/..'],
    ['Q2 2024', '2024-04/2024-06'],
    ['2024年第二季度', '2024-04/2024-06'],
    ['2024-34', '2024-04/2024-06'],
    ['2024上半年', '2024-01/2024-06'],
    ['spring 2024', '2024-03~/2024-05~'],
    ['2019-21', '2019-03~/2019-05~'],
    ['2024-22/2024-23', '2024-06~/2024-11~'],
    ['2024年秋', '2024-09~/2024-11~'],
  ])('%s is %s', (text, edtf) => {
    expect(readDate(text)).toEqual({ edtf, notice: null });
  });

  it.each([
    ['03/04/2019', 'date.ambiguous', '2019-04-03 or 2019-03-04'],
    ['2019.1', 'date.ambiguous', '2019-01 or 2019-10'],
    ['winter 2024', 'date.ambiguous', '2023-12~/2024-02~ or 2024-12~/2025-02~'],
    ['2024-24', 'date.ambiguous', '2024-12~/2025-02~'],
    ['May-19', 'date.short-year', '2019-05'],
    ['5/31/19', 'date.short-year', '2019-05-31'],
    ['03/04/19', 'date.short-year', 'four digits'],
    ['2019–20', 'date.short-year', '2019/2020'],
    ['43586', 'date.serial', '2019-05-01'],
    ['19-May', 'date.no-year', 'without a year'],
    ['5月31日', 'date.no-year', 'without a year'],
    ['present', 'date.open', 'still there'],
    ['至今', 'date.open', 'still there'],
    ['Incumbent', 'date.open', 'still there'],
    ['2019-13', 'date.impossible', 'calendar'],
    ['2019-02-30', 'date.impossible', 'calendar'],
    ['30/02/2019', 'date.impossible', 'calendar'],
    ['soon', 'date.unreadable', '2019-05'],
  ])('%s is asked about: %s', (text, code, words) => {
    const { edtf, notice } = readDate(text);
    expect([edtf, notice?.code]).toEqual([null, code]);
    expect(notice === null ? '' : describeNotice(notice, 'en')).toContain(words);
    expect(notice === null ? '' : describeNotice(notice, 'zh')).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['early 2019', '2019'],
    ['2019年底', '2019'],
    ['mid-May 2019', '2019-05'],
  ])('%s is %s, and said to be less than written', (text, edtf) => {
    expect(readDate(text)).toEqual({ edtf, notice: { code: 'date.coarser', read: edtf } });
  });

  it('takes the order of day and month where it is told', () => {
    expect([readDate('03/04/2019', 'day-first').edtf, readDate('03/04/2019', 'month-first').edtf]).toEqual([
      '2019-04-03',
      '2019-03-04',
    ]);
  });

  it('says nothing of an empty text', () => {
    expect(readDate('  ')).toEqual({ edtf: null, notice: null });
  });

  it('reads serial numbers of workbooks to the precision of their format alone', () => {
    expect(dateOfSerial(43586, 'day')).toBe('2019-05-01');
    expect(dateOfSerial(43586.75, 'month')).toBe('2019-05');
    expect(dateOfSerial(43586, 'year')).toBe('2019');
    expect(dateOfSerial(42124, 'day', true)).toBe('2019-05-01');
    expect([1, 59, 60, 61].map((serial) => dateOfSerial(serial, 'day'))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ]);
    expect([0, -1, Number.NaN, 3_000_000].map((serial) => dateOfSerial(serial, 'day'))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('every date', () => {
  const year = fc.integer({ min: 1950, max: 2049 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 28 });
  const two = (number: number) => String(number).padStart(2, '0');
  const NAMES = 'January February March April May June July August September October November December'.split(
    ' ',
  );

  it('is read alike with and without a space before it, which none of the quick ways takes', () => {
    const number = fc
      .integer({ min: 0, max: 40 })
      .map((n) => (n % 2 === 0 ? String(n) : String(n).padStart(2, '0')));
    const years = fc.constantFrom('2019', '1999', '0000', '9999', '19', '019');
    const sign = fc.constantFrom('/', '.', '-');
    fc.assert(
      fc.property(
        fc.tuple(number, sign, number, sign, years),
        fc.constantFrom(null, 'day-first', 'month-first'),
        (parts, order) => {
          const text = parts.join('');
          expect(readDate(text, order)).toEqual(readDate(` ${text}`, order));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps the precision it is written in', () => {
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const [monthText, dayText] = [`${y}-${two(m)}`, `${y}-${two(m)}-${two(d)}`];
        for (const text of [`${two(m)}/${y}`, `${y}年${m}月`, `${NAMES[m - 1]} ${y}`, `${y}/${m}`])
          expect(readDate(text).edtf).toBe(monthText);
        for (const text of [
          `${d} ${NAMES[m - 1]} ${y}`,
          `${y}年${m}月${d}日`,
          `${d}.${m}.${y}`,
          `${y}/${m}/${d}`,
        ])
          expect(readDate(text).edtf).toBe(dayText);
        for (const text of [String(y), `${y}年`]) expect(readDate(text).edtf).toBe(String(y));
      }),
    );
  });

  it('of the record itself is read as it stands', () => {
    const point = fc.oneof(
      year.map(String),
      fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
      fc.tuple(year, month, day).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
    );
    const qualified = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
    const edtf = fc.oneof(
      qualified,
      qualified.map((text) => `../${text}`),
      qualified.map((text) => `${text}/..`),
    );
    fc.assert(
      fc.property(edtf, (text) => {
        expect(readDate(text)).toEqual({ edtf: text, notice: null });
      }),
    );
  });

  it('is valid, or asked about, whatever the text', () => {
    const parts = fc.constantFrom(
      ...'2019 20 5 31 / - . 年 月 日 May spring Q2 ~ ? 约 前 至 since before - 十 二 X '.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (list) => {
        const { edtf, notice } = readDate(list.join(''));
        if (edtf !== null) expect(parseEdtf(edtf)).not.toBeNull();
        else if (list.join('').trim() !== '') expect(notice).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});
