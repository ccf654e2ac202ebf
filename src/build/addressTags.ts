import { createLanguage } from '../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { CARD } from '../pictures/layoutCard.ts';

/**
 * Returns the lines for the head of a page that name the site in full: where it stands, the same in every language, and the picture
 * that a pasted link shows. `path` is that of the page below the folder of its language, `picture` that of its card from the root of
 * the site. Without the address of the site there are none.
 */
export function addressTags(
  path: string,
  locale: Locale,
  site: string | null,
  picture: string,
): readonly string[] {
  if (site === null) return [];
  const address = (id: Locale) => escapeMarkup(`${site}${LOCALES[id].path}${path}`);
  return [
    `<link rel="canonical" href="${address(locale)}">`,
    ...LOCALE_IDS.map((id) => `<link rel="alternate" hreflang="${LOCALES[id].tag}" href="${address(id)}">`),
    `<link rel="alternate" hreflang="x-default" href="${address('en')}">`,
    `<meta property="og:url" content="${address(locale)}">`,
    `<meta property="og:image" content="${escapeMarkup(site + picture)}">`,
    '<meta property="og:image:type" content="image/png">',
    `<meta property="og:image:width" content="${CARD.width}">`,
    `<meta property="og:image:height" content="${CARD.height}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** Returns the lines for the head of a page that say what a pasted link of it shows. */
export function shareTags(
  type: 'website' | 'article' | 'profile',
  title: string,
  description: string,
  locale: Locale,
): readonly string[] {
  return [
    `<meta property="og:type" content="${type}">`,
    `<meta property="og:site_name" content="${escapeMarkup(createLanguage(locale).t('app.name'))}">`,
    `<meta property="og:title" content="${escapeMarkup(title)}">`,
    `<meta property="og:description" content="${escapeMarkup(description)}">`,
  ];
}

/** Returns the path of the card of a preset, from the root of the site. */
export function presetCard(id: string, locale: Locale): string {
  return `embed/${id}.${locale}.social.png`;
}
