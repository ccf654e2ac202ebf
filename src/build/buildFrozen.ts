import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an embed is made of; every address in it is relative. */
const PARTS = ['embed', 'zh/embed', 'embed.js', 'icon.svg'];

/**
 * Copies the embed of today into `v/<version>/`, where codes of that version find it. A host keeps the folders of earlier versions
 * when it takes over a new build (docs/hosting.md).
 */
export async function buildFrozen(folder: string, version: string): Promise<void> {
  const frozen = join(folder, 'v', version);
  for (const part of PARTS) await cp(join(folder, part), join(frozen, part), { recursive: true });
  const files = await readdir(frozen, { recursive: true });
  for (const file of files.filter((each) => each.endsWith('index.html'))) {
    const path = join(frozen, file);
    await writeFile(path, linkedToSite(await readFile(path, 'utf8')));
  }
}

/** Returns a page of a frozen embed with its links to the record leading to the site, two folders further up. */
function linkedToSite(html: string): string {
  return html.replaceAll(/href="((?:\.\.\/)+(?:zh\/)?)(\?|table\/)/g, 'href="../../$1$2');
}
