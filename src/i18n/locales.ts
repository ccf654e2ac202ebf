import { keysOf } from '../lib/records.ts';

/**
 * The languages of the product. `tag` is what `lang=` gets and `intl` what `Intl` does; `path` is the folder of the prerendered page; `names` is the
 * form of names that its readers know, `gap` stands between two sentences, `range` between the least and the most of a number, and `group` between three digits and three.
 */
export const LOCALES = {
  en: {
    tag: 'en',
    intl: 'en-GB',
    autonym: 'English',
    path: '',
    names: 'en',
    gap: ' ',
    range: '–',
    group: ',',
  },
  zh: {
    tag: 'zh-Hans',
    intl: 'zh-CN',
    autonym: '中文',
    path: 'zh/',
    names: 'zh',
    gap: '',
    range: '～',
    group: ',',
  },
} as const;

export type Locale = keyof typeof LOCALES;

export const LOCALE_IDS = keysOf(LOCALES);

/** Codes of languages that a language of ours is read in: of ISO 639, and those that are often written for them. */
const CODES: Readonly<Record<string, Locale>> = {
  en: 'en',
  eng: 'en',
  english: 'en',
  zh: 'zh',
  zho: 'zh',
  chi: 'zh',
  chinese: 'zh',
  cmn: 'zh',
  yue: 'zh',
  wuu: 'zh',
  nan: 'zh',
  hak: 'zh',
  cn: 'zh',
};

/** Returns the language that a tag asks for, in any of the forms that programs write: `zh-CN`, `zh_TW`, `EN-us`; null for another. */
export function localeOfTag(tag: string): Locale | null {
  const [code = ''] = tag
    .trim()
    .toLowerCase()
    .split(/[-_.,;@]/);
  return Object.hasOwn(CODES, code) ? (CODES[code] ?? null) : null;
}

/** Returns whether a text is the id of a language that the product speaks. */
export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}
