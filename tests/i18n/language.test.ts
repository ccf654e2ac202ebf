import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS, LOCALES } from '../../src/i18n/locales.ts';
import { keysOf } from '../../src/lib/records.ts';
import { dateOf } from '../../src/model/dates.ts';

describe('a share in words', () => {
  it.each(['en', 'zh'] as const)('is neither none nor all unless it is, in %s', (locale) => {
    const { percent } = createLanguage(locale);
    expect([0, 2 / 557, 0.005, 0.253, 0.994, 555 / 557, 1].map(percent)).toEqual([
      '0%',
      '<1%',
      '1%',
      '25%',
      '99%',
      '>99%',
      '100%',
    ]);
  });
});

describe.each(LOCALE_IDS)('the formats of %s', (locale) => {
  const { intl } = LOCALES[locale];
  const { date, dateInYear, shortDate, number, percent, list } = createLanguage(locale);
  const utc = { timeZone: 'UTC' } as const;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(intl, { ...utc, ...options });
    return (time: number) => dates.format(time);
  };
  const inFull = {
    day: format({ year: 'numeric', month: 'long', day: 'numeric' }),
    month: format({ year: 'numeric', month: 'long' }),
    year: format({ year: 'numeric' }),
  };
  const inYear = { day: format({ month: 'short', day: 'numeric' }), month: format({ month: 'short' }) };
  const atAxis = {
    month: inYear.month,
    monthOfYear: format({ year: 'numeric', month: 'short' }),
    dayOfYear: format({ year: 'numeric', month: 'short', day: 'numeric' }),
  };
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));

  it('write dates as Intl does', () => {
    fc.assert(
      fc.property(day, (text) => {
        const time = Date.parse(text);
        const [days, months, years] = [dateOf(text), dateOf(text.slice(0, 7)), dateOf(text.slice(0, 4))];
        expect([days, months, years].map(date)).toEqual([
          inFull.day(time),
          inFull.month(time),
          inFull.year(time),
        ]);
        expect([days, months].map(dateInYear)).toEqual([inYear.day(time), inYear.month(time)]);
        for (const form of keysOf(atAxis)) expect(shortDate(time, form)).toBe(atAxis[form](time));
      }),
    );
  });

  it('write numbers and shares as Intl does', () => {
    const numbers = new Intl.NumberFormat(intl);
    const percents = new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 0 });
    for (const n of [-1, 0.5, 1000, 1234.5, 9999, 10_000, 100_000, 927_410, 1_234_567])
      expect(number(n)).toBe(numbers.format(n));
    for (let n = 0; n < 1000; n += 1) {
      expect(number(n)).toBe(numbers.format(n));
      for (const all of [200, 559, 927, 1000])
        if (n / all >= 0.005 && n / all < 0.995) expect(percent(n / all)).toBe(percents.format(n / all));
    }
  });

  it('write lists as Intl does', () => {
    const lists = new Intl.ListFormat(intl, { type: 'conjunction' });
    for (const parts of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a, b', '', '和', 'd']])
      expect(list(parts)).toBe(lists.format(parts));
  });
});
