import type { Dataset, Departure, Evidence } from '../model/dataset.ts';
import { publishedDataset } from './publishedDataset.ts';
import type { Excerpt, PublishedDataset } from './publishedSchema.ts';

/** Returns departures and every record they refer to as JSON, in the shape of the published dataset, with what they are a part by. */
export function departuresToJson(
  dataset: Dataset,
  evidence: Evidence,
  departures: readonly Departure[],
  excerpt: Excerpt,
): string {
  const { $schema, meta, ...records } = publishedDataset(dataset, evidence, departures);
  const { own } = dataset;
  // A reader's own data are no part of the record: they have neither its schema nor its version and licence.
  if (own !== null) {
    const { says, address, ...said } = own;
    const about = { ...said, ...(address === null ? {} : { address }), says: [...says] };
    return `${JSON.stringify({ own: about, excerpt, ...records }, null, 2)}\n`;
  }
  const file: PublishedDataset = { $schema, meta, excerpt, ...records };
  return `${JSON.stringify(file, null, 2)}\n`;
}
