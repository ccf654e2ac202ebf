import type { Dataset } from './dataset.ts';
import { completeDataset } from './restOfRecords.ts';
import { shippedRest } from './shippedRest.ts';

/** Returns the dataset that a document started with, with the details of the shipped record: they come later, and with them what puts them in. */
export function completeShipped(dataset: Dataset): Dataset {
  return completeDataset(dataset, shippedRest);
}
