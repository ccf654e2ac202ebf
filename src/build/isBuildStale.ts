import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['src', 'data', 'public'];
const FILES = ['index.html', 'vite.config.ts', 'package.json'];

/** Returns whether `dist/` has to be built: it is missing, was left unfinished, or is older than something it is made of. */
export async function isBuildStale(): Promise<boolean> {
  const built = await stat('dist/index.html').catch(() => null);
  if (built === null || (await readFile('dist/index.html', 'utf8')).includes('<!--app-->')) return true;
  const changes = await Promise.all([...FOLDERS.map(newestChange), ...FILES.map(changeOf)]);
  return Math.max(...changes) > built.mtimeMs;
}

/** Folders count as well: a file that was removed leaves its mark there. */
async function newestChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const changes = await Promise.all(entries.map((entry) => changeOf(join(entry.parentPath, entry.name))));
  return Math.max(await changeOf(folder), ...changes);
}

async function changeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
