import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { CARD } from '../pictures/layoutCard.ts';
import { presetPath } from '../pictures/presets.ts';
import type { PublishedPicture } from './prerenderPictures.tsx';

/** px of the frame that a pasted link becomes; a static file cannot answer a wish for less, and the chart fits any width */
const FRAME = { width: 600, height: 720 };

/** Characters of a description of an image that every network takes. */
const MOST_ALT = 420;

/** Returns the address of the site with a slash at its end; null where none is given. Throws where it is not `http(s)://…`. */
export function siteAddress(given: string | undefined): string | null {
  if (given === undefined || given.trim() === '') return null;
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is not an address of a site: ${given}`);
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

/** Returns the path of a file of a preset, from the root of the site. */
function fileOf({ id, locale }: Pick<PublishedPicture, 'id' | 'locale'>, ending: string): string {
  return `embed/${id}.${locale}.${ending}`;
}

/** Returns what a pasted link turns into, as oEmbed 1.0: the finding with a link, and the chart in a frame. */
export function oembedOf(picture: PublishedPicture, site: string): Readonly<Record<string, string | number>> {
  const { id, locale, query, finding } = picture;
  const name = createLanguage(locale).t('app.name');
  const home = site + LOCALES[locale].path;
  const page = escapeMarkup(`${home}?${query}`);
  // The page of the preset shows it before any script, and to whoever has none.
  const frame = escapeMarkup(site + presetPath(locale, id));
  return {
    type: 'rich',
    version: '1.0',
    title: finding,
    author_name: name,
    author_url: home,
    provider_name: name,
    provider_url: site,
    cache_age: 86_400,
    // Whoever takes this in keeps no other attributes of a frame than these.
    html:
      // A line for where the frame is taken out, and no second telling of the chart for where both are shown.
      `<blockquote><a href="${page}">${escapeMarkup(finding)}</a> (${escapeMarkup(name)})</blockquote>\n` +
      `<iframe src="${frame}" width="${FRAME.width}" height="${FRAME.height}" frameborder="0" scrolling="auto" title="${escapeMarkup(finding)}"></iframe>`,
    ...FRAME,
    thumbnail_url: site + fileOf(picture, 'social.png'),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

/**
 * Returns the lines for the head of a page that shows a preset: what networks and editors show of a pasted link. Without the
 * address of the site they hold no picture and no oEmbed, which must be named in full. `path` is that of the page.
 */
export function previewTags(picture: PublishedPicture, site: string | null, path: string): string {
  const { locale, finding, alt } = picture;
  const { t } = createLanguage(locale);
  const property = (name: string, content: string) =>
    `<meta property="${name}" content="${escapeMarkup(content)}" />`;
  const lines = [
    property('og:type', 'website'),
    property('og:site_name', t('app.name')),
    property('og:title', finding),
    property('og:description', t('app.description')),
    property('og:locale', ogLocale(locale)),
    ...LOCALE_IDS.filter((id) => id !== locale).map((id) => property('og:locale:alternate', ogLocale(id))),
    `<meta name="twitter:card" content="${site === null ? 'summary' : 'summary_large_image'}" />`,
  ];
  if (site !== null) {
    const image = site + fileOf(picture, 'social.png');
    // The same page below the folder of each language.
    const below = path.slice(LOCALES[locale].path.length);
    lines.push(
      property('og:url', site + path),
      property('og:image', image),
      property('og:image:type', 'image/png'),
      property('og:image:width', String(CARD.width)),
      property('og:image:height', String(CARD.height)),
      property('og:image:alt', shorten(alt)),
      `<meta name="twitter:image" content="${escapeMarkup(image)}" />`,
      `<meta name="twitter:image:alt" content="${escapeMarkup(shorten(alt))}" />`,
      `<link rel="canonical" href="${escapeMarkup(site + path)}" />`,
      ...LOCALE_IDS.map(
        (id) =>
          `<link rel="alternate" hreflang="${LOCALES[id].tag}" href="${escapeMarkup(`${site}${LOCALES[id].path}${below}`)}" />`,
      ),
      `<link rel="alternate" hreflang="x-default" href="${escapeMarkup(site + below)}" />`,
      `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(site + fileOf(picture, 'oembed.json'))}" title="${escapeMarkup(finding)}" />`,
    );
  }
  return lines.map((line) => `    ${line}\n`).join('');
}

function ogLocale(locale: Locale): string {
  return LOCALES[locale].intl.replace('-', '_');
}

/** Returns a description that is not too long, by whole sentences where that is possible. */
function shorten(text: string): string {
  if (text.length <= MOST_ALT) return text;
  const head = text.slice(0, MOST_ALT);
  const end = Math.max(head.lastIndexOf('. ') + 1, head.lastIndexOf('。') + 1);
  return end > 0 ? head.slice(0, end) : head;
}
