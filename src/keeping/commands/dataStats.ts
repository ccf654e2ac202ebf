import { dataStats, describeStats } from '../dataStats.ts';
import { readRecords } from '../readRecords.ts';

/** Prints what the record in `data/` (or in a folder given) holds, and what became of the research notes. Returns the exit code. */
export async function run([folder = 'data']: readonly string[]): Promise<number> {
  const found = await readRecords(folder);
  if (found === null) return 1;
  console.log(describeStats(dataStats(found.records, found.intake)).join('\n'));
  return 0;
}
