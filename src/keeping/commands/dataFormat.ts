import { readDataTexts, writeDataTexts, FILE_NAMES, type FileName } from '../dataFiles.ts';
import { formatFile } from '../formatData.ts';
import { parseJson } from '../parseJson.ts';
import { readArguments } from './arguments.ts';

/** Puts the files of the data into their one order and layout. Returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, 'usage: npm run data:format [-- --data folder]');
  if (given === null) return 1;
  const folder = given.data;
  const texts = await readDataTexts(folder);
  const changed = new Map<FileName, string>();
  for (const name of FILE_NAMES) {
    const text = texts[name];
    if (text === null) continue;
    try {
      const formatted = formatFile(name, parseJson(text));
      if (formatted !== text) changed.set(name, formatted);
    } catch (error) {
      console.error(
        `${folder}/${name}.json: ${error instanceof Error ? error.message : String(error)}; nothing written`,
      );
      return 1;
    }
  }
  await writeDataTexts(folder, changed);
  for (const name of changed.keys()) console.log(`formatted ${folder}/${name}.json`);
  if (changed.size === 0) console.log('nothing to format');
  return 0;
}
