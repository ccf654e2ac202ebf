import { createPart, type Part } from '../../behaviors/createPart.ts';
import { expandCore } from '../../model/compactCore.ts';
import { createDataset, type Dataset } from '../../model/dataset.ts';
import type { RestOfRecords } from '../../model/restOfRecords.ts';
import { shippedCore } from '../../model/shippedCore.ts';

export interface StartedRecord {
  /** what charts and filters need */
  readonly dataset: Dataset;
  /** brings what completes it, when it is first asked for */
  readonly details: Part<RestOfRecords | null>;
}

/** Returns the shipped record as every document starts with it. */
export function startRecord(): StartedRecord {
  return {
    dataset: createDataset(expandCore(shippedCore), null),
    details: createPart(async () => (await import('../../model/shippedDetails.ts')).shippedDetails),
  };
}
