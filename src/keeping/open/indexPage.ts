import { escapeText } from '../../lib/escapeMarkup.ts';
import { createLanguage } from '../../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../../i18n/locales.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { MetaRecord } from '../../model/schema.ts';
import type { OpenFile } from './dataPackage.ts';

const TEXTS = {
  en: {
    title: 'Open data of AI Lab Departures',
    about: ({ date, version }: { date: string; version: string }) =>
      `State of ${date}, version ${version}. Free to use under CC BY 4.0, naming “AI Lab Departures”. Dates are EDTF texts, never more precise than their source. In the tables a cell that a spreadsheet might take for a formula has an apostrophe in front.`,
    back: 'Back to the record',
  },
  zh: {
    title: 'AI实验室离职记录：开放数据',
    about: ({ date, version }: { date: string; version: string }) =>
      `数据截至${date}，版本${version}。依据CC BY 4.0许可自由使用，请署名“AI Lab Departures”。日期采用EDTF写法，精度不超过来源。表格中可能被电子表格误认为公式的单元格，前面加有一个单引号。`,
    back: '返回记录',
  },
} as const;

/** Returns the page that lists the open data, in every language below one another; its style is `data.css`. */
export function indexPage(meta: MetaRecord, files: readonly OpenFile[]): string {
  return `<!doctype html>
<html lang="${LOCALES.en.tag}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${TEXTS.en.title} · ${TEXTS.zh.title}</title>
    <link rel="icon" type="image/svg+xml" href="../icon.svg" />
    <link rel="stylesheet" href="./data.css" />
  </head>
  <body>
    <main>
${LOCALE_IDS.map((locale) => section(locale, meta, files)).join('\n')}
    </main>
  </body>
</html>
`;
}

function section(locale: Locale, meta: MetaRecord, files: readonly OpenFile[]): string {
  const { tag, path } = LOCALES[locale];
  const { date, number } = createLanguage(locale);
  const texts = TEXTS[locale];
  const day = parseEdtf(meta.date);
  const rows = files.map(({ path: file, title, text }) => {
    const kilobytes = Buffer.byteLength(text) / 1000;
    const size = `${number(kilobytes < 10 ? Math.round(kilobytes * 10) / 10 : Math.round(kilobytes))} kB`;
    return `          <li><a href="./${file}">${file}</a> <span>${escapeText(title[locale])}</span> <span>${size}</span></li>`;
  });
  return `      <section lang="${tag}">
        <h1>${escapeText(texts.title)}</h1>
        <p>${escapeText(texts.about({ date: day === null ? meta.date : date(day), version: meta.version }))}</p>
        <ul role="list">
${rows.join('\n')}
        </ul>
        <p><a href="../${path}">${texts.back}</a></p>
      </section>`;
}
