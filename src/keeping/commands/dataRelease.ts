import { readFile, writeFile } from 'node:fs/promises';
import { checkData, describeFinding } from '../checkData.ts';
import { citeVersion, EXAMPLES, showVersion } from '../citeVersion.ts';
import { countOf } from '../countOf.ts';
import { readDataTexts, writeDataTexts } from '../dataFiles.ts';
import { formatFile } from '../formatData.ts';
import { readRecords } from '../readRecords.ts';
import { release } from '../release.ts';
import { verdictsOf, writeVerdictLog } from '../verdictLog.ts';
import { readArguments } from './arguments.ts';

/**
 * Gives the data its next version, marks the departures that are new in it, keeps the verdicts on the claims as they are now, and
 * puts the version into `CITATION.cff` and the examples of the documents. Returns the exit code: 1 where the data has problems, and nothing is written.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, 'usage: npm run data:release [-- --data folder]');
  if (given === null) return 1;
  const folder = given.data;
  const today = new Date().toISOString().slice(0, 10);
  const problems = checkData(await readDataTexts(folder), today).filter(
    ({ severity }) => severity === 'problem',
  );
  for (const problem of problems) console.error(describeFinding(problem, folder));
  const found = problems.length > 0 ? null : await readRecords(folder);
  if (found === null) {
    console.error('nothing was released');
    return 1;
  }
  const released = release(found.records, today);
  await writeDataTexts(
    folder,
    new Map([
      ['meta', formatFile('meta', released.meta)],
      ['departures', formatFile('departures', released.departures)],
    ]),
  );
  await writeVerdictLog(folder, verdictsOf(released));
  if (folder === 'data') {
    await rewrite('CITATION.cff', (text) => citeVersion(text, released.meta));
    for (const file of EXAMPLES) await rewrite(file, (text) => showVersion(text, released.meta));
  }
  const added = found.records.departures.filter(({ added: since }) => since === null).length;
  console.log(`version ${released.meta.version}: ${countOf(added, 'departure')} added`);
  return 0;
}

/** Rewrites a file, where it is there. */
async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) await writeFile(file, change(text));
}
