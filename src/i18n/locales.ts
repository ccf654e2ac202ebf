/** The languages of the product. `tag` is what `Intl` and `lang=` get; `path` is the folder of the prerendered page. */
export const LOCALES = {
  en: { tag: 'en', intl: 'en-GB', autonym: 'English', path: '' },
  zh: { tag: 'zh-Hans', intl: 'zh-CN', autonym: '中文', path: 'zh/' },
} as const;

export type Locale = keyof typeof LOCALES;

export const LOCALE_IDS = Object.keys(LOCALES) as readonly Locale[];

export function isLocale(value: string): value is Locale {
  return Object.hasOwn(LOCALES, value);
}
