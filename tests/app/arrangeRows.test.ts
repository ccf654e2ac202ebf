import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows, NEWEST_FIRST, OLDEST_FIRST, yearOf } from '../../src/app/table/arrangeRows.ts';
import { SORT_COLUMNS, type TableSort } from '../../src/views/table/params.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { make } from '../support/fixtures.ts';

const en = createLanguage('en');
const languages = [en, createLanguage('zh')];

describe('the rows of the table', () => {
  it('hold every departure once, under any sort and in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer(),
        fc.constantFrom(...SORT_COLUMNS),
        fc.boolean(),
        fc.constantFrom(...languages),
        (n, seed, column, descending, language) => {
          const { departures, evidence } = make.randomDataset(n, seed);
          const groups = arrangeRows(departures, { column, descending }, language, evidence);
          const ids = groups.flatMap(({ fine, vague }) => [...fine, ...vague].map(({ id }) => id));
          expect(ids.toSorted()).toEqual(departures.map(({ id }) => id).toSorted());
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
          expect(arrangeRows(departures.toReversed(), { column, descending }, language, evidence)).toEqual(
            groups,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('by date stand under their years, the year-only after the others, the undated last in either direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer(), fc.boolean(), (n, seed, descending) => {
        const { departures, evidence } = make.randomDataset(n, seed);
        const groups = arrangeRows(departures, { column: 'date', descending }, en, evidence);
        const years = groups.flatMap(({ year }) => year ?? []);
        expect(years).toEqual(years.toSorted((a, b) => (descending ? b - a : a - b)));
        for (const { year, fine, vague } of groups) {
          if (year === null) {
            expect(vague.every(({ clock }) => clock === null)).toBe(true);
            expect(groups.at(-1)?.year).toBeNull();
            continue;
          }
          for (const { clock } of [...fine, ...vague]) expect(yearOf(clock!.date)).toBe(year);
          const times = fine.map(({ clock }) => clock!.date.earliest);
          expect(times).toEqual(times.toSorted((a, b) => (descending ? b - a : a - b)));
          expect(vague.some(({ clock }) => clock!.date.precision === 'month')).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('run downward in time, or upward where the newest is asked for first', () => {
    const { departures, evidence } = make.dataset({
      departures: [make.departure('old', { left: '2015-02' }), make.departure('new', { left: '2025-02' })],
    });
    const years = (sort: TableSort) => arrangeRows(departures, sort, en, evidence).map(({ year }) => year);
    expect(years(OLDEST_FIRST)).toEqual([2015, 2025]);
    expect(years(NEWEST_FIRST)).toEqual([2025, 2015]);
  });

  it('by destination put what is not on record last in either direction, and read numbers as numbers', () => {
    const { departures, evidence } = make.dataset({
      departures: [
        make.departure('none'),
        make.departure('ten', { destinations: [make.destination('co-10')] }),
        make.departure('two', { destinations: [make.destination('co-2')] }),
      ],
    });
    const order = (descending: boolean) =>
      arrangeRows(departures, { column: 'destination', descending }, en, evidence)[0]?.fine.map(
        ({ id }) => id,
      );
    expect(order(false)).toEqual(['two', 'ten', 'none']);
    expect(order(true)).toEqual(['ten', 'two', 'none']);
  });

  it('are none where nothing is shown', () => {
    expect(arrangeRows([], OLDEST_FIRST, en, null)).toEqual([]);
  });
});
