import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, countYears } from '../../src/filters/count.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { make } from '../support/fixtures.ts';

const year = fc.option(fc.integer({ min: 2010, max: 2028 }));

describe('the counter', () => {
  it('gives the numbers of the filter, for any range of years of any record', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), year, year, (n, seed, a, b) => {
        const dataset = make.randomDataset(n, seed);
        const time = a === null && b === null ? null : { from: a, to: b };
        const filters = { ...NO_FILTERS, role: [], time };
        expect(countIn(dataset.departures, time)).toEqual(filterDepartures(dataset, filters).count);
      }),
    );
  });

  it('gives each year what a range of that year alone gives', () => {
    const dataset = make.randomDataset(80, 5);
    for (const { year: one, count } of countYears(dataset.departures, dataset.years))
      expect(count).toEqual(countIn(dataset.departures, { from: one, to: one }));
  });
});
