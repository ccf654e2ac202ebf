import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an embed is made of; every address in it is relative. */
const PARTS = ['embed', 'zh/embed', 'embed.js', 'icon.svg'];

/**
 * Copies the embed of today into `v/<version>/`, where codes of that version find it. A host keeps the folders of earlier versions
 * when it takes over a new build (docs/hosting.md). What a pasted link of it turns into stays at the version too; `site` is the address
 * of the site, null where it is not known. `integrity.json` holds what a page may demand of the script.
 */
export async function buildFrozen(folder: string, version: string, site: string | null): Promise<void> {
  const frozen = join(folder, 'v', version);
  for (const part of PARTS) await cp(join(folder, part), join(frozen, part), { recursive: true });
  const files = await readdir(frozen, { recursive: true });
  for (const file of files.filter((each) => /(?:index\.html|\.oembed\.json)$/.test(each))) {
    const path = join(frozen, file);
    const text = linkedToSite(await readFile(path, 'utf8'));
    await writeFile(path, site === null ? text : keptAtVersion(text, site, version));
  }
  const script = await readFile(join(frozen, 'embed.js'));
  const digest = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  await writeFile(join(frozen, 'integrity.json'), `${JSON.stringify({ 'embed.js': digest }, null, 2)}\n`);
}

/** Returns a page of a frozen embed with its links to the record leading to the site, two folders further up. */
function linkedToSite(html: string): string {
  return html.replaceAll(
    /href="((?:\.\.\/)+(?:zh\/)?)(\?|table\/|article\/|labs\/|people\/)/g,
    'href="../../$1$2',
  );
}

/** Returns a text in which every full address of the embed is that of the version: canonical, preview, picture, oEmbed. */
function keptAtVersion(text: string, site: string, version: string): string {
  return ['embed/', 'zh/embed/'].reduce(
    (kept, path) => kept.replaceAll(site + path, `${site}v/${version}/${path}`),
    text,
  );
}
