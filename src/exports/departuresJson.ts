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
  const file: PublishedDataset = { $schema, meta, excerpt, ...records };
  return `${JSON.stringify(file, null, 2)}\n`;
}
