import { dataStats, describeStats } from '../dataStats.ts';
import { readRecords } from '../readRecords.ts';
import { readArguments } from './arguments.ts';

/** Prints what the record holds, and what became of the research notes. Returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, 'usage: npm run data:stats [-- --data folder]');
  if (given === null) return 1;
  const found = await readRecords(given.data);
  if (found === null) return 1;
  console.log(describeStats(dataStats(found.records, found.intake)).join('\n'));
  return 0;
}
