import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import type { ScriptBundle } from './bundleScripts.ts';
import { scriptTags, writeScripts } from './scriptFiles.ts';
import { importModule } from './importModule.ts';

/** Writes `article/` below the folder of every language: the essay, complete without script, with what it says beside it as JSON. */
export async function buildArticle(dist: string, bundle: ScriptBundle, site: string | null): Promise<void> {
  const module = await importModule<typeof import('./prerenderArticle.tsx')>(
    'src/build/prerenderArticle.tsx',
  );
  for (const locale of LOCALE_IDS) {
    const files = await writeScripts(dist, 'assets', bundle, 'article', locale);
    const folder = `${LOCALES[locale].path}article/`;
    const up = '../'.repeat(folder.split('/').length - 1);
    const { t } = createLanguage(locale);
    const { body, deck, data } = module.renderArticle(locale);
    const title = escapeMarkup(`${t('article.title')} · ${t('app.name')}`);
    const description = escapeMarkup(deck);
    const alternates = LOCALE_IDS.map(
      (each) =>
        `<link rel="alternate" hreflang="${LOCALES[each].tag}" href="${site ?? up}${LOCALES[each].path}article/">`,
    ).join('\n');
    const absolute =
      site === null
        ? ''
        : `<link rel="canonical" href="${site}${folder}">
<meta property="og:url" content="${site}${folder}">
`;
    await mkdir(join(dist, folder), { recursive: true });
    await writeFile(
      join(dist, folder, 'index.html'),
      `<!doctype html>
<html lang="${LOCALES[locale].tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${absolute}${alternates}
<link rel="icon" type="image/svg+xml" href="${up}icon.svg">
${scriptTags(files, up)}
<script type="application/json" id="essay-data">${data}</script>
</head>
<body>${body}</body>
</html>
`,
    );
  }
}
