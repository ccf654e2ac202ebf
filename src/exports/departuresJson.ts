import type { Count } from '../i18n/language.ts';
import type { Dataset, Departure, Evidence } from '../model/dataset.ts';
import { publishedDataset, type PublishedDataset } from './publishedDataset.ts';

/** What a part of the dataset is a part by. */
export interface Excerpt {
  /** each filter that is on, in words */
  readonly filters: readonly { readonly field: string; readonly value: string }[];
  /** the same as a query of the page */
  readonly query: string;
  /** departures surely in it, and those with the possible ones */
  readonly count: Count;
}

/** Returns departures and every record they refer to as JSON, in the shape of the published dataset, with what they are a part by. */
export function departuresToJson(
  dataset: Dataset,
  evidence: Evidence,
  departures: readonly Departure[],
  excerpt: Excerpt,
): string {
  const { $schema, meta, ...records } = publishedDataset(dataset, evidence, departures);
  const file: PublishedDataset & { readonly excerpt: Excerpt } = { $schema, meta, excerpt, ...records };
  return `${JSON.stringify(file, null, 2)}\n`;
}
