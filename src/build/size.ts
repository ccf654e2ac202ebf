import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as build } from './build.ts';
import { buildEmbed } from './buildEmbed.ts';
import { bundleScripts } from './bundleScripts.ts';
import { isBuildStale } from './isBuildStale.ts';
import { brotliSize, describeSizes, measureSizes } from './measureSizes.ts';

/**
 * Prints what the built site weighs, building it first where it is missing or older than what it is made of. With `--react`,
 * builds the embed with React too and says what that would cost. Returns 1 where something is over its budget.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (await isBuildStale()) await build();
  const sizes = await measureSizes('dist');
  for (const line of describeSizes(sizes)) console.log(line);
  if (args.includes('--react')) {
    const folder = await mkdtemp(join(tmpdir(), 'departures-'));
    await buildEmbed({ folder, bundle: await bundleScripts('react') });
    const assets = join(folder, 'embed/assets');
    const name = (await readdir(assets)).find((each) => /^embed-.*\.js$/.test(each)) ?? '';
    const script = brotliSize(await readFile(join(assets, name)));
    await rm(folder, { recursive: true });
    const own = sizes[0]?.compressed ?? 0;
    console.log(
      `with React the script would be ${(script / 1000).toFixed(1)} kB: ${((script - own) / 1000).toFixed(1)} kB more`,
    );
  }
  return sizes.some(({ compressed, budget }) => budget !== null && compressed > budget) ? 1 : 0;
}
