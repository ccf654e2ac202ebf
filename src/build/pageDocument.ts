import type { Locale } from '../i18n/locales.ts';
import { createLanguage } from '../i18n/language.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';
import { feedFile } from '../app/pagePath.ts';
import { htmlDocument } from './htmlDocument.ts';
import { lateNotice } from './lateNotice.ts';
import { scriptTags, type ScriptFiles } from './scriptFiles.ts';

export interface PageDocument {
  readonly locale: Locale;
  /** path of the page's folder, from the root of the site: `zh/`, empty for the root itself */
  readonly folder: string;
  readonly title: string;
  readonly body: string;
  /** what it shows, as a query that states every parameter that could make it another picture */
  readonly shows: string;
  readonly files: ScriptFiles;
  /** text of a data block for search engines; null for none */
  readonly data: string | null;
  /** further lines of the head; none unless given */
  readonly tags?: readonly string[];
}

/** Returns a page of the site. */
export function pageDocument(page: PageDocument): string {
  const { locale, folder, title, body, shows, files, data, tags = [] } = page;
  const up = `./${'../'.repeat(folder.split('/').length - 1)}`;
  const { t } = createLanguage(locale);
  // A page without a script of its own waits for none.
  const isAlive = files.script !== null;
  return htmlDocument({
    locale,
    attributes: ` data-shows="${escapeMarkup(shows)}"${isAlive ? ' data-waiting' : ''}`,
    title,
    description: t('app.description'),
    head: [
      `<link rel="icon" type="image/svg+xml" href="${up}icon.svg">`,
      `<link rel="alternate" type="application/atom+xml" title="${escapeMarkup(t('app.name'))}" href="${up}${feedFile(locale)}">`,
      scriptTags(files, up),
      ...tags,
      ...(data === null ? [] : [`<script type="application/ld+json">${data}</script>`]),
    ],
    body: `\n${isAlive ? `${lateNotice(locale, up)}\n` : ''}<div id="root">${body}</div>\n`,
  });
}
