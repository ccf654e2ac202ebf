import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import { loadRecords } from '../../src/model/records.ts';
import { ask, factsOf, NO_QUESTION } from '../support/oracle.ts';
import { randomRecords } from '../support/randomRecords.ts';
import { indexRecords } from '../support/shippedRecord.ts';

describe.each([
  ['the record', loadRecords()],
  ['a made-up record', parseDataset(randomRecords(200, 1))],
])('the plain computation over %s', (_, records) => {
  it('knows the departures of the product, with their kinds and dates', () => {
    const { dataset } = indexRecords(records);
    const facts = new Map(factsOf(records).map((fact) => [fact.id, fact]));
    expect(dataset.departures.length).toBe(facts.size);
    for (const { id, kind, clock, lab, status } of dataset.departures) {
      const fact = facts.get(id)!;
      expect([kind, lab.chain, status, lab.region]).toEqual([fact.kind, fact.from, fact.status, fact.region]);
      expect([clock?.date.earliest, clock?.date.latest]).toEqual([fact.when?.from, fact.when?.to]);
    }
    expect(filterDepartures(dataset, NO_FILTERS).departures.length).toBe(
      ask([...facts.values()], NO_QUESTION).length,
    );
  });
});
