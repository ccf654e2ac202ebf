import { addressTags, presetCard, shareTags } from '../addressTags.ts';
import { htmlDocument } from '../htmlDocument.ts';
import { escapeMarkup, escapeText } from '../../lib/escapeMarkup.ts';
import { createLanguage } from '../../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../../i18n/locales.ts';

export const SIDE_PAGES = ['about', 'coverage'] as const;
export type SidePage = (typeof SIDE_PAGES)[number];

export interface SidePageContent {
  readonly title: string;
  /** for search engines and pasted links, as plain text */
  readonly description: string;
  /** markup, its texts escaped */
  readonly body: string;
}

/** Returns the path of a page beside the opening page, from the root of the site: `zh/about/`. */
export function sidePath(page: SidePage, locale: Locale): string {
  return `${LOCALES[locale].path}${page}/`;
}

/** Returns a page of text in the style of the product: no script, and links that work in any folder of any server. */
export function sidePage(
  page: SidePage,
  locale: Locale,
  content: SidePageContent,
  site: string | null = null,
): string {
  const { path } = LOCALES[locale];
  const { t } = createLanguage(locale);
  const root = '../'.repeat(path.split('/').length);
  const others = LOCALE_IDS.filter((id) => id !== locale).map(
    (id) =>
      `<a href="${root}${sidePath(page, id)}" hreflang="${LOCALES[id].tag}" lang="${LOCALES[id].tag}">${escapeText(LOCALES[id].autonym)}</a>`,
  );
  const pages = SIDE_PAGES.map((id) =>
    id === page
      ? `<a href="${root}${sidePath(id, locale)}" aria-current="page">${escapeText(t(`app.page.${id}`))}</a>`
      : `<a href="${root}${sidePath(id, locale)}">${escapeText(t(`app.page.${id}`))}</a>`,
  );
  return htmlDocument({
    locale,
    title: `${content.title} · ${t('app.name')}`,
    description: content.description,
    head: [
      '<meta name="color-scheme" content="light dark">',
      ...shareTags('website', content.title, content.description, locale),
      ...addressTags(`${page}/`, locale, site, presetCard('story', locale)),
      `<link rel="icon" type="image/svg+xml" href="${root}icon.svg">`,
      `<link rel="stylesheet" href="${root}pages.css">`,
    ],
    body: `
<header>
<a class="brand" href="${root}${path}">${escapeText(t('app.name'))}</a>
<nav aria-label="${escapeMarkup(t('app.pages'))}">
${[...pages, `<a href="${root}data/">${escapeText(t('app.page.data'))}</a>`, ...others].join('\n')}
</nav>
</header>
<main>
${content.body}
</main>
`,
  });
}
