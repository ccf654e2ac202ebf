import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { build } from 'vite';

/** bytes of `embed.js` after gzip: it stands on other people's pages */
export const HOST_SCRIPT_BUDGET = 3000;

/** Builds `embed.js`, the script for the pages that embed us: one classic file. Throws where it is over its budget. */
export async function buildHost(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: 'src/host/index.ts', formats: ['iife'], name: 'departures', fileName: () => 'embed.js' },
    },
  });
  const { length } = gzipSync(await readFile(join(folder, 'embed.js')), { level: 9 });
  if (length > HOST_SCRIPT_BUDGET)
    throw new Error(`embed.js is ${length} bytes after gzip, more than ${HOST_SCRIPT_BUDGET}`);
}
