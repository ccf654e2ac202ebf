import { Resvg } from '@resvg/resvg-js';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLanguage } from '../i18n/language.ts';
import { LOCALE_IDS, LOCALES } from '../i18n/locales.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { htmlDocument } from './htmlDocument.ts';

/** px of the sign in `favicon.ico`, on a dense screen as well */
const SIGN = 48;

/**
 * Writes what browsers and readers ask any site for unasked: `favicon.ico`, and the page `404.html` that servers send for an address
 * without one. `site` is the address of the site with a slash at the end; where it is not known, the root of the server.
 */
export async function buildAnswers(folder: string, site: string | null): Promise<void> {
  const svg = await readFile('public/icon.svg');
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: SIGN } }).render().asPng();
  await writeFile(join(folder, 'favicon.ico'), iconFile(png));
  await writeFile(join(folder, '404.html'), missingPage(site ?? '/'));
}

/** Returns an icon file that holds one PNG: six bytes of head, sixteen about the picture, the picture. */
function iconFile(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(SIGN, 6);
  head.writeUInt8(SIGN, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** Returns the page for an address without one, in every language: it may be sent for any path, so that its links are absolute. */
function missingPage(site: string): string {
  const parts = LOCALE_IDS.map((locale) => {
    const { t } = createLanguage(locale);
    const { tag, path } = LOCALES[locale];
    return `<section lang="${tag}">
<h${locale === 'en' ? 1 : 2}>${escapeMarkup(t('missing.title'))}</h${locale === 'en' ? 1 : 2}>
<p>${escapeMarkup(t('missing.text'))}</p>
<p><a href="${escapeMarkup(site)}${path}">${escapeMarkup(t('app.name'))}</a></p>
</section>`;
  });
  return htmlDocument({
    locale: 'en',
    title: createLanguage('en').t('missing.title'),
    head: [
      '<meta name="color-scheme" content="light dark">',
      '<meta name="robots" content="noindex">',
      `<link rel="icon" href="${escapeMarkup(site)}favicon.ico">`,
    ],
    body: `\n<main>\n${parts.join('\n')}\n</main>\n`,
  });
}
