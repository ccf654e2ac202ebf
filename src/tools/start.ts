import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { run as build } from './build.ts';
import { serve } from './serve.ts';

/** Serves the site on 127.0.0.1, building it first where it is missing or older than what it is made of. Runs until stopped. */
export async function run(args: readonly string[]): Promise<number | undefined> {
  if (await isStale()) await build();
  const wanted = Number(process.env['PORT'] ?? args[0] ?? 4173);
  const server = await serve('dist', wanted).catch(() => serve('dist', 0));
  const { port } = server.address() as AddressInfo;
  console.log(`AI Lab Departures: http://127.0.0.1:${port}/`);
  return undefined;
}

async function isStale(): Promise<boolean> {
  const built = await stat('dist/index.html').catch(() => null);
  if (built === null) return true;
  const newest = await Promise.all(['src', 'data', 'public'].map(newestChange));
  const files = await Promise.all(['index.html', 'vite.config.ts', 'package.json'].map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(...newest, ...files) > built.mtimeMs;
}

async function newestChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const times = await Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}
