import { checkData, describeFinding } from '../checkData.ts';
import { countOf } from '../countOf.ts';
import { readDataTexts } from '../dataFiles.ts';

/** Prints everything that is wrong with the files of `data/` (or of a folder given). Returns the exit code: 1 on any problem. */
export async function run([folder = 'data']: readonly string[]): Promise<number> {
  const findings = checkData(await readDataTexts(folder), new Date().toISOString().slice(0, 10));
  for (const finding of findings) console.log(describeFinding(finding));
  const problems = findings.filter(({ severity }) => severity === 'problem').length;
  const warnings = findings.length - problems;
  console.log(`${countOf(problems, 'problem')}, ${countOf(warnings, 'warning')}`);
  return problems === 0 ? 0 : 1;
}
