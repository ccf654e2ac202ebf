import * as v from 'valibot';
import { DatasetError, describeProblem, parseDataset, parseShapes } from '../model/parseDataset.ts';
import type { DatasetRecords } from '../model/schema.ts';
import { readDataFiles } from './dataFiles.ts';
import { intakeSchema, type IntakeEntry } from './intake.ts';

interface Found {
  readonly records: DatasetRecords;
  readonly intake: readonly IntakeEntry[];
}

/** Returns the records of a folder and the ledger beside them; null where they are broken, after saying so and what to run. */
export async function readRecords(folder: string): Promise<Found | null> {
  return readFolder(folder, parseDataset);
}

/** The same, but what records refer to need not be there yet: a file that is added may bring it. */
export async function readOpenRecords(folder: string): Promise<Found | null> {
  return readFolder(folder, parseShapes);
}

async function readFolder(folder: string, parse: (raw: unknown) => DatasetRecords): Promise<Found | null> {
  try {
    const { intake, ...files } = await readDataFiles(folder);
    return { records: parse(files), intake: v.parse(intakeSchema, intake) };
  } catch (error) {
    const lines =
      error instanceof DatasetError
        ? error.problems.map((problem) => describeProblem(problem, folder))
        : [error instanceof Error ? error.message : String(error)];
    for (const line of lines) console.error(line);
    const option = folder === 'data' ? '' : ` -- --data ${folder}`;
    console.error(`${folder} is broken: npm run data:check${option} has the whole list`);
    return null;
  }
}
