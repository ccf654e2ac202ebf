import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { LOCALES, LOCALE_IDS } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import type { ScriptBundle } from './bundleScripts.ts';
import { addressTags, presetCard } from './addressTags.ts';
import { scriptTags, writeScripts } from './scriptFiles.ts';

/** Writes `article/` below the folder of every language: the essay, complete without script, with what it says beside it as JSON. */
export async function buildArticle(dist: string, bundle: ScriptBundle, site: string | null): Promise<void> {
  const { module } = await runnerImport<typeof import('./prerenderArticle.tsx')>(
    join(process.cwd(), 'src/build/prerenderArticle.tsx'),
    { configFile: false, logLevel: 'error' },
  );
  const files = await writeScripts(dist, 'assets', bundle, 'article');
  for (const locale of LOCALE_IDS) {
    const folder = `${LOCALES[locale].path}article/`;
    const up = '../'.repeat(folder.split('/').length - 1);
    const { t } = createLanguage(locale);
    const { body, deck, data } = module.renderArticle(locale);
    const title = escapeMarkup(`${t('article.title')} · ${t('app.name')}`);
    const description = escapeMarkup(deck);
    const tags = addressTags('article/', locale, site, presetCard('story', locale));
    const alternates =
      site === null
        ? LOCALE_IDS.map(
            (each) =>
              `<link rel="alternate" hreflang="${LOCALES[each].tag}" href="${up}${LOCALES[each].path}article/">`,
          )
        : tags;
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
${alternates.join('\n')}
<link rel="icon" type="image/svg+xml" href="${up}icon.svg">
${scriptTags(files, up)}
<script type="application/json" id="essay-data">${data}</script>
</head>
<body>${body}</body>
</html>
`,
    );
    for (const claim of module.renderClaims(locale, site)) {
      await mkdir(join(dist, folder, claim.id), { recursive: true });
      await writeFile(join(dist, folder, claim.id, 'index.html'), claim.page);
    }
  }
}
