import { describe, expect, it } from 'vitest';
import { bitOf, codesOf, failuresOf } from '../../src/filters/failures.ts';
import { prepareCounts } from '../../src/filters/prepareCounts.ts';
import { facetOf } from '../../src/filters/facets.ts';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { LIST_FILTER_IDS, NO_FILTERS } from '../../src/filters/filters.ts';
import { foldText } from '../../src/filters/searchText.ts';
import { createDataset, datasetSteps, splitRecords } from '../../src/model/dataset.ts';
import { departuresByYear } from '../../src/model/departuresByYear.ts';
import { make } from '../support/fixtures.ts';
import { randomRecords } from '../support/randomRecords.ts';

describe('the index of the filters', () => {
  it('tells every filter that a departure fails, and follows each change of them', () => {
    const dataset = make.randomDataset(300, 5);
    const [first] = dataset.departures;
    const filters = { ...NO_FILTERS, lab: [first?.lab.id ?? ''], q: 'family12', kind: ['!startup'] };
    for (const asked of [filters, { ...filters, q: '' }, NO_FILTERS, filters]) {
      const failures = failuresOf(dataset, asked);
      dataset.departures.forEach((departure, i) => {
        const passesAlone = (id: 'lab' | 'q' | 'kind') =>
          filterDepartures(dataset, { ...NO_FILTERS, role: [], [id]: asked[id] }).departures.includes(
            departure,
          );
        if (i % 37 !== 0) return;
        const failed = failures[i] ?? 0;
        for (const id of ['lab', 'q', 'kind'] as const)
          expect((failed & bitOf(id)) === 0, `${id} of ${departure.id}`).toBe(passesAlone(id));
        // The question above was another one: the index answers the one that is asked now.
        failuresOf(dataset, asked);
      });
    }
  });

  it('made in steps is the one made at once, and says how far it is', () => {
    const [sliced, whole] = [make.randomDataset(9000, 2), make.randomDataset(9000, 2)];
    const parts = [...prepareCounts(sliced)];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true);
    for (const id of LIST_FILTER_IDS) {
      expect(codesOf(sliced, id)).toEqual(codesOf(whole, id));
      expect(facetOf(sliced, NO_FILTERS, id)).toEqual(facetOf(whole, NO_FILTERS, id));
    }
  });
});

describe('a dataset made in steps', () => {
  it('is the one made at once', () => {
    const { core } = splitRecords(randomRecords(4500, 3));
    const steps = datasetSteps(core, null);
    const counts: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) counts.push(step.value);
    expect(counts.slice(0, 3)).toEqual([1000, 2000, 3000]);
    expect(step.value).toEqual(createDataset(core, null));
  });
});

describe('departures by year', () => {
  it('are in every year that their date may be in, and in no other', () => {
    const { departures, years } = make.randomDataset(400, 8);
    const lists = departuresByYear(departures, years);
    lists.forEach((list, i) => {
      const [start, end] = [Date.UTC(years[0] + i, 0, 1), Date.UTC(years[0] + i + 1, 0, 1) - 1];
      expect(list).toEqual(
        departures.filter(
          ({ clock }) => clock !== null && clock.date.earliest <= end && clock.date.latest >= start,
        ),
      );
    });
  });
});

describe('folding', () => {
  it('is the same for a plain text as inside one that is not', () => {
    const plain = "O'Neill-Smith Jr. (R&D), `Lab` 3\nNext-Gen A.I. ~ <x> |y|";
    expect(`${foldText(plain)}e`).toBe(foldText(`${plain}é`));
  });
});
