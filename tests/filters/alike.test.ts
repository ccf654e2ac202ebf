import { describe, expect, it } from 'vitest';
import { alike } from '../../src/filters/alike.ts';
import { countIn, countYears } from '../../src/filters/count.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../src/filters/filters.ts';
import { originsOf } from '../../src/filters/originsOf.ts';
import { prepareCounts } from '../../src/filters/prepareCounts.ts';
import { placementIn, surenessIn } from '../../src/filters/yearRange.ts';
import { finish } from '../../src/lib/finish.ts';
import { countAlike } from '../../src/model/alike.ts';
import type { Departure } from '../../src/model/dataset.ts';
import { rankKinds } from '../../src/transforms/rankKinds.ts';
import { cutPeriods } from '../../src/transforms/shares.ts';
import { make } from '../support/fixtures.ts';

const dataset = make.randomDataset(4000, 21);
finish(prepareCounts(dataset));
const ASKED: readonly Filters[] = [
  NO_FILTERS,
  { ...NO_FILTERS, time: { from: 2014, to: 2016 } },
  { ...NO_FILTERS, time: { from: null, to: 2013 }, kind: ['!startup'] },
  { ...NO_FILTERS, lab: ['lab-3', 'lab-4'] },
];

describe('a large set counted by classes', () => {
  it('gives every count that its departures give one by one', () => {
    for (const filters of ASKED) {
      const { departures, count } = filterDepartures(dataset, filters);
      const classes = alike(departures);
      // A copy is not known to come from the filters: it is counted one by one.
      const each = [...departures];
      expect(alike(each)).toBe(each);
      expect(classes.length).toBeLessThan(1500);
      expect(countAlike(classes)).toBe(count.total);
      for (const precision of ['day', 'month', 'year', 'interval'])
        expect(countAlike(classes, ({ clock }) => clock?.date.precision === precision)).toBe(
          each.filter(({ clock }) => clock?.date.precision === precision).length,
        );
      for (const time of [null, { from: 2013, to: 2013 }, { from: 2015, to: null }])
        expect(countIn(classes, time)).toEqual(countIn(each, time));
      expect(countYears(classes, dataset.years)).toEqual(countYears(each, dataset.years));
      expect(cutPeriods(classes, dataset.years, placementIn)).toEqual(
        cutPeriods(each, dataset.years, placementIn),
      );
      const isSure = surenessIn(filters.time);
      expect(rankKinds(classes, isSure)).toEqual(rankKinds(each, isSure));
    }
  });

  it('is left as it is where the dataset is small', () => {
    const small = make.randomDataset(300, 21);
    finish(prepareCounts(small));
    const { departures } = filterDepartures(small, NO_FILTERS);
    expect(alike(departures)).toBe(departures);
  });
});

describe('where a set left', () => {
  it('is the labs or companies of its departures, with their counts', () => {
    for (const filters of ASKED)
      for (const group of ['lab', 'company'] as const) {
        const { departures } = filterDepartures(dataset, filters);
        const lists = new Map<string, Departure[]>();
        for (const departure of departures) {
          const id = group === 'lab' ? departure.lab.id : departure.lab.company;
          lists.set(id, [...(lists.get(id) ?? []), departure]);
        }
        const origins = originsOf(dataset, filters, group);
        expect(Object.fromEntries(origins.map(({ id, count }) => [id, count]))).toEqual(
          Object.fromEntries([...lists].map(([id, list]) => [id, countIn(list, filters.time)])),
        );
      }
  });
});
