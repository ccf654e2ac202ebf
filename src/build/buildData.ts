import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataset, createEvidence, splitRecords } from '../model/dataset.ts';
import { parseDataset } from '../model/parseDataset.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { readDataFiles } from '../keeping/dataFiles.ts';
import { indexPage } from '../keeping/open/indexPage.ts';
import { jsonLd } from '../keeping/open/jsonLd.ts';
import { openData } from '../keeping/open/openData.ts';
import { GROUND, writeStyles } from './writeStyles.ts';

/**
 * Writes the open data into a folder; `site` is the address of the site, null where it is not known. Returns what a page says of it to search engines for data, as the text of its data block.
 * Throws where the record is broken, naming every problem.
 */
export async function buildData(folder: string, site: string | null): Promise<(locale: Locale) => string> {
  const { intake: _, ...files } = await readDataFiles('data');
  const { core, evidence: proof } = splitRecords(parseDataset(files));
  const evidence = createEvidence(proof);
  const dataset = createDataset(core, evidence);
  const published = openData(dataset, evidence);
  await mkdir(folder, { recursive: true });
  for (const { path, text } of published) await writeFile(join(folder, path), text);
  await writeFile(join(folder, 'index.html'), indexPage(dataset, published, site));
  await writeStyles(join(folder, 'data.css'), [GROUND, 'src/keeping/open/data.css']);
  return (locale) => {
    const up = '../'.repeat(LOCALES[locale].path.split('/').length - 1);
    return jsonLd(dataset, published, {
      locale,
      site,
      folder: `${up === '' ? './' : up}data/`,
    });
  };
}
