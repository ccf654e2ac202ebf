import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { PRESETS } from '../pictures/presets.ts';
import { addressTags, presetCard, shareTags } from './addressTags.ts';
import { languageOf } from '../store/context.ts';
import type { ProfilePage } from './prerenderProfiles.tsx';
import { htmlDocument } from './htmlDocument.ts';
import { writeStyles } from './writeStyles.ts';
import { importModule } from './importModule.ts';

/** Paths of lab pages that stand in the sitemap: those of people stand in none. */
const SITEMAP = 'sitemap.xml';

/**
 * Writes the pages of labs and people, in every language, with the one style that they share, and, where the site knows its address, a
 * sitemap of the lab pages.
 */
export async function buildProfiles(folder: string, site: string | null): Promise<void> {
  const module = await importModule<typeof import('./prerenderProfiles.tsx')>(
    'src/build/prerenderProfiles.tsx',
  );
  await writeStyles(join(folder, 'profiles.css'), ['src/app/base.css', 'src/build/profiles/profiles.css']);
  const listed: string[] = [];
  for (const locale of LOCALE_IDS) {
    for (const page of [...module.renderProfiles(locale, site), ...module.renderLists(locale)]) {
      const path = `${LOCALES[locale].path}${page.path}`;
      if (page.organization !== null) listed.push(path);
      await mkdir(join(folder, path), { recursive: true });
      await writeFile(join(folder, path, 'index.html'), profileDocument(page, locale, site));
    }
  }
  if (site !== null) await writeFile(join(folder, SITEMAP), sitemapOf(listed, site));
}

/** Returns the document of a page: no script, and links that work in any folder of any server. */
export function profileDocument(page: ProfilePage, locale: Locale, site: string | null): string {
  const folder = LOCALES[locale].path;
  const { t } = languageOf(locale);
  const root = '../'.repeat(`${folder}${page.path}`.split('/').length - 1);
  const isPerson = page.organization === null;
  return htmlDocument({
    locale,
    title: `${page.title} · ${t('app.name')}`,
    description: page.description,
    head: [
      '<meta name="color-scheme" content="light dark">',
      ...(isPerson ? ['<meta name="robots" content="noindex">'] : []),
      `<link rel="icon" type="image/svg+xml" href="${root}icon.svg">`,
      `<link rel="stylesheet" href="${root}profiles.css">`,
      ...shareTags(isPerson ? 'profile' : 'website', page.title, page.description, locale),
      ...addressTags(page.path, locale, site, page.card ?? presetCard(PRESETS[0].id, locale)),
      ...(isPerson
        ? []
        : [`<script type="application/ld+json">${structuredData(page, locale, site)}</script>`]),
    ],
    body: page.body,
  });
}

function structuredData(page: ProfilePage, locale: Locale, site: string | null): string {
  const { t } = languageOf(locale);
  const home = site === null ? null : `${site}${LOCALES[locale].path}`;
  const isList = page.path === 'labs/';
  const dataset = {
    '@type': 'Dataset',
    name: page.title,
    description: page.description,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    ...(isList ? {} : { about: page.organization }),
    ...(home === null ? {} : { url: home + page.path }),
    isPartOf: { '@type': 'Dataset', name: t('app.name'), description: t('app.description') },
    creator: { '@type': 'Organization', name: 'AI Lab Departures contributors' },
  };
  const crumbs =
    home === null
      ? []
      : [
          {
            '@type': 'BreadcrumbList',
            itemListElement: [
              { name: t('app.name'), item: home },
              { name: page.crumb, item: `${home}labs/` },
              ...(isList ? [] : [{ name: page.name, item: home + page.path }]),
            ].map((item, i) => ({ '@type': 'ListItem', position: i + 1, ...item })),
          },
        ];
  const graph = { '@context': 'https://schema.org/', '@graph': [dataset, ...crumbs] };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** Returns a sitemap of pages by their paths below the site. */
export function sitemapOf(paths: readonly string[], site: string): string {
  const urls = paths.map((path) => `<url><loc>${escapeMarkup(site + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
