import { LOCALES, LOCALE_IDS, type Locale } from '../../i18n/locales.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { OpenFile } from './dataPackage.ts';

interface PageTexts {
  readonly locale: Locale;
  readonly name: string;
  readonly description: string;
  /** where the files lie, seen from the page: `./data/` */
  readonly folder: string;
}

/**
 * Returns a schema.org `Dataset` that a page carries as a data block, so that search engines for data find the record. It may
 * stand in HTML as it is: no `<` is left in it.
 */
export function jsonLd({ meta, years }: Dataset, files: readonly OpenFile[], page: PageTexts): string {
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: page.name,
    description: page.description,
    inLanguage: LOCALE_IDS.map((id) => LOCALES[id].tag),
    version: meta.version,
    dateModified: meta.date,
    temporalCoverage: years.join('/'),
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'Organization', name: 'AI Lab Departures contributors' },
    keywords: ['artificial intelligence', 'research labs', 'career mobility'],
    distribution: files.map(({ path, title, mediatype }) => ({
      '@type': 'DataDownload',
      name: title[page.locale],
      encodingFormat: mediatype,
      contentUrl: page.folder + path,
    })),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
