import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/app/finding.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import {
  makeDataset,
  makeDeparture,
  makeDestination,
  makeOrganization,
  makeRandomDataset,
} from '../support/fixtures.ts';

const en = createLanguage('en');
const zh = createLanguage('zh');

describe('describeFinding', () => {
  const dataset = makeDataset({
    organizations: [makeOrganization('start', { kind: 'startup' })],
    departures: Array.from({ length: 12 }, (_, i) =>
      makeDeparture(`d-${i}`, {
        left: i < 9 ? '2020-05' : '2021~',
        lab: i === 11 ? 'lab-b' : 'lab-a',
        destinations: i < 9 ? [makeDestination('start')] : [],
      }),
    ),
  });
  const title = (filters: Partial<Filters>, language = en) => {
    const all = { ...NO_FILTERS, ...filters };
    return describeFinding(filterDepartures(dataset, all), all, dataset, language);
  };

  it('says how many, from where, when and where most went', () => {
    expect(title({})).toBe('12 departures from 2 AI labs; most with a known destination went to startups');
    expect(title({ lab: ['lab-a'] })).toContain('11 departures from Lab lab-a;');
    expect(title({ time: { from: 2020, to: 2020 } })).toContain('9 departures from Lab lab-a in 2020');
  });

  it('gives a range where dates leave the number open, and keeps silent where little is known', () => {
    expect(title({ time: { from: 2021, to: 2021 } })).toBe('0–3 departures from 2 AI labs in 2021');
  });

  it('names the destination or the kinds of destination asked for', () => {
    expect(title({ kind: ['startup'] })).toBe('9 departures from Lab lab-a to startups');
    expect(title({ kind: ['startup', 'lab'] })).toBe(
      '9 departures from Lab lab-a to startups or other AI labs',
    );
    expect(title({ dest: ['start'], time: { from: 2020, to: null } })).toBe(
      '9 departures from Lab lab-a to Organization start since 2020',
    );
    expect(title({ kind: ['startup'], lab: ['lab-a'] }, zh)).toMatch(/共 9 次离职，均去往创业公司$/);
  });

  it('says that filters are on where the sentence cannot name them', () => {
    expect(title({ status: ['reported'] })).toContain('match the filters');
    expect(title({ kind: ['!lab'] })).toBe('12 departures from 2 AI labs match the filters');
    expect(title({ kind: ['unknown'] })).toBe('3 departures from 2 AI labs match the filters');
    expect(title({ dest: ['!start'] })).toBe('3 departures from 2 AI labs match the filters');
    expect(title({ kind: ['startup'], dest: ['start'] })).toContain('match the filters');
  });

  it('says so when nothing matches', () => {
    expect(title({ q: 'nobody' })).toBe('No departures match these filters');
    expect(title({ q: 'nobody' }, zh)).toBe('没有符合筛选条件的离职记录');
  });

  it('states the count of the set, whatever the filters, in both languages', () => {
    const random = makeRandomDataset(400);
    for (const filters of [
      NO_FILTERS,
      { ...NO_FILTERS, time: { from: 2014, to: 2016 } },
      { ...NO_FILTERS, lab: ['lab-0', 'lab-1'] },
      { ...NO_FILTERS, kind: ['lab'], time: { from: null, to: 2018 } },
      { ...NO_FILTERS, company: ['company-1'] },
    ]) {
      const shown = filterDepartures(random, filters);
      for (const language of [en, zh])
        expect(describeFinding(shown, filters, random, language)).toContain(language.count(shown.count));
    }
  });
});
