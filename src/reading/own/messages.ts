/** Every notice about a reader's own file in words, by language; those of reading itself stand in `../messages/`. */
import { groupDigits } from '../../i18n/groupDigits.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { describeNotice } from '../describeNotice.ts';
import type { Notice } from '../notices.ts';
import type { OwnNotice } from './ownNotices.ts';

type OwnCode = Exclude<OwnNotice, Notice>;
type Sentences = {
  readonly [C in OwnCode['code']]: (notice: Extract<OwnCode, { readonly code: C }>) => string;
};

const n = (value: number) => groupDigits(value, LOCALES.en.group);
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);

const en: Sentences = {
  'own.empty': () => 'expected a name; the cell is empty',
  'own.long': ({ most }) => `expected a name of at most ${most} characters`,
  'own.link': () => 'expected an address that begins with https:// or http://',
  'own.kind': () =>
    'expected a kind: university, startup, lab, company, investor, nonprofit, government or retired; read as not said',
  'own.status': () => 'expected confirmed, reported or disputed; read as not said',
  'own.role-kind': () =>
    'expected research, research_leadership, engineering, product, policy_safety, executive or board; read as not said',
  'own.country': () => 'expected the name of a country or its code of two letters; read as not said',
  'own.cells': ({ most }) => `expected ${most} cells at most: is a separator or a quotation mark missing?`,
  'own.passed': ({ kind }) =>
    ({
      total: 'reads like a sum below the table',
      footnote: 'reads like a note below the table',
      above: 'stands above the heading',
      heading: 'is the heading once more',
    })[kind],
  'own.nested': () =>
    'Lists inside lists, and objects inside objects, were left out: fields are read one level deep.',
  'own.record': ({ message }) => `not a record: expected ${message}`,
  'own.reference': ({ id }) => `“${id}” is not in the file`,
  'own.duplicate': () => 'expected an id that no other record has',
  'own.large': ({ bytes, most }) =>
    `The file has ${megabytes(bytes)} MB, and at most ${megabytes(most)} MB are read. Leave out columns that are not needed, or split the file by years.`,
  'own.json': () => 'The file is damaged or cut off: it begins like JSON and does not end like it.',
  'own.json-shape': () =>
    'The JSON holds no list of flat objects, such as [{"person": "Ada Lin", "from": "DeepMind", "left": "2019-05"}].',
  'own.newer': ({ version }) =>
    `The file has format ${version}, which is newer than this page knows. Reload the page; if that does not help, its site has to be updated.`,
  'own.damaged': () =>
    'The workbook is damaged or cut off: open it in a spreadsheet and save it anew as .xlsx.',
  'own.large-workbook': () =>
    'The workbook unpacks to more than is read. Save the sheet with the data alone, as “CSV UTF-8”.',
  'own.sheet': ({ name, others }) =>
    `The workbook has several sheets: “${name}” was read, ${others.map((other) => `“${other}”`).join(', ')} was not.`,
  'own.rows': ({ count, most }) =>
    `The file has ${n(count)} rows, and at most ${n(most)} are shown. Split it, for example by years.`,
  'own.columns': ({ count, most }) => `The file has ${n(count)} columns, and the first ${n(most)} are read.`,
  'own.no-rows': () => 'There is a heading at most, and no rows below it.',
};

const zh: Sentences = {
  'own.empty': () => '应为名称，单元格为空',
  'own.long': ({ most }) => `应为不超过${most}个字符的名称`,
  'own.link': () => '应为以https://或http://开头的网址',
  'own.kind': () => '应为类别：高校、初创公司、实验室、公司、投资机构、非营利组织、政府或退休；按未注明处理',
  'own.status': () => '应为已证实、媒体报道或有争议；按未注明处理',
  'own.role-kind': () => '应为研究、研究管理、工程、产品、政策与安全、高管或董事会；按未注明处理',
  'own.country': () => '应为国家名称或两位字母代码；按未注明处理',
  'own.cells': ({ most }) => `最多应有${most}个单元格：是否缺少分隔符或引号？`,
  'own.passed': ({ kind }) =>
    ({
      total: '像是表格下方的合计',
      footnote: '像是表格下方的注释',
      above: '位于表头之上',
      heading: '重复的表头',
    })[kind],
  'own.nested': () => '嵌套的列表和对象未读取：字段只读一层。',
  'own.record': ({ message }) => `不是一条记录：应有${message}`,
  'own.reference': ({ id }) => `文件中没有“${id}”`,
  'own.duplicate': () => '编号与另一条记录重复',
  'own.large': ({ bytes, most }) =>
    `文件大小为${megabytes(bytes)} MB，最多读取${megabytes(most)} MB。请删去不需要的列，或按年份拆分文件。`,
  'own.json': () => '文件已损坏或不完整：开头像JSON，结尾却不是。',
  'own.json-shape': () =>
    'JSON中没有扁平对象的列表，例如[{"person": "林一", "from": "DeepMind", "left": "2019-05"}]。',
  'own.newer': ({ version }) =>
    `文件格式为${version}，比此页面所知的更新。请重新加载页面；若仍不行，需更新本站。`,
  'own.damaged': () => '工作簿已损坏或不完整：请用电子表格打开，重新保存为.xlsx。',
  'own.large-workbook': () => '工作簿解压后过大。请只把数据所在的工作表另存为“CSV UTF-8”。',
  'own.sheet': ({ name, others }) =>
    `工作簿有多个工作表：读取了“${name}”，没有读取${others.map((other) => `“${other}”`).join('、')}。`,
  'own.rows': ({ count, most }) => `文件有${n(count)}行，最多显示${n(most)}行。请拆分文件，例如按年份。`,
  'own.columns': ({ count, most }) => `文件有${n(count)}列，只读取前${n(most)}列。`,
  'own.no-rows': () => '最多只有表头，下面没有数据行。',
};

const SENTENCES: Readonly<Record<Locale, Sentences>> = { en, zh };

/** Returns a notice in words: a sentence about a file, a phrase about a cell. */
export function describeOwnNotice(notice: OwnNotice, locale: Locale): string {
  // As in `describeNotice`: the sentence of a code takes the notices of that code.
  const say = (SENTENCES[locale] as Readonly<Record<string, ((notice: never) => string) | undefined>>)[
    notice.code
  ];
  return say === undefined ? describeNotice(notice as Notice, locale) : say(notice as never);
}
