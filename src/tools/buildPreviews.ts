import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES } from '../i18n/locales.ts';
import { PRESETS } from '../pictures/presets.ts';
import type { PublishedPicture } from '../prerenderPictures.tsx';
import { oembedOf, previewTags, siteAddress } from './linkPreviews.ts';

/**
 * Writes what a pasted link turns into: the oEmbed answers beside the pictures, and the tags in the head of the pages, which
 * must be there already. The address is that of the site, from the variable `SITE_URL` of the environment; without one there
 * are no answers, since they must name everything in full.
 */
export async function buildPreviews(
  folder: string,
  pictures: readonly PublishedPicture[],
  address: string | undefined,
): Promise<void> {
  const site = siteAddress(address);
  if (site === null)
    console.log('no SITE_URL: built without oEmbed answers and without preview pictures of pasted links');
  for (const picture of pictures) {
    if (site !== null) {
      const path = join(folder, 'embed', `${picture.id}.${picture.locale}.oembed.json`);
      await writeFile(path, `${JSON.stringify(oembedOf(picture, site), null, 2)}\n`);
    }
    if (picture.id !== PRESETS[0].id) continue;
    const page = join(folder, LOCALES[picture.locale].path, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(
      page,
      html.replace('</head>', () => `${previewTags(picture, site).trimStart()}  </head>`),
    );
  }
}
