import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { readDataFiles } from '../keeping/dataFiles.ts';
import { loadDataset } from '../model/records.ts';
import { aboutPage } from './pages/aboutPage.ts';
import { coveragePage } from './pages/coveragePage.ts';
import { GROUND, writeStyles } from './writeStyles.ts';
import { SIDE_PAGES, sidePage, sidePath, type SidePage, type SidePageContent } from './pages/sidePage.ts';

/** Writes the pages of text beside the opening pages, in every language, and their style. */
export async function buildSidePages(folder: string, site: string | null): Promise<void> {
  const dataset = loadDataset();
  const { candidates } = await readDataFiles('data');
  const held = Array.isArray(candidates) ? candidates.length : 0;
  const contents: Readonly<Record<SidePage, (locale: Locale) => SidePageContent>> = {
    about: (locale) => aboutPage(dataset, locale),
    coverage: (locale) => coveragePage(dataset, held, locale),
  };
  await writeStyles(join(folder, 'pages.css'), [GROUND, 'src/build/pages/pages.css']);
  for (const locale of LOCALE_IDS) {
    for (const page of SIDE_PAGES) {
      const path = join(folder, sidePath(page, locale));
      await mkdir(path, { recursive: true });
      await writeFile(join(path, 'index.html'), sidePage(page, locale, contents[page](locale), site));
    }
  }
}
