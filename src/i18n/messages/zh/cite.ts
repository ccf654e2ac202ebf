import type { messages as source } from '../en/cite.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'cite.open': '引用',
  'cite.plain': '纯文本',
  'cite.chicago': '芝加哥格式',
  'cite.bibtex': 'BibTeX',
  'cite.ris': 'RIS',
  'cite.sentence': ({ title }) => `${title}。`,
  'cite.share': ({ years, n, known, share, kind, unknown }) =>
    `${years}年，${known}人次中${n}人次去了${kind}（${share}），另有${unknown}人次去向不详。`,
  'cite.kinds': ({ kinds }) => `按去向：${kinds}。`,
  'cite.plain.text': ({ name, sentence, detail, version, date, address }) =>
    `${sentence}${detail}来源：${name}，数据版本${version}，截至${date}，CC BY 4.0。${address}`,
  'cite.chicago.text': ({ name, sentence, version, date, address }) =>
    `${name}：“${sentence}”数据版本${version}，${date}更新。${address}。`,
};
