import { LOCALES, type Locale } from '../i18n/locales.ts';
import { escapeMarkup } from '../lib/escapeMarkup.ts';

export interface HtmlDocument {
  readonly locale: Locale;
  /** further attributes of the root, each with a space in front; none unless given */
  readonly attributes?: string;
  readonly title: string;
  /** for search engines; none unless given */
  readonly description?: string;
  /** further lines of the head, as markup */
  readonly head: readonly string[];
  /** markup */
  readonly body: string;
}

/** Returns a document of the site: what all of them begin with, then what each has of its own. */
export function htmlDocument(document: HtmlDocument): string {
  const { locale, attributes = '', title, description, head, body } = document;
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    ...(description === undefined
      ? []
      : [`<meta name="description" content="${escapeMarkup(description)}">`]),
    ...head,
  ];
  return `<!doctype html>
<html lang="${LOCALES[locale].tag}"${attributes}>
<head>
${lines.join('\n')}
</head>
<body>${body}</body>
</html>
`;
}
