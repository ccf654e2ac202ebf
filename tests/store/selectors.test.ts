import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { make } from '../support/fixtures.ts';

describe('what the overview draws', () => {
  const dataset = make.randomDataset(200, 3);
  const { shown, shownInAllYears } = createSelectors(dataset);

  it('stays one answer while only the year range moves, and follows every other filter', () => {
    const all = shownInAllYears(NO_FILTERS);
    expect(shownInAllYears({ ...NO_FILTERS, time: { from: 2018, to: 2019 } })).toBe(all);
    const [first] = dataset.departures;
    const filters = { ...NO_FILTERS, lab: [first?.lab.id ?? ''], time: { from: 2018, to: 2019 } };
    expect(shownInAllYears(filters).departures).toEqual(shown({ ...filters, time: null }).departures);
    expect(shownInAllYears(NO_FILTERS)).toEqual(all);
  });
});
