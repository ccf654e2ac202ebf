import { createLanguage } from '../../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../../i18n/locales.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { OpenFile } from './dataPackage.ts';

/** What the record is, in words that a search engine for data shows: it takes 50 to 5,000 characters. */
const DESCRIPTIONS: Readonly<
  Record<Locale, (facts: { n: string; labs: string; from: number; to: number }) => string>
> = {
  en: ({ n, labs, from, to }) =>
    `A sourced, bilingual record of ${n} departures from ${labs} industrial AI research labs, ${from} to ${to}: who left, when, in what role and where they went. Every departure has its sources; dates are EDTF, never more precise than their source.`,
  zh: ({ n, labs, from, to }) =>
    `一份附有来源的中英双语记录，收录${from}年至${to}年间${labs}家工业界AI实验室的${n}次离职：谁在何时离开、离开时担任什么职务、去了哪里。每次离职均注明来源；日期采用EDTF写法，精度不超过来源。`,
};

const KEYWORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['artificial intelligence', 'research labs', 'career mobility', 'departures', 'EDTF'],
  zh: ['人工智能', '研究实验室', '职业流动', '离职', '人才流动'],
};

export interface JsonLdPage {
  readonly locale: Locale;
  /** the folder of the open data seen from the page, or its full address: `./data/` */
  readonly folder: string;
  /** address of the site with a slash at the end; null where it is not known */
  readonly site: string | null;
}

/** Returns what the record is, in a sentence or two. */
export function describeData({ departures, places, years: [from, to] }: Dataset, locale: Locale): string {
  const { number } = createLanguage(locale);
  const labs = new Set(departures.map(({ lab }) => lab.id).filter((id) => places.has(id))).size;
  return DESCRIPTIONS[locale]({ n: number(departures.length), labs: number(labs), from, to });
}

/**
 * Returns a schema.org `Dataset` that a page carries as a data block, so that search engines for data find the record. It may
 * stand in HTML as it is: no `<` is left in it. Addresses are full where that of the site is known.
 */
export function jsonLd(record: Dataset, files: readonly OpenFile[], page: JsonLdPage): string {
  const { meta, years } = record;
  const { locale, folder, site } = page;
  const { t } = createLanguage(locale);
  const others = LOCALE_IDS.filter((id) => id !== locale);
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: t('app.name'),
    alternateName: others.map((id) => createLanguage(id).t('app.name')),
    description: describeData(record, locale),
    ...(site === null
      ? {}
      : {
          url: site + LOCALES[locale].path,
          '@id': `${site}data/`,
          thumbnailUrl: `${site}embed/timeline.${locale}.social.png`,
        }),
    inLanguage: LOCALE_IDS.map((id) => LOCALES[id].tag),
    identifier: `ai-lab-departures ${meta.version}`,
    version: meta.version,
    dateModified: meta.date,
    datePublished: meta.date,
    temporalCoverage: years.join('/'),
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: {
      '@type': 'Organization',
      name: 'AI Lab Departures contributors',
      ...(site === null ? {} : { url: site }),
    },
    keywords: KEYWORDS[locale],
    variableMeasured: ['person', 'lab', 'role', 'date of leaving', 'destination', 'sources'],
    distribution: files.map(({ path, title, mediatype }) => ({
      '@type': 'DataDownload',
      name: title[locale],
      encodingFormat: mediatype,
      contentUrl: (site === null ? folder : `${site}data/`) + path,
    })),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
