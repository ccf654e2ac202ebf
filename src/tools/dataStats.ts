import * as v from 'valibot';
import { parseDataset } from '../model/parseDataset.ts';
import { dataStats, describeStats } from './data/dataStats.ts';
import { readDataFiles } from './data/dataFiles.ts';
import { intakeSchema } from './data/intake.ts';

/** Prints what the record holds, and what became of the research notes. Returns the exit code. */
export async function run([folder = 'data']: readonly string[]): Promise<number> {
  const { intake, ...files } = await readDataFiles(folder);
  console.log(describeStats(dataStats(parseDataset(files), v.parse(intakeSchema, intake))).join('\n'));
  return 0;
}
