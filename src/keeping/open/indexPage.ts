import { escapeMarkup, escapeText } from '../../lib/escapeMarkup.ts';
import { createLanguage } from '../../i18n/language.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../../i18n/locales.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { MetaRecord } from '../../model/schema.ts';
import type { OpenFile } from './dataPackage.ts';
import { describeData, jsonLd } from './jsonLd.ts';

const TEXTS = {
  en: {
    title: 'Open data of AI Lab Departures',
    about: ({ date, version }: { date: string; version: string }) =>
      `State of ${date}, version ${version}. Free to use under CC BY 4.0, naming “AI Lab Departures”. Dates are EDTF texts, never more precise than their source. In the tables a cell that a spreadsheet might take for a formula has an apostrophe in front.`,
    use: 'In a program',
    dates:
      'Count by charted_from and charted_to, the first and last day that the charted date allows; charted is the date as text. The tables are UTF-8 without a byte order mark.',
    excel:
      'Press Download on the page and choose Excel: every cell is text. For a CSV use Data, From Text/CSV, 65001 (UTF-8), and import the columns as text.',
    sql: 'No column needs quotes but left, an old name; left_date is the same.',
    back: 'Back to the record',
  },
  zh: {
    title: 'AI实验室离职记录：开放数据',
    about: ({ date, version }: { date: string; version: string }) =>
      `数据截至${date}，版本${version}。依据CC BY 4.0许可自由使用，请署名“AI Lab Departures”。日期采用EDTF写法，精度不超过来源。表格中可能被电子表格误认为公式的单元格，前面加有一个单引号。`,
    use: '在程序中使用',
    dates:
      '计数请用charted_from与charted_to，即所依据日期可能的最早与最晚一天；charted是该日期的文本。表格为UTF-8编码，不含字节顺序标记。',
    excel:
      '在页面上点“下载”并选择Excel：所有单元格均为文本。打开CSV请用“数据—从文本/CSV”，编码选65001（UTF-8），并将各列按文本导入。',
    sql: '除旧名left外，列名均无需引号；left_date与其相同。',
    back: '返回记录',
  },
} as const;

/** Returns the page that lists the open data, in every language below one another; its style is `data.css`. */
export function indexPage(dataset: Dataset, files: readonly OpenFile[], site: string | null): string {
  const title = `${TEXTS.en.title} · ${TEXTS.zh.title}`;
  const description = LOCALE_IDS.map((locale) => describeData(dataset, locale)).join(' ');
  const property = (name: string, content: string) =>
    `    <meta property="${name}" content="${escapeMarkup(content)}" />`;
  const full =
    site === null
      ? []
      : [
          `    <link rel="canonical" href="${escapeMarkup(site)}data/" />`,
          property('og:url', `${site}data/`),
          property('og:image', `${site}embed/timeline.en.social.png`),
        ];
  const blocks = LOCALE_IDS.map(
    (locale) =>
      `    <script type="application/ld+json">${jsonLd(dataset, files, { locale, folder: './', site })}</script>`,
  );
  return `<!doctype html>
<html lang="${LOCALES.en.tag}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${escapeMarkup(description)}" />
${[property('og:title', title), property('og:description', description), property('og:type', 'website'), ...full].join('\n')}
    <link rel="icon" type="image/svg+xml" href="../icon.svg" />
    <link rel="stylesheet" href="./data.css" />
${blocks.join('\n')}
  </head>
  <body>
    <main>
${LOCALE_IDS.map((locale) => section(locale, dataset.meta, files, site)).join('\n')}
    </main>
  </body>
</html>
`;
}

/** A line each for pandas, R and Excel: which file, which encoding, nothing read out of the texts. */
function recipes(locale: Locale, site: string | null): string {
  const file = `${site ?? ''}${site === null ? '' : 'data/'}departures.csv`;
  const texts = TEXTS[locale];
  const lines = [
    ['pandas', `pd.read_csv("${file}", dtype=str, keep_default_na=False)`],
    ['R', `read.csv("${file}", colClasses = "character", na.strings = "", fileEncoding = "UTF-8")`],
    ['Excel', texts.excel],
    ['SQL', texts.sql],
  ] as const;
  return lines
    .map(
      ([name, line]) =>
        `          <div><dt>${name}</dt><dd>${name === 'pandas' || name === 'R' ? `<code>${escapeText(line)}</code>` : escapeText(line)}</dd></div>`,
    )
    .join('\n');
}

function section(locale: Locale, meta: MetaRecord, files: readonly OpenFile[], site: string | null): string {
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
        <h2>${texts.use}</h2>
        <p>${escapeText(texts.dates)}</p>
        <dl>
${recipes(locale, site)}
        </dl>
        <p><a href="../${path}">${texts.back}</a></p>
      </section>`;
}
