import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES } from '../i18n/locales.ts';
import { presetPath, PRESETS } from '../pictures/presets.ts';
import type { PublishedPicture } from './prerenderPictures.tsx';
import { oembedOf, previewTags } from './linkPreviews.ts';

/** The preset that the opening page shows. */
const OPENING = 'story';

/**
 * Writes what a pasted link turns into: the oEmbed answers beside the pictures, and the tags in the head of the pages, which
 * must be there already. `site` is the address of the site, from the variable `SITE_URL` of the environment; without one there
 * are no answers, since they must name everything in full.
 */
export async function buildPreviews(
  folder: string,
  pictures: readonly PublishedPicture[],
  site: string | null,
): Promise<void> {
  if (site === null)
    console.log('no SITE_URL: built without oEmbed answers and without preview pictures of pasted links');
  for (const picture of pictures) {
    if (site !== null) {
      const path = join(folder, 'embed', `${picture.id}.${picture.locale}.oembed.json`);
      await writeFile(path, `${JSON.stringify(oembedOf(picture, site), null, 2)}\n`);
    }
    const { path } = LOCALES[picture.locale];
    const pages = [presetPath(picture.locale, picture.id)];
    if (picture.id === PRESETS[0].id) pages.push(`${path}embed/`);
    if (picture.id === OPENING) pages.push(path);
    for (const page of pages) {
      const file = join(folder, page, 'index.html');
      const html = await readFile(file, 'utf8');
      await writeFile(
        file,
        html.replace('</head>', () => `${previewTags(picture, site, page).trimStart()}  </head>`),
      );
    }
  }
}
