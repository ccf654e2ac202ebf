import * as v from 'valibot';
import { parseDataset } from '../model/parseDataset.ts';
import type { DatasetRecords } from '../model/schema.ts';
import { readDataFiles } from './dataFiles.ts';
import { intakeSchema, type IntakeEntry } from './intake.ts';

/** Returns the records of a folder and the ledger beside them; null where they are broken, after saying so and what to run. */
export async function readRecords(
  folder: string,
): Promise<{ readonly records: DatasetRecords; readonly intake: readonly IntakeEntry[] } | null> {
  try {
    const { intake, ...files } = await readDataFiles(folder);
    return { records: parseDataset(files), intake: v.parse(intakeSchema, intake) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(`${folder} is broken: npm run data:check has the whole list`);
    return null;
  }
}
