import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { CARD } from '../pictures/layoutCard.ts';
import { claimPath, presetPath } from '../pictures/presets.ts';
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

export type OembedAnswer = Readonly<Record<string, string | number>>;

/** Returns what a pasted link turns into, as oEmbed 1.0: the finding with a link, and the chart in a frame. */
export function oembedOf(picture: PublishedPicture, site: string): OembedAnswer {
  const { id, locale, query, finding } = picture;
  return answer(
    {
      locale,
      title: finding,
      page: `${site}${LOCALES[locale].path}?${query}`,
      // The page of the preset shows it before any script, and to whoever has none.
      frame: site + presetPath(locale, id),
      thumbnail: site + fileOf(picture, 'social.png'),
    },
    site,
  );
}

/** A claim of the article, as far as it is said of a link to it. */
export interface LinkedClaim {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
}

/** Returns what a pasted link to the page of a claim turns into: the claim with a link to that page, and its step in a frame. */
export function claimOembed({ id, locale, title }: LinkedClaim, site: string): OembedAnswer {
  const page = `${site}${LOCALES[locale].path}article/${id}/`;
  return answer(
    { locale, title, page, frame: site + claimPath(locale, id), thumbnail: `${page}social.png` },
    site,
  );
}

/** Returns the path of the answer to a pasted link to a claim, from the root of the site. */
export function claimOembedFile({ id, locale }: Pick<LinkedClaim, 'id' | 'locale'>): string {
  return fileOf({ id: `article/${id}`, locale }, 'oembed.json');
}

/** Returns the line for the head of a page that names the answer to a link to it. */
export function claimOembedTag(claim: LinkedClaim, site: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(site + claimOembedFile(claim))}" title="${escapeMarkup(claim.title)}">`;
}

interface Answered {
  readonly locale: Locale;
  readonly title: string;
  /** addresses in full: of the page, of the document in the frame, of a picture of the size of a card */
  readonly page: string;
  readonly frame: string;
  readonly thumbnail: string;
}

function answer({ locale, title, page, frame, thumbnail }: Answered, site: string): OembedAnswer {
  const name = createLanguage(locale).t('app.name');
  const finding = escapeMarkup(title);
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: name,
    author_url: site + LOCALES[locale].path,
    provider_name: name,
    provider_url: site,
    cache_age: 86_400,
    // Whoever takes this in keeps no other attributes of a frame than these.
    html:
      // A line for where the frame is taken out, and no second telling of the chart for where both are shown.
      `<blockquote><a href="${escapeMarkup(page)}">${finding}</a> (${escapeMarkup(name)})</blockquote>\n` +
      `<iframe src="${escapeMarkup(frame)}" width="${FRAME.width}" height="${FRAME.height}" frameborder="0" scrolling="auto" title="${finding}"></iframe>`,
    ...FRAME,
    thumbnail_url: thumbnail,
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
