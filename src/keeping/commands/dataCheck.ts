import { checkData, describeFinding } from '../checkData.ts';
import { countOf } from '../countOf.ts';
import { readDataTexts } from '../dataFiles.ts';
import { readFormer } from '../former.ts';
import { readArguments } from './arguments.ts';

/** Prints everything that is wrong with the files of the data. Returns the exit code: 1 on any problem. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, 'usage: npm run data:check [-- --data folder]');
  if (given === null) return 1;
  const findings = checkData(await readDataTexts(given.data), new Date().toISOString().slice(0, 10));
  for (const finding of findings) console.log(describeFinding(finding, given.data));
  const former = await readFormer(given.data).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (former !== null) console.log(former);
  const problems =
    findings.filter(({ severity }) => severity === 'problem').length + (former === null ? 0 : 1);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  console.log(`${countOf(problems, 'problem')}, ${countOf(warnings, 'warning')}`);
  return problems === 0 ? 0 : 1;
}
