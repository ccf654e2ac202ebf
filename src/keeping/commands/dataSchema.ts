import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '../editorSchemas.ts';
import { readArguments } from './arguments.ts';

/** Writes the schemas by which editors complete and check the files of the data into their folder `schema`. Returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, 'usage: npm run data:schema [-- --data folder]');
  if (given === null) return 1;
  const folder = join(given.data, 'schema');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of editorSchemas()) await writeFile(join(folder, `${name}.json`), text);
  console.log(`written: ${folder}`);
  return 0;
}
