import { createLanguage } from '../../i18n/language.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { escapeMarkup, escapeText } from '../../lib/escapeMarkup.ts';
import type { ClaimRecord } from '../../model/schema.ts';
import { addressTags } from '../addressTags.ts';

/** Returns the page of one claim: what was said, by whom, what the record says to it, and the way to the essay; so that a shared link shows its picture. */
export function claimPage(
  claim: Pick<ClaimRecord, 'id' | 'text' | 'attribution' | 'limits'>,
  verdict: string,
  reading: string,
  locale: Locale,
  site: string | null,
): string {
  const { t, text } = createLanguage(locale);
  const { tag, path } = LOCALES[locale];
  const folder = `article/${claim.id}/`;
  const root = '../'.repeat(`${path}${folder}`.split('/').length - 1);
  const said = text(claim.text);
  const title = t('article.claim.title', { claim: said.replace(/[.。]$/, ''), verdict });
  const description = escapeMarkup(`${t('article.by', { who: text(claim.attribution) })}. ${reading}`);
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)} · ${escapeText(t('app.name'))}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeMarkup(t('app.name'))}">
<meta property="og:title" content="${escapeMarkup(title)}">
<meta property="og:description" content="${description}">
${addressTags(folder, locale, site, `${path}${folder}social.png`).join('\n')}
<link rel="icon" type="image/svg+xml" href="${root}icon.svg">
<link rel="stylesheet" href="${root}pages.css">
</head>
<body>
<header>
<a class="brand" href="${root}${path}">${escapeText(t('app.name'))}</a>
<nav aria-label="${escapeMarkup(t('app.pages'))}">
<a href="../#${claim.id}">${escapeText(t('article.title'))}</a>
</nav>
</header>
<main>
<p>${escapeText(t('article.by', { who: text(claim.attribution) }))}</p>
<h1>${escapeText(said)}</h1>
<p><strong>${escapeText(verdict)}</strong>${reading === '' ? '' : ` · ${escapeText(reading)}`}</p>
<p>${escapeText(text(claim.limits))}</p>
<p><a href="../#${claim.id}">${escapeText(t('article.claim.step'))}</a></p>
<p><img src="social.png" alt="${escapeMarkup(title)}" width="600" height="315"></p>
</main>
</body>
</html>
`;
}
