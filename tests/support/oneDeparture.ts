import type { DatasetRecords, DepartureRecord } from '../../src/model/schema.ts';
import { make } from './fixtures.ts';

type Supported = DepartureRecord['sources'][number]['supports'];

/** Returns the sources of a departure: one page, and what it tells. */
export function toldBy(...supports: Supported): DepartureRecord['sources'] {
  return [{ source: 'source-a', supports, statementBy: null }];
}

/** Returns a record for keepers to add to: one departure, whose source tells when, and a publisher with a domain. */
export function oneDeparture(changes: Partial<DatasetRecords> = {}): DatasetRecords {
  const records = make.records({
    departures: [
      make.departure('d', {
        left: '2019-05',
        sources: toldBy('departure', 'left'),
        destinations: [make.destination('org-b', { when: '2020' })],
      }),
    ],
  });
  const publishers = records.publishers.map((publisher) => ({ ...publisher, domains: ['example.org'] }));
  return { ...records, publishers, ...changes };
}
