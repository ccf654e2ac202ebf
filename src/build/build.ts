import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, runnerImport } from 'vite';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { loadDataset } from '../model/records.ts';
import { buildAnswers } from './buildAnswers.ts';
import { buildData } from './buildData.ts';
import { buildDemo } from './buildDemo.ts';
import { buildEmbed } from './buildEmbed.ts';
import { buildFrozen } from './buildFrozen.ts';
import { buildHost } from './buildHost.ts';
import { buildPages } from './buildPages.ts';
import { buildPictures } from './buildPictures.ts';
import { buildPreviews } from './buildPreviews.ts';
import { siteAddress } from './linkPreviews.ts';
import { definePositions } from './networkPositions.ts';

const DIST = 'dist';

/** Builds the site into `dist/`: pages prerendered in every language. Returns the exit code. */
export async function run(): Promise<number> {
  await clearFolder();
  await build({ logLevel: 'warn', define: definePositions(loadDataset()) });
  const dataBlock = await buildData(join(DIST, 'data'));
  await buildHost(DIST);
  const site = siteAddress(process.env['SITE_URL']);
  await buildEmbed({ folder: DIST, origin: site === null ? null : new URL(site).origin });
  const pictures = await buildPictures(DIST);
  await prerenderPages(dataBlock);
  await buildPreviews(DIST, pictures, site);
  await buildFrozen(DIST, loadDataset().meta.version);
  await buildDemo(DIST);
  await buildPages(DIST);
  await buildAnswers(DIST, site);
  console.log(`built ${DIST}/`);
  return 0;
}

/** Empties the folder, but for the frozen versions of the embed: whoever has embedded one relies on it. */
async function clearFolder(): Promise<void> {
  const entries = await readdir(DIST).catch(() => []);
  for (const entry of entries)
    if (entry !== 'v') await rm(join(DIST, entry), { recursive: true, force: true });
}

async function prerenderPages(dataBlock: (locale: Locale) => string): Promise<void> {
  const { module } = await runnerImport<typeof import('./prerender.tsx')>(
    join(process.cwd(), 'src/build/prerender.tsx'),
    {
      configFile: false,
      logLevel: 'error',
    },
  );
  const template = await readFile(join(DIST, 'index.html'), 'utf8');
  for (const locale of LOCALE_IDS) {
    const path = join(DIST, LOCALES[locale].path, 'index.html');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, fillTemplate(template, locale, await module.renderPage(locale), dataBlock(locale)));
  }
}

/** Returns the built page for a locale: its language, title and description, its body, and addresses relative to its folder. */
function fillTemplate(template: string, locale: Locale, body: string, dataBlock: string): string {
  const { tag, path } = LOCALES[locale];
  const { t } = createLanguage(locale);
  const up = '../'.repeat(path.split('/').length - 1);
  return template
    .replace('<html lang="en">', `<html lang="${tag}">`)
    .replace(
      /<title>.*?<\/title>/,
      () =>
        `<title>${t('app.name')}</title>\n    <meta name="description" content="${t('app.description')}" />`,
    )
    .replaceAll(/(src|href)="\.\//g, `$1="./${up}`)
    .replace('</head>', () => `  <script type="application/ld+json">${dataBlock}</script>\n  </head>`)
    .replace('<!--app-->', () => body);
}
