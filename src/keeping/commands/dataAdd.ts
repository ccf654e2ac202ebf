import { readFile } from 'node:fs/promises';
import { describeAddProblem } from '../add/input.ts';
import { describeOutcomes } from '../add/outcome.ts';
import { planAddition, type InputFile } from '../add/planAddition.ts';
import { countOf } from '../countOf.ts';
import { FILE_NAMES, writeDataTexts } from '../dataFiles.ts';
import { readFormer, rememberFormer, writeFormer } from '../former.ts';
import { formatFile } from '../formatData.ts';
import { readOpenRecords } from '../readRecords.ts';
import { readArguments } from './arguments.ts';

const USAGE =
  'usage: npm run data:add -- file.csv|file.json … [--dry-run] [--skip-known] [--sources-only] [--data folder]';

/**
 * Adds the departures of spreadsheets or of published datasets to the data, all or nothing, and says row by row what becomes of them;
 * with `--dry-run` it only says so. Returns the exit code: 1 where a file is refused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, USAGE, { flags: ['dry-run', 'skip-known', 'sources-only'], files: true });
  if (given === null) return 1;
  const { data, flags } = given;
  if (given.files.length === 0) {
    console.error(USAGE);
    return 1;
  }
  const found = await readOpenRecords(data);
  if (found === null) return 1;
  const files: InputFile[] = [];
  for (const name of given.files) {
    const bytes = await readFile(name).catch(() => null);
    if (bytes === null) {
      console.error(`${name}: expected a file that can be read`);
      return 1;
    }
    files.push({ name, bytes });
  }
  const today = new Date().toISOString().slice(0, 10);
  const former = await readFormer(data);
  const plan = planAddition(found.records, found.intake, files, today, {
    skipKnown: flags.has('skip-known'),
    sourcesOnly: flags.has('sources-only'),
    former,
  });
  for (const warning of plan.warnings) console.log(`warning: ${describeAddProblem(warning)}`);
  for (const problem of plan.problems) console.error(describeAddProblem(problem));
  if (plan.problems.length > 0) {
    console.error(`${countOf(plan.problems.length, 'problem')}: nothing was written`);
    return 1;
  }
  console.log(describeOutcomes(plan.rows, plan.changes, plan.records).join('\n'));
  const count = countOf(plan.changes.length, 'record');
  if (plan.changes.length === 0) console.log('nothing to change');
  else if (flags.has('dry-run')) console.log(`${count} would change; nothing was written`);
  else {
    const lists = { ...plan.records, intake: plan.intake };
    await writeDataTexts(data, new Map(FILE_NAMES.map((file) => [file, formatFile(file, lists[file])])));
    const remembered = rememberFormer(found.records, plan.records, former);
    if (remembered.length > 0 || former.length > 0) await writeFormer(data, remembered);
    console.log(`${count} written; npm run data:release gives the data its next version`);
  }
  return 0;
}
