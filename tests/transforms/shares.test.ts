import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placementIn, rangeInterval } from '../../src/filters/yearRange.ts';
import type { Departure } from '../../src/model/dataset.ts';
import { findChange, marginOf, type Change } from '../../src/transforms/findChange.ts';
import {
  cutPeriods,
  SHARE_KINDS,
  shareBounds,
  shareKindOf,
  shareOf,
  sharesIn,
  type Shares,
} from '../../src/transforms/shares.ts';
import { make, seeded } from '../support/fixtures.ts';

const PLACES = ['university', 'startup', 'company', 'nonprofit', 'investor'] as const;
const organizations = PLACES.map((kind) => make.organization(`at-${kind}`, { kind }));

/** A set of departures from one lab, each with a date as text (null: none) and a kind of next job (null: not on record). */
function departuresOf(
  list: readonly { readonly date: string | null; readonly kind: string | null }[],
): readonly Departure[] {
  return make.dataset({
    organizations,
    departures: list.map(({ date, kind }, i) =>
      make.departure(`d-${i}`, {
        left: date,
        destinations:
          kind === null ? [] : [make.destination(kind === 'lab' ? 'lab-z' : `at-${kind}`, { when: null })],
        lab: i === 0 ? 'lab-z' : 'lab-a',
      }),
    ),
  }).departures;
}

const entries = array(
  record({
    date: constantFrom(
      '2018',
      '2019-05',
      '2019~',
      '2020',
      '2020-02/2021-03',
      '../2019-06',
      '2021-11/..',
      null,
    ),
    kind: constantFrom('university', 'startup', 'company', 'nonprofit', 'lab', null),
  }),
  { minLength: 1, maxLength: 11 },
);

/** Returns the shares of a range for each way in which the doubtful departures may lie in it or not. */
function everyReading(departures: readonly Departure[], years: Shares['years']): readonly Shares[] {
  const place = placementIn(years);
  const doubtful = departures.filter((departure) => place(departure) === 'possible');
  return Array.from({ length: 2 ** doubtful.length }, (_, bits) => {
    const isIn = new Set<unknown>(doubtful.filter((_, i) => (bits >> i) % 2 === 1));
    return sharesIn(departures, years, () => (departure) => {
      if (isIn.has(departure)) return 'sure';
      return place(departure) === 'sure' ? 'sure' : 'out';
    });
  });
}

describe('shareBounds', () => {
  it('holds the share of a kind under every reading of the doubtful dates, and reaches both ends', () => {
    assert(
      property(entries, constantFrom(2018, 2019, 2020), integer({ min: 0, max: 1 }), (list, from, more) => {
        const departures = departuresOf(list);
        const years = { from, to: from + more };
        const shares = sharesIn(departures, years, placementIn);
        const readings = everyReading(departures, years).filter(({ known }) => known > 0);
        for (const kind of SHARE_KINDS) {
          const [least, most] = shareBounds(shares, kind);
          const seen = readings.map((reading) => shareOf(reading, kind));
          for (const share of seen) {
            expect(share).toBeGreaterThanOrEqual(least - 1e-12);
            expect(share).toBeLessThanOrEqual(most + 1e-12);
          }
          if (shares.known === 0) continue;
          expect(Math.min(...seen)).toBeCloseTo(least, 12);
          expect(Math.max(...seen)).toBeCloseTo(most, 12);
        }
      }),
    );
  });
});

describe('sharesIn', () => {
  it('counts each departure of the range once, and agrees with the counts of the filter, open dates left out', () => {
    assert(
      property(entries, constantFrom(2018, 2019, 2020, 2021), (list, year) => {
        const departures = departuresOf(list);
        const shares = sharesIn(departures, { from: year, to: year }, placementIn);
        const interval = rangeInterval({ from: year, to: year });
        const total = departures.filter(
          ({ clock }) =>
            clock !== null &&
            Number.isFinite(clock.date.earliest + clock.date.latest) &&
            clock.date.earliest <= interval[1] &&
            clock.date.latest >= interval[0],
        );
        const counted = SHARE_KINDS.reduce(
          (sum, kind) => sum + shares.kinds[kind].sure + shares.kinds[kind].possible,
          shares.unknown + shares.returned,
        );
        expect(counted).toBe(total.length);
        expect(shares.known).toBe(SHARE_KINDS.reduce((sum, kind) => sum + shares.kinds[kind].sure, 0));
      }),
    );
  });

  it('tells the four frequent kinds apart and leaves unknown next jobs out of every share', () => {
    expect(shareKindOf('government')).toBe('other');
    expect(shareKindOf('retired')).toBe('other');
    expect(shareKindOf('university')).toBe('university');
    expect(shareKindOf('unknown')).toBeNull();
  });
});

