import type { Locale } from '../../i18n/locales.ts';

/** Small tables to start from, below the folder of the site: people and places that do not exist, with dates of every precision. */
export const SAMPLES: readonly {
  readonly path: string;
  readonly locale: Locale;
  readonly name: 'sampleFile' | 'sampleFileZh';
}[] = [
  { path: 'samples/departures.csv', locale: 'en', name: 'sampleFile' },
  { path: 'samples/departures.zh.csv', locale: 'zh', name: 'sampleFileZh' },
];

/** Returns the path of the sample in a language, below the folder of the site; that of the first where a language has none. */
export function samplePath(locale: Locale): string {
  return (SAMPLES.find((each) => each.locale === locale) ?? SAMPLES[0])?.path ?? '';
}
