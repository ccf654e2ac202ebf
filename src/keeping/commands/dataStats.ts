import { dataStats, describeStats } from '../dataStats.ts';
import { describeVerdicts, readVerdictLog, verdictsOf } from '../verdictLog.ts';
import { readRecords } from '../readRecords.ts';
import { readArguments } from './arguments.ts';

/**
 * Prints what the record holds, what became of the research notes, and the verdicts on the claims, with those that changed since the last
 * release. Returns the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, 'usage: npm run data:stats [-- --data folder]');
  if (given === null) return 1;
  const found = await readRecords(given.data);
  if (found === null) return 1;
  const verdicts = describeVerdicts(verdictsOf(found.records), await readVerdictLog(given.data));
  console.log([...verdicts, ...describeStats(dataStats(found.records, found.intake))].join('\n'));
  return 0;
}
