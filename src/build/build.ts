import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { addressTags, presetCard } from './addressTags.ts';
import { buildArticle } from './buildArticle.ts';
import { buildAnswers } from './buildAnswers.ts';
import { buildData } from './buildData.ts';
import { buildDemo } from './buildDemo.ts';
import { buildEmbed } from './buildEmbed.ts';
import { buildFeeds } from './buildFeeds.ts';
import { buildFrozen } from './buildFrozen.ts';
import { buildHost } from './buildHost.ts';
import { buildProfiles } from './buildProfiles.ts';
import { buildSidePages } from './buildSidePages.ts';
import { buildSocial } from './buildSocial.ts';
import { buildPictures } from './buildPictures.ts';
import { buildPreviews } from './buildPreviews.ts';
import { compressFiles } from './compressFiles.ts';
import { bundleScripts, type ScriptBundle } from './bundleScripts.ts';
import { pageDocument } from './pageDocument.ts';
import { writeScripts } from './scriptFiles.ts';
import { siteAddress } from './linkPreviews.ts';
import { importModule } from './importModule.ts';

/** The folder that is written: `dist`, or the one that `OUT_DIR` names. */
const DIST = process.env['OUT_DIR'] ?? 'dist';

/** Builds the site: pages prerendered in every language. Returns the exit code. */
export async function run(): Promise<number> {
  await clearFolder();
  await cp('public', DIST, { recursive: true });
  const bundle = await bundleScripts();
  const site = siteAddress(process.env['SITE_URL']);
  const dataBlock = await buildData(join(DIST, 'data'), site);
  await buildHost(DIST, site);
  await buildEmbed({ folder: DIST, bundle, origin: site === null ? null : new URL(site).origin });
  const pictures = await buildPictures(DIST);
  await buildPages(bundle, dataBlock, site);
  await buildArticle(DIST, bundle, site);
  await buildPreviews(DIST, pictures, site);
  await buildFrozen(DIST, loadDataset().meta.version, site);
  await buildDemo(DIST);
  await buildSidePages(DIST, site);
  await buildProfiles(DIST, site);
  await buildSocial(DIST);
  await buildFeeds(DIST, site);
  await buildAnswers(DIST, site);
  if (process.env['COMPRESS'] === '1') await compressFiles(DIST);
  console.log(`built ${DIST}/`);
  return 0;
}

/** Empties the folder, but for the frozen versions of the embed: whoever has embedded one relies on it. */
async function clearFolder(): Promise<void> {
  const entries = await readdir(DIST).catch(() => []);
  for (const entry of entries)
    if (entry !== 'v') await rm(join(DIST, entry), { recursive: true, force: true });
}

/** Writes the pages, prerendered in every language. */
async function buildPages(
  bundle: ScriptBundle,
  dataBlock: (locale: Locale) => string,
  site: string | null,
): Promise<void> {
  const module = await importModule<typeof import('./prerender.tsx')>('src/build/prerender.tsx');
  const write = async (folder: string, html: string) => {
    await mkdir(join(DIST, folder), { recursive: true });
    await writeFile(join(DIST, folder, 'index.html'), html);
  };
  for (const locale of LOCALE_IDS) {
    const folder = LOCALES[locale].path;
    const files = await writeScripts(DIST, 'assets', bundle, 'page', locale);
    const tableFiles = await writeScripts(DIST, 'assets', bundle, 'table', locale);
    const page = { ...module.renderPage(locale), locale, folder, files, data: dataBlock(locale) };
    await write(folder, pageDocument(page));
    const table = { ...module.renderTablePage(locale), locale, folder: `${folder}table/`, shows: '' };
    const tags = addressTags('table/', locale, site, presetCard('timeline', locale));
    await write(table.folder, pageDocument({ ...table, files: tableFiles, data: null, tags }));
  }
}