describe('cutPeriods', () => {
  /** Plain years with so many departures to startups in each. */
  const years = (counts: readonly number[], first = 2012) =>
    departuresOf(
      counts.flatMap((n, i) =>
        Array.from({ length: n }, () => ({ date: `${first + i}-06`, kind: 'startup' })),
      ),
    );
  const cut = (counts: readonly number[]) =>
    cutPeriods(years(counts), [2012, 2011 + counts.length], placementIn).map(
      ({ years: { from, to }, known }) => [from, to, known],
    );

  it('joins whole years, counted back from the newest, until each period holds a tenth of all', () => {
    const counts = [10, 2, 7, 12, 30, 33, 27, 18, 32, 38, 44, 48, 95, 120, 40];
    expect(cut(counts)).toEqual([
      [2012, 2016, 61],
      [2017, 2019, 78],
      [2020, 2021, 70],
      [2022, 2023, 92],
      [2024, 2024, 95],
      [2025, 2026, 160],
    ]);
  });

  it('lets the oldest years stand alone from half of that on, and else join the next ones', () => {
    expect(cut([6, 40, 40])).toEqual([
      [2012, 2012, 6],
      [2013, 2013, 40],
      [2014, 2014, 40],
    ]);
    expect(cut([4, 40, 40])).toEqual([
      [2012, 2013, 44],
      [2014, 2014, 40],
    ]);
  });

  it('covers every year of known next jobs once, in order, whatever the numbers', () => {
    assert(
      property(array(integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const periods = cut(counts);
        periods.forEach(([from = 0], i) => {
          const before = periods[i - 1];
          if (before !== undefined) expect(from).toBe((before[1] ?? 0) + 1);
        });
        expect(periods.reduce((sum, [, , n = 0]) => sum + n, 0)).toBe(counts.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('has no periods where nothing is known', () => {
    expect(cutPeriods([], [2012, 2020], placementIn)).toEqual([]);
  });
});

describe('findChange', () => {
  /** Departures of one year after another: so many to each kind. */
  const made = (list: readonly (readonly [date: string, kind: string | null, n: number])[]) =>
    departuresOf(list.flatMap(([date, kind, n]) => Array.from({ length: n }, () => ({ date, kind }))));
  const change = (departures: readonly Departure[], last = 2025) =>
    findChange(cutPeriods(departures, [2020, last], placementIn));

  const turned = made([
    ['2020-05', 'university', 8],
    ['2020-05', 'startup', 20],
    ['2025-05', 'lab', 20],
    ['2025-05', 'startup', 12],
  ]);

  it('finds the kind that faded and the one that took its place', () => {
    const found = change(turned);
    expect(found).toMatchObject({ faded: 'university', risen: 'lab', oneIn: 4 });
    expect(found?.before.years.to).toBeLessThan(found?.now.years.from ?? 0);
  });

  it('is silent where a doubtful date, or too few, could make it false', () => {
    const more = made([
      ['2020-05', 'university', 8],
      ['2020-05', 'startup', 20],
      ['2025-05', 'lab', 20],
      ['2025-05', 'startup', 12],
      ['2024-12/2025-01', 'company', 8],
    ]);
    expect(change(more)).toBeNull();
    expect(
      change(
        made([
          ['2020-05', 'university', 8],
          ['2025-05', 'lab', 9],
        ]),
      ),
    ).toBeNull();
    expect(change([])).toBeNull();
  });

  it('says how many more records would turn either half of the sentence', () => {
    const found = change(turned) as Change;
    const { now, before } = marginOf(found);
    const withMore = (n: number, year: number) =>
      findChange(
        cutPeriods(
          [
            ...turned,
            ...made([[`${year}-05`, 'company', n]]).map((departure, i) => ({
              ...departure,
              id: `more-${i}`,
            })),
          ],
          [2020, 2025],
          placementIn,
        ),
      );
    expect(now).toBe(8);
    expect(withMore(now - 1, 2025)).not.toBeNull();
    expect(withMore(now, 2025)).toBeNull();
    expect(withMore(before - 1, 2020)?.oneIn).toBe(found.oneIn);
    expect(withMore(before, 2020)?.oneIn).not.toBe(found.oneIn);
  });

  it('holds under 200 random readings of the dates of 300 random records', () => {
    const random = seeded(12);
    let found = 0;
    for (let state = 0; state < 300; state += 1) {
      const list = Array.from({ length: 60 + Math.floor(random() * 120) }, () => {
        const year = 2018 + Math.floor(random() * 8);
        const date =
          random() < 0.8 ? `${year}-06` : random() < 0.5 ? `${year}~` : `${year}-11/${year + 1}-02`;
        const late = year > 2022;
        const kind =
          random() < 0.15
            ? null
            : random() < 0.75
              ? late
                ? 'lab'
                : 'university'
              : random() < 0.5
                ? 'startup'
                : 'company';
        return { date, kind };
      });
      const departures = departuresOf(list);
      const claim = findChange(cutPeriods(departures, [2018, 2026], placementIn));
      if (claim === null) continue;
      found += 1;
      for (let reading = 0; reading < 200; reading += 1) {
        const draws = new Map(departures.map((departure) => [departure, random()]));
        const read = (years: Shares['years']) => {
          const [start, end] = rangeInterval(years);
          return departures.filter((departure) => {
            const date = departure.clock?.date;
            if (date === undefined) return false;
            const at = date.earliest + (draws.get(departure) ?? 0) * (date.latest - date.earliest);
            return at >= start && at <= end;
          });
        };
        const part = (years: Shares['years'], kind: string) => {
          const known = read(years).filter((departure) => departure.kind !== 'unknown');
          return known.filter((departure) => departure.kind === kind).length / known.length;
        };
        expect(part(claim.before.years, claim.faded)).toBeGreaterThan(1 / claim.oneIn);
        expect(part(claim.now.years, claim.risen)).toBeGreaterThan(1 / 2);
      }
    }
    expect(found).toBeGreaterThan(25);
  });
});
