import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedDataset } from '../../src/exports/publishedDataset.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import { jsonSchema } from '../../src/keeping/open/jsonSchema.ts';
import { indexRecords, readShippedRecord, type ShippedRecord } from '../support/shippedRecord.ts';
import { smallDataset } from '../support/smallDataset.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema());

let shipped: ShippedRecord;
beforeAll(async () => {
  shipped = await readShippedRecord();
});

/** The lists of a published dataset as `parseDataset` takes them: without what is computed. */
function withoutComputed(value: ReturnType<typeof publishedDataset>) {
  const { $schema: _, excerpt: __, departures, ...lists } = value;
  return {
    ...lists,
    candidates: [],
    departures: departures.map(
      ({ charted: _1, chartedBy: _2, kind: _3, status: _4, destinations, ...rest }) => ({
        ...rest,
        destinations: destinations.map(({ kind: _5, ...destination }) => destination),
      }),
    ),
  };
}

describe('publishedDataset', () => {
  it('validates against the published schema', () => {
    const { dataset, evidence } = shipped;
    expect(validate(publishedDataset(dataset, evidence)) ? [] : validate.errors).toEqual([]);
  });

  it.each<[string, (departure: Record<string, unknown>) => void]>([
    ['a field is missing', (departure) => delete departure['roleKind']],
    ['a field is unknown', (departure) => (departure['motive'] = 'unhappy')],
    ['a date is false', (departure) => (departure['left'] = '2019-13')],
    ['a date is a number', (departure) => (departure['left'] = 2019)],
    ['a kind is unknown', (departure) => (departure['kind'] = 'circus')],
    ['an id has capitals', (departure) => (departure['id'] = 'Ada')],
    ['there are no sources', (departure) => (departure['sources'] = [])],
  ])('is refused by the published schema where %s', (_, change) => {
    const { dataset, evidence } = indexRecords(smallDataset());
    const value = JSON.parse(JSON.stringify(publishedDataset(dataset, evidence)));
    expect(validate(value)).toBe(true);
    change(value.departures[0]);
    expect(validate(value)).toBe(false);
  });

  it('gives every departure back as it is recorded', () => {
    const { dataset, evidence, records } = shipped;
    expect(withoutComputed(publishedDataset(dataset, evidence)).departures).toEqual(records.departures);
  });

  it('refers to nothing that it leaves out, whole or in part', () => {
    const { dataset, evidence } = shipped;
    const parts = [undefined, [], dataset.departures.slice(0, 1), dataset.departures.slice(100, 140)];
    for (const part of parts)
      expect(() => parseDataset(withoutComputed(publishedDataset(dataset, evidence, part)))).not.toThrow();
  });

  it('leaves out people and sources that only candidates refer to', () => {
    const records = smallDataset();
    const [first] = records.candidates;
    const held = {
      ...first!,
      person: 'held-back',
      sources: [{ source: 'page-c', supports: [], statementBy: null }],
    };
    const { dataset, evidence } = indexRecords({
      ...records,
      candidates: [held],
      researchers: [...records.researchers, { ...records.researchers[0]!, id: 'held-back' }],
      sources: [...records.sources, { ...records.sources[0]!, id: 'page-c' }],
    });
    const published = publishedDataset(dataset, evidence);
    expect(published.researchers.map(({ id }) => id)).not.toContain('held-back');
    expect(published.sources.map(({ id }) => id)).not.toContain('page-c');
  });
});
