import { escapeMarkup } from '../lib/escapeMarkup.ts';
import type { EmbedBody } from './prerenderEmbed.tsx';
import { LOCALES, type Locale } from '../i18n/locales.ts';

export interface EmbedAssets {
  readonly first: string;
  readonly script: string;
  readonly styles: string;
  readonly more: string;
}

export interface EmbedPage extends EmbedBody {
  readonly locale: Locale;
  /** path of the page's folder, from the root of the site: `zh/embed/` */
  readonly folder: string;
  /** query of the state that the page shows without parameters; empty for the default */
  readonly query: string;
  readonly assets: EmbedAssets;
  /** origin of the site; null where it is not known */
  readonly origin: string | null;
}

/**
 * Returns an embed document. Its scripts are classic and without `crossorigin`: in a sandbox without an origin, modules and
 * `crossorigin` would need headers that not every file server sends.
 */
export function embedPage(page: EmbedPage): string {
  const { locale, folder, query, shows, title, body, assets, origin } = page;
  const up = '../'.repeat(folder.split('/').length - 1);
  // Before the script runs, the page does not know where the site is; from its own folder it does.
  const linked = body.replaceAll('href="?', `href="${up}${LOCALES[locale].path}?`);
  return `<!doctype html>
<html lang="${LOCALES[locale].tag}" data-shows="${escapeMarkup(shows)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(origin)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="${up}icon.svg">
<script src="${up}${assets.first}"></script>
<link rel="stylesheet" href="${up}${assets.styles}">
<script defer src="${up}${assets.script}"></script>
<script defer fetchpriority="low" src="${up}${assets.more}"></script>
</head>
<body><div id="root"${query === '' ? '' : ` data-state="${escapeMarkup(query)}"`}>${linked}</div></body>
</html>
`;
}

/**
 * Returns the policy that the document brings along for servers that send none. In a sandbox, WebKit's 'self' matches nothing: where
 * the origin is known it is named, else any host may be asked for what is loaded by address. Nothing inline ever runs.
 */
function policy(origin: string | null): string {
  const own = `'self' ${origin ?? 'https: http:'}`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src ${own} data:`,
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
