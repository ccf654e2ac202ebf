import {
  createDataset,
  createEvidence,
  splitRecords,
  type Dataset,
  type Evidence,
} from '../../src/model/dataset.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import type { DatasetRecords } from '../../src/model/schema.ts';
import * as v from 'valibot';
import { readDataFiles } from '../../src/keeping/dataFiles.ts';
import { intakeSchema, type IntakeEntry } from '../../src/keeping/intake.ts';

export interface ShippedRecord {
  readonly records: DatasetRecords;
  readonly intake: readonly IntakeEntry[];
  readonly dataset: Dataset;
  readonly evidence: Evidence;
}

/** The record in `data/`, parsed and indexed. */
export async function readShippedRecord(): Promise<ShippedRecord> {
  const { intake, ...files } = await readDataFiles('data');
  const records = parseDataset(files);
  return { records, intake: v.parse(intakeSchema, intake), ...indexRecords(records) };
}

/** Records as the product reads them. */
export function indexRecords(records: DatasetRecords): {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
} {
  const { core, evidence: proof } = splitRecords(records);
  const evidence = createEvidence(proof);
  return { dataset: createDataset(core, evidence), evidence };
}
