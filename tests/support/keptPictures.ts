import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'tests/pictures/kept';
const CHANGED = '-changed.svg';

/** Returns the path of a picture that later drawings are compared with. */
export function keptPicture(name: string): string {
  return join(FOLDER, `${name}.svg`);
}

/** Returns the path where a drawing that differs is written, beside the kept one. */
export function changedPicture(name: string): string {
  return join(FOLDER, `${name}${CHANGED}`);
}

/** Keeps every changed drawing in place of the one it was compared with. Returns the exit code. */
export function run(): number {
  const changed = readdirSync(FOLDER).filter((file) => file.endsWith(CHANGED));
  for (const file of changed) {
    const kept = file.replace(CHANGED, '.svg');
    renameSync(join(FOLDER, file), join(FOLDER, kept));
    console.log(`kept ${join(FOLDER, kept)}`);
  }
  console.log(changed.length === 0 ? 'no picture has changed' : `${changed.length} pictures kept`);
  return 0;
}
