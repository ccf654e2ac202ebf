import type { messages as source } from '../en/finding.ts';
import type { TranslationOf } from '../translationOf.ts';

const BOUNDS = { exact: '共有', least: '至少有', most: '最多有' } as const;
const NUMBERS = ['', '', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const inWords = (n: number) => NUMBERS[n] ?? String(n);

/** At most none is none. */
const most = (count: string) => (count === '0' ? '无人' : `至多${count}人次`);

function ofThose({
  from,
  when,
  filtered,
}: {
  readonly from: string | null;
  readonly when: string;
  readonly filtered: boolean;
}): string {
  return `${when}${filtered ? '符合筛选条件、' : ''}${from === null ? '' : `离开${from}且`}`;
}

export const messages: TranslationOf<typeof source> = {
  'finding.none': '没有符合筛选条件的离职记录',
  'finding.change': ({ from, filtered, faded, before, oneIn, now, risen }) =>
    `${filtered ? '符合筛选条件且' : ''}去向已知的离职者中，${before}年离开${from ?? 'AI实验室'}的有超过${inWords(oneIn)}分之一去了${faded}；${now}年以来，过半去了${risen}`,
  'finding.years': ({ from, last }) => `${from}—${last}`,
  'finding.head': ({ count, bound, from, to, when, filtered }) =>
    `${when}${from}${BOUNDS[bound]}${count}人次${filtered ? '符合条件的' : ''}离职${to}`,
  'finding.most': ({ head, kind }) => `${head}，去向已知者过半去了${kind}`,
  'finding.first': ({ head, kind }) => `${head}，去向已知者中去${kind}的最多`,
  'finding.ahead': ({ head, kind, second }) => `${head}，去向已知者中去${kind}的最多，其次是${second}`,
  'finding.or': ({ a, b }) => `${a}或${b}`,
  'finding.to': ({ places }) => `，均去往${places}`,
  'finding.labs': ({ n }) => `${n}家AI实验室`,
  'finding.in': ({ year }) => `${year}年，`,
  'finding.between': ({ from, to }) => `${from}至${to}年，`,
  'finding.since': ({ year }) => `${year}年以来，`,
  'finding.until': ({ year }) => `${year}年及以前，`,
  'finding.kind.university': '高校',
  'finding.kind.startup': '初创公司',
  'finding.kind.lab': '其他AI实验室',
  'finding.kind.company': '其他公司',
  'finding.kind.investor': '投资机构',
  'finding.kind.nonprofit': '非营利组织',
  'finding.kind.government': '政府',
  'finding.kind.retired': '退休',
  'finding.place.university': '高校',
  'finding.place.startup': '初创公司',
  'finding.place.lab': '另一家AI实验室',
  'finding.place.company': '其他类型的公司',
  'finding.place.other': '非营利组织、投资机构或政府部门',
  'finding.flow.startups': ({ more, fewer, isExact, ...set }) =>
    isExact
      ? `${ofThose(set)}去向已知者中，${more}人次去了初创公司，${fewer}人次去了高校`
      : `${ofThose(set)}去向已知者中，至少${more}人次去了初创公司，${most(fewer)}去了高校`,
  'finding.flow.universities': ({ more, fewer, isExact, ...set }) =>
    isExact
      ? `${ofThose(set)}去向已知者中，${more}人次去了高校，${fewer}人次去了初创公司`
      : `${ofThose(set)}去向已知者中，至少${more}人次去了高校，${most(fewer)}去了初创公司`,
  'finding.flow.brief.startups': ({ more, fewer, isExact }) =>
    isExact ? `去向已知：初创公司${more}，高校${fewer}` : `去向已知：初创公司至少${more}，高校至多${fewer}`,
  'finding.flow.brief.universities': ({ more, fewer, isExact }) =>
    isExact ? `去向已知：高校${more}，初创公司${fewer}` : `去向已知：高校至少${more}，初创公司至多${fewer}`,
  'finding.counted': ({ name, n }) => `${name}（${n}人次）`,
  'finding.message': ({ before, faded, fadedShare, now, risen, risenShare }) =>
    `${before}年超${fadedShare}去${faded}，${now}年以来超${risenShare}去${risen}`,
  'finding.places.university': '高校',
  'finding.places.startup': '初创公司',
  'finding.places.lab': '其他AI实验室',
  'finding.places.company': '其他公司',
  'finding.places.other': '其他机构',
};
