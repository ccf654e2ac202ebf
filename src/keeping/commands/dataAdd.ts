import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeChange } from '../add/changes.ts';
import { describeAddProblem } from '../add/input.ts';
import { planAddition } from '../add/planAddition.ts';
import { describeFinding } from '../checkData.ts';
import { countOf } from '../countOf.ts';
import { FILE_NAMES, writeDataTexts } from '../dataFiles.ts';
import { formatFile } from '../formatData.ts';
import { readRecords } from '../readRecords.ts';

/**
 * Adds the departures of a spreadsheet or of a published dataset to `data/`, all or nothing, and says what changes; with
 * `--dry-run` it only says so. Returns the exit code: 1 where the file is refused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    console.error('usage: npm run data:add -- file.csv|file.json [--dry-run]');
    return 1;
  }
  const found = await readRecords(values.data);
  if (found === null) return 1;
  const text = await readFile(name, 'utf8').catch(() => null);
  if (text === null) {
    console.error(`${name}: expected a file that can be read`);
    return 1;
  }
  const today = new Date().toISOString().slice(0, 10);
  const plan = planAddition(found.records, found.intake, { name, text }, today);
  for (const problem of plan.problems) console.error(describeAddProblem(problem));
  if (plan.problems.length > 0) {
    console.error(`${countOf(plan.problems.length, 'problem')}: nothing was written`);
    return 1;
  }
  for (const change of plan.changes) console.log(describeChange(change).join('\n'));
  for (const warning of plan.warnings) console.log(describeFinding(warning));
  const count = countOf(plan.changes.length, 'record');
  if (plan.changes.length === 0) console.log('nothing to change');
  else if (values['dry-run']) console.log(`${count} would change; nothing was written`);
  else {
    const lists = { ...plan.records, intake: plan.intake };
    await writeDataTexts(
      values.data,
      new Map(FILE_NAMES.map((file) => [file, formatFile(file, lists[file])])),
    );
    console.log(`${count} written; npm run data:release gives the data its next version`);
  }
  return 0;
}

function readArguments(args: readonly string[]): {
  readonly values: { readonly 'dry-run': boolean; readonly data: string };
  readonly positionals: readonly string[];
} {
  const options = {
    'dry-run': { type: 'boolean', default: false },
    data: { type: 'string', default: 'data' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values, positionals };
  } catch {
    return { values: { 'dry-run': true, data: 'data' }, positionals: [] };
  }
}
