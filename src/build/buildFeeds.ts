import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { feedFile } from '../app/pagePath.ts';
import { feed, readCorrections } from './feeds.ts';

/** Writes a feed in every language: what was added to the record, and what was corrected. `site` as in `feed`. */
export async function buildFeeds(folder: string, site: string | null): Promise<void> {
  const dataset = loadDataset();
  const corrections = readCorrections(await readFile('data/CORRECTIONS.md', 'utf8'));
  for (const locale of LOCALE_IDS)
    await writeFile(join(folder, feedFile(locale)), feed(dataset, corrections, locale, site));
}
