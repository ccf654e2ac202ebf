import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/words/finding.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { loadDataset } from '../../src/model/records.ts';
import { make, seeded } from '../support/fixtures.ts';

const en = createLanguage('en');
const zh = createLanguage('zh');

describe('describeFinding', () => {
  const dataset = make.dataset({
    organizations: [make.organization('start', { kind: 'startup' })],
    departures: Array.from({ length: 12 }, (_, i) =>
      make.departure(`d-${i}`, {
        left: i < 9 ? '2020-05' : '2021~',
        lab: i === 11 ? 'lab-b' : 'lab-a',
        destinations: i < 9 ? [make.destination('start')] : [],
      }),
    ),
  });
  const title = (filters: Partial<Filters>, language = en) => {
    const all = { ...NO_FILTERS, ...filters };
    return describeFinding(filterDepartures(dataset, all), all, dataset, language);
  };

  it('says how many, from where, when and where most went', () => {
    expect(title({})).toBe(
      '12 departures from 2 AI labs; of those whose next job is known, most went to startups',
    );
    expect(title({ lab: ['lab-a'] })).toContain('11 departures from Lab lab-a;');
    expect(title({ time: { from: 2020, to: 2020 } })).toContain('9 departures from Lab lab-a in 2020');
  });

  it('says the least that is sure where dates leave the number open, and keeps silent where little is known', () => {
    expect(title({ time: { from: 2021, to: 2021 } })).toBe('Up to 3 departures from 2 AI labs in 2021');
    expect(title({ time: { from: 2020, to: 2021 } })).toMatch(
      /^At least 9 departures from Lab lab-a, 2020–2021;/,
    );
  });

  it('names the destination or the kinds of destination asked for', () => {
    expect(title({ kind: ['startup'] })).toBe('9 departures from Lab lab-a to startups');
    expect(title({ kind: ['startup', 'lab'] })).toBe(
      '9 departures from Lab lab-a to startups or other AI labs',
    );
    expect(title({ dest: ['start'], time: { from: 2020, to: null } })).toBe(
      '9 departures from Lab lab-a to Organization start since 2020',
    );
    expect(title({ kind: ['startup'], lab: ['lab-a'] }, zh)).toMatch(/共有9人次离职，均去往初创公司$/);
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

  it('states the surest count of the set, whatever the filters, in both languages', () => {
    const random = make.randomDataset(400);
    for (const filters of [
      { ...NO_FILTERS, time: { from: 2014, to: 2016 } },
      { ...NO_FILTERS, kind: ['lab'], time: { from: null, to: 2018 } },
      { ...NO_FILTERS, kind: ['lab'] },
    ]) {
      const shown = filterDepartures(random, filters);
      for (const language of [en, zh])
        expect(describeFinding(shown, filters, random, language)).toContain(
          language.number(shown.count.sure),
        );
    }
  });
});

const KINDS: Readonly<Record<string, string>> = {
  universities: 'university',
  startups: 'startup',
  'other AI labs': 'lab',
  'other companies': 'company',
  'a university': 'university',
  'a startup': 'startup',
  'another AI lab': 'lab',
  'another kind of company': 'company',
};
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

describe('the sentence of a title', () => {
  it('is true under 200 random readings of the doubtful dates, for 300 random states of the record', () => {
    const dataset = loadDataset();
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const companies = [...new Set(dataset.departures.map(({ lab }) => lab.company))];
    const readings = Array.from({ length: 200 }, () =>
      dataset.departures.map(({ clock }) => {
        if (clock === null) return null;
        const { earliest, latest } = clock.date;
        const from = Number.isFinite(earliest) ? earliest : Date.UTC(dataset.years[0], 0, 1);
        const to = Number.isFinite(latest) ? latest : Date.UTC(dataset.years[1] + 1, 0, 1) - 1;
        return new Date(from + random() * (to - from)).getUTCFullYear();
      }),
    );
    const index = new Map(dataset.departures.map((departure, i) => [departure, i]));
    const seen = { change: 0, most: 0, ahead: 0, least: 0 };
    for (let state = 0; state < 300; state += 1) {
      const year = 2012 + Math.floor(random() * 15);
      const filters: Filters = {
        ...NO_FILTERS,
        time: random() < 0.5 ? null : { from: year, to: random() < 0.5 ? year : null },
        company: random() < 0.4 ? [pick(companies)] : [],
        region: random() < 0.2 ? [pick(['china', 'north_america', 'europe'])] : [],
        role: random() < 0.2 ? [] : NO_FILTERS.role,
      };
      const everyYear = filterDepartures(dataset, { ...filters, time: null }).departures;
      const title = describeFinding(filterDepartures(dataset, filters), filters, dataset, en);
      const change =
        /over one in (\w+) left .+? for (a \w+|another [\w ]+?) in (\d{4})(?:–(\d+))?\. Since (\d{4}), over half have left for (.+)\.$/.exec(
          title,
        );
      const most = /next job is known, most went to (.+)$/.exec(title);
      const ahead = /more went to (.+?) than (?:to (.+)|anywhere else)$/.exec(title);
      const count = /^(At least |Up to )?(\d[\d,]*) departures?/.exec(title);
      for (const reading of readings) {
        const yearOf = (departure: (typeof everyYear)[number]) => reading[index.get(departure) ?? -1] ?? null;
        const within = (from: number, to: number) =>
          everyYear.filter((departure) => {
            const at = yearOf(departure);
            return at !== null && at >= from && at <= to;
          });
        const share = (set: typeof everyYear, kind: string | undefined) => {
          const known = set.filter((departure) => departure.kind !== 'unknown');
          return known.filter((departure) => departure.kind === kind).length / known.length;
        };
        if (change !== null) {
          const [, oneIn = '', faded = '', from = '', to, since = '', risen = ''] = change;
          const end = to === undefined ? from : from.slice(0, 2) + to;
          const n = NUMBERS.includes(oneIn) ? NUMBERS.indexOf(oneIn) : Number(oneIn);
          expect(share(within(Number(from), Number(end)), KINDS[faded])).toBeGreaterThan(1 / n);
          expect(share(within(Number(since), 9999), KINDS[risen])).toBeGreaterThan(0.5);
          seen.change += 1;
          continue;
        }
        const set =
          filters.time === null ? everyYear : within(filters.time.from ?? 0, filters.time.to ?? 9999);
        const n = Number(count?.[2]?.replaceAll(',', ''));
        if (count?.[1] === 'At least ') expect(set.length).toBeGreaterThanOrEqual(n);
        else if (count?.[1] === 'Up to ') expect(set.length).toBeLessThanOrEqual(n);
        else if (count !== null) expect(set.length).toBe(n);
        if (count?.[1] === 'At least ') seen.least += 1;
        if (most !== null) {
          expect(share(set, KINDS[most[1] ?? ''])).toBeGreaterThan(0.5);
          seen.most += 1;
        }
        if (ahead !== null) {
          const first = share(set, KINDS[ahead[1] ?? '']);
          if (ahead[2] !== undefined) expect(first).toBeGreaterThan(share(set, KINDS[ahead[2]]));
          seen.ahead += 1;
        }
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });
});
