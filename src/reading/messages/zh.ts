import type { Encoding, MojibakeKind, OtherFile } from '../notices.ts';
import type { messages as source } from './en.ts';

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（Excel 的“Unicode 文本”）',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030（GBK，简体中文）',
  big5: 'Big5（繁体中文）',
  shift_jis: 'Shift_JIS（日文）',
  'euc-jp': 'EUC-JP（日文）',
  'iso-2022-jp': 'ISO-2022-JP（日文）',
  'euc-kr': 'EUC-KR（韩文）',
  'windows-1252': 'Windows-1252（西欧）',
  'windows-1251': 'Windows-1251（西里尔字母）',
  'koi8-r': 'KOI8-R（西里尔字母）',
  ibm866: 'IBM 866（西里尔字母）',
};

const OTHERS: Readonly<Record<OtherFile, string>> = {
  workbook: '一个 Excel 工作簿（.xlsx）：请将工作表另存为“CSV UTF-8”',
  'old-workbook': '一个旧版 Excel 工作簿（.xls）：请将工作表另存为“CSV UTF-8”',
  'locked-workbook': '一个有密码的 Excel 工作簿：请打开后去掉密码，另存为 .xlsx',
  spreadsheet: '其他程序的电子表格：请在该程序中另存为 .xlsx 或“CSV UTF-8”',
  document: '一个文字文档：请把其中的表格复制到电子表格中，另存为“CSV UTF-8”',
  markup: '一个标记语言（XML）文件：请用电子表格打开，另存为“CSV UTF-8”',
  database: '一个数据库：请将所需的表另存为“CSV UTF-8”',
  pdf: '一个 PDF：请把表格复制到电子表格中，另存为“CSV UTF-8”',
  compressed: '一个压缩文件：请先解压',
  picture: '一张图片：请选择 CSV、TSV、Excel（.xlsx）或 JSON 文件',
  page: '一个网页：该地址可能指向登录页或错误页',
  binary: '既非文本也非表格的文件：请选择 CSV、TSV、Excel（.xlsx）或 JSON 文件',
};

const MOJIBAKE: Readonly<Record<MojibakeKind, string>> = {
  replaced: '文件保存时丢失了字符',
  'utf-8-as-latin': 'UTF-8 被当作拉丁字母读取',
  'utf-8-as-gbk': 'UTF-8 被当作 GBK 读取',
  'question-marks': '丢失的字符变成了问号',
};

const DELIMITERS = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线', '，': '全角逗号' };

/** Every notice of reading in Chinese. */
export const messages: typeof source = {
  'file.empty': () => '文件为空。',
  'file.other': ({ what }) => `这是${OTHERS[what]}。`,
  'file.encoding': ({ line }) =>
    `文件不是 UTF-8（第 ${line} 行），也无法判断是何种编码。请另存为“CSV UTF-8”。`,
  'file.read-as': ({ encoding }) =>
    `文件不是 UTF-8，已按 ${ENCODINGS[encoding]} 读取。请核对姓名等非英文字符。`,
  'file.delimiter': ({ delimiter }) => `各列以${DELIMITERS[delimiter]}分隔。`,
  'file.quote': ({ line }) => `第 ${line} 行的引号没有闭合，其后的内容会全部落入同一单元格。`,
  'cell.invisible': ({ points }) => `已去除不可见字符（${points.join('、')}）`,
  'cell.apostrophe': () => '已去除前面的撇号',
  'cell.reference': ({ found }) => `字符引用已读作文字（${found}）`,
  'cell.missing': ({ found }) => `“${found}”读作空单元格`,
  'cell.error': ({ found }) => `“${found}”是电子表格的错误值或列宽不足，不是内容`,
  'cell.mojibake': ({ kind, likely }) => MOJIBAKE[kind] + (likely === null ? '' : `；原文可能是“${likely}”`),
  'date.ambiguous': ({ options }) => `可能是 ${options.join(' 或 ')}`,
  'date.short-year': ({ likely }) => `年份应为四位${likely === null ? '' : `；可能是 ${likely}`}`,
  'date.serial': ({ likely }) =>
    `这是一个数字；若为电子表格存储的日期，则是 ${likely} 或更粗的日期：请将该列设为文本`,
  'date.no-year': () => '日期缺少年份',
  'date.open': () => '仍在职，或日期不详',
  'date.impossible': () => '日历上没有这一天',
  'date.unreadable': () =>
    '无法识别为日期，可写作 2019、2019-05、2019-05-31、2019~、2019-05/2019-07 或 ../2019-05',
  'date.coarser': ({ read }) => `读作 ${read}，比原文粗略`,
};
