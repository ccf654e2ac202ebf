import { LOCALES, type Locale } from '../i18n/locales.ts';

/** Returns the name of a language by its two-letter code in a locale: "Chinese", "中文"; the code where it is not known. */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(LOCALES[locale].intl, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
