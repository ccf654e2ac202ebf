import { LOCALES, type Locale } from '../i18n/locales.ts';

/** Returns the address of a page beside the opening page, in the language that is read, from the page of the language it was opened in. */
export function pagePath(page: 'about' | 'coverage' | 'table', opened: Locale, read: Locale): string {
  const root = LOCALES[opened].path === '' ? './' : '../';
  return `${root}${LOCALES[read].path}${page}/`;
}

/** Returns the file of the feed in a language, from the root of the site: `feed.xml`, `feed.zh.xml`. */
export function feedFile(locale: Locale): string {
  const folder = LOCALES[locale].path.replace('/', '');
  return folder === '' ? 'feed.xml' : `feed.${folder}.xml`;
}
