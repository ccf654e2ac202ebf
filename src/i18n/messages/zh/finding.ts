import type { messages as source } from '../en/finding.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'finding.none': '没有符合筛选条件的离职记录',
  'finding.head': ({ count, from, to, when, filtered }) =>
    `${when}${from}${filtered ? '有符合条件的' : '共'} ${count} 次离职${to}`,
  'finding.most': ({ head, kinds }) => `${head}，去向已知者多数去了${kinds}`,
  'finding.or': ({ a, b }) => `${a}或${b}`,
  'finding.to': ({ places }) => `，均去往${places}`,
  'finding.labs': ({ n }) => `${n} 家 AI 实验室`,
  'finding.in': ({ year }) => `${year} 年，`,
  'finding.between': ({ from, to }) => `${from} 至 ${to} 年，`,
  'finding.since': ({ year }) => `${year} 年以来，`,
  'finding.until': ({ year }) => `截至 ${year} 年，`,
  'finding.kind.university': '高校',
  'finding.kind.startup': '创业公司',
  'finding.kind.lab': '其他 AI 实验室',
  'finding.kind.company': '其他公司',
  'finding.kind.investor': '投资机构',
  'finding.kind.nonprofit': '非营利组织',
  'finding.kind.government': '政府',
  'finding.kind.retired': '退休',
};
