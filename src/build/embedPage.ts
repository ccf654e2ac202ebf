import { escapeMarkup } from '../lib/escapeMarkup.ts';
import type { EmbedBody } from './prerenderEmbed.tsx';
import { createLanguage } from '../i18n/language.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { scriptTags, type ScriptFiles } from './scriptFiles.ts';

export interface EmbedPage extends EmbedBody {
  readonly locale: Locale;
  /** path of the page's folder, from the root of the site: `zh/embed/` */
  readonly folder: string;
  /** query of the state that the page shows without parameters; empty for the default */
  readonly query: string;
  readonly files: ScriptFiles;
  /** path of the styles of what it shows before its script, where these are not those that every embed starts with */
  readonly styles?: string;
  /** origin of the site; null where it is not known */
  readonly origin: string | null;
}

/** Returns an embed document. */
export function embedPage(page: EmbedPage): string {
  const { locale, folder, query, shows, title, body, files, styles, origin } = page;
  const up = '../'.repeat(folder.split('/').length - 1);
  return `<!doctype html>
<html lang="${LOCALES[locale].tag}" data-shows="${escapeMarkup(shows)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(origin)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<meta name="description" content="${escapeMarkup(createLanguage(locale).t('app.description'))}">
<link rel="icon" href="${up}icon.svg">
${scriptTags(files, up)}${styles === undefined ? '' : `\n<link rel="stylesheet" href="${up}${styles}">`}
</head>
<body><div id="root"${query === '' ? '' : ` data-state="${escapeMarkup(query)}"`}>${body}</div></body>
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
    // Data of a reader's own lie at an address of theirs, which the code of the embed names; `http:` is for whoever tries it at home.
    `connect-src ${own} https: http://localhost:* http://127.0.0.1:*`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
