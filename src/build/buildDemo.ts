import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { loadDataset } from '../model/records.ts';
import { demoPage } from './demo/demoPage.ts';

/** Writes an article with two embeds into `demo/`, in every language: what an embed is like in a page that is not ours. */
export async function buildDemo(folder: string): Promise<void> {
  const dataset = loadDataset();
  for (const locale of LOCALE_IDS) {
    const path = join(folder, 'demo', LOCALES[locale].path);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'index.html'), demoPage(dataset, locale));
  }
}
