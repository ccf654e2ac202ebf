import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { gzipSize, HOST_SCRIPT_BUDGET } from './measureSizes.ts';

/**
 * Builds `embed.js`, the script for the pages that embed us: one classic file, which knows `site`, the address of the site, where
 * that is given. Throws where it is over its budget.
 */
export async function buildHost(folder: string, site: string | null): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'import.meta.env.VITE_SITE_URL': JSON.stringify(site ?? '') },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: 'src/host/index.ts', formats: ['iife'], name: 'departures', fileName: () => 'embed.js' },
    },
  });
  const length = gzipSize(await readFile(join(folder, 'embed.js')));
  if (length > HOST_SCRIPT_BUDGET)
    throw new Error(`embed.js is ${length} bytes after gzip, more than ${HOST_SCRIPT_BUDGET}`);
}
