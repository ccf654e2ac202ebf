import { buildEmbed } from './buildEmbed.ts';
import { bundleScripts } from './bundleScripts.ts';

/** Builds the embed documents with React into the folder given, to be tested beside those with Preact. Returns the exit code. */
export async function run([folder]: readonly string[]): Promise<number> {
  if (folder === undefined) throw new Error('missing argument: folder');
  await buildEmbed({ folder, bundle: await bundleScripts('react') });
  return 0;
}
