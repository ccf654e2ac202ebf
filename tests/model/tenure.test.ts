import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTenure } from '../../src/words/describeTenure.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { tenureOf } from '../../src/model/tenure.ts';

const en = createLanguage('en');
const zh = createLanguage('zh');
const date = (text: string) => parseEdtf(text)!;
const words = (joined: string, left: string, language = en) => {
  const tenure = tenureOf(date(joined), date(left));
  return tenure === null ? null : describeTenure(tenure, language);
};

const MONTH = (365.25 / 12) * 24 * 3600 * 1000;
const two = (n: number) => String(n).padStart(2, '0');
const edtf = fc
  .record({
    year: fc.integer({ min: 2000, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.integer({ min: 0, max: 2 }),
    qualifier: fc.constantFrom('', '~', '?', '%'),
  })
  .map(
    ({ year, month, day, precision, qualifier }) =>
      [String(year), two(month), two(day)].slice(0, precision + 1).join('-') + qualifier,
  );

describe('a tenure', () => {
  it('holds the true one, wherever the two dates lie in what is known of them', () => {
    fc.assert(
      fc.property(
        edtf,
        edtf,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, u, v) => {
          const [joined, left] = [date(a), date(b)];
          const tenure = tenureOf(joined, left);
          const from = joined.earliest + u * (joined.latest - joined.earliest);
          const to = left.earliest + v * (left.latest - left.earliest);
          if (to < from) return;
          expect(tenure).not.toBeNull();
          expect(tenure!.shortest).toBeLessThanOrEqual((to - from) / MONTH + 1e-6);
          expect(tenure!.longest).toBeGreaterThanOrEqual((to - from) / MONTH - 1e-6);
        },
      ),
    );
  });

  it('is not claimed where a date is missing, open, or before the arrival', () => {
    expect(tenureOf(null, date('2019'))).toBeNull();
    expect(tenureOf(date('2019'), null)).toBeNull();
    expect(tenureOf(date('2019/..'), date('2021'))).toBeNull();
    expect(tenureOf(date('2021'), date('2019-05'))).toBeNull();
  });

  it('is said in words for any two dates, in both languages', () => {
    fc.assert(
      fc.property(edtf, edtf, (a, b) => {
        const tenure = tenureOf(date(a), date(b));
        if (tenure === null) return;
        for (const language of [en, zh]) {
          const text = describeTenure(tenure, language);
          expect(text).not.toMatch(/NaN|undefined|Infinity|-\d/);
          expect(text).not.toBe('');
        }
      }),
    );
  });

  it.each([
    ['2014-05-16', '2017-03-22', '2 years 10 months'],
    ['2014-05-16', '2014-05-29', 'under a month'],
    ['2020-01-06', '2020-03-05', '2 months'],
    ['2014-05', '2017-03', 'about 2 years 10 months'],
    ['2014-05', '2015-05', 'about 1 year'],
    ['2014', '2017', '2–4 years'],
    ['2014', '2017-03', '2–3 years'],
    ['2014~', '2017', 'about 2–4 years'],
    ['2014-06', '2017', '3–4 years'],
    ['2020', '2020', 'under a year'],
    ['2020', '2021', 'up to 2 years'],
    ['2023-10', '2024', 'up to 2 years'],
  ])('from %s to %s is %s', (joined, left, text) => {
    expect(words(joined, left)).toBe(text);
  });

  it('reads naturally in Chinese', () => {
    expect(words('2014-05', '2017-03', zh)).toBe('约2年10个月');
    expect(words('2014', '2017', zh)).toBe('2至4年');
  });
});
