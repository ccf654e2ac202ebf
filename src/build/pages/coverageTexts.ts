import type { Locale } from '../../i18n/locales.ts';

type One<K extends string> = Readonly<Record<K, string>>;
type Fact = (values: One<'n' | 'share'>) => string;

interface CoverageTexts {
  readonly title: string;
  readonly description: (values: One<'n' | 'labs'>) => string;
  readonly lead: (values: One<'n' | 'labs' | 'board'>) => string;
  readonly wellHead: string;
  readonly facts: Readonly<
    Record<
      'twoPublishers' | 'tierOne' | 'confirmed' | 'fine' | 'coarse' | 'undated' | 'nextKnown' | 'role',
      Fact
    >
  >;
  readonly held: (values: One<'n'>) => string;
  readonly missingHead: string;
  readonly missing: readonly string[];
  readonly yearHead: string;
  readonly yearNote: string;
  readonly year: string;
  readonly sure: string;
  readonly possible: string;
  readonly labHead: string;
  readonly lab: string;
  readonly departures: string;
  readonly columns: Readonly<Record<'fine' | 'nextKnown' | 'tierOne' | 'twoPublishers', string>>;
  readonly rest: (values: One<'n' | 'fewer' | 'list'>) => string;
  readonly restOne: (values: One<'lab' | 'n'>) => string;
}

/** What the page on coverage says; every number in it is a count of the record. */
export const COVERAGE_TEXTS: Readonly<Record<Locale, CoverageTexts>> = {
  en: {
    title: 'What is in the record, and what is missing',
    description: ({ n, labs }) =>
      `${n} departures from ${labs} AI labs by year and by lab: how well each is dated and sourced, and what the record does not hold.`,
    lead: ({ n, labs, board }) =>
      `${n} publicly reported departures from ${labs} labs, ${board} board seats left out. Not a count of everyone who left.`,
    wellHead: 'How well it is known',
    facts: {
      twoPublishers: ({ n, share }) =>
        `${n} (${share}) rest on two or more publishers that do not copy each other`,
      tierOne: ({ n, share }) =>
        `${n} (${share}) have a source of the first tier: the person, the employer, an official page, a newspaper of record or a news agency`,
      confirmed: ({ n, share }) =>
        `${n} (${share}) are confirmed by the person, the employer or an official page`,
      fine: ({ n, share }) => `${n} (${share}) are dated to the month or the day`,
      coarse: ({ n, share }) => `${n} (${share}) are dated to a year or a longer span`,
      undated: ({ n, share }) => `${n} (${share}) have no date`,
      nextKnown: ({ n, share }) =>
        `for ${n} (${share}) it is known where the person went, or that the person retired`,
      role: ({ n, share }) => `for ${n} (${share}) the role left is known`,
    },
    held: ({ n }) => `${n} more are kept back, unseen, until they have a better source`,
    missingHead: 'What is missing, and why',
    missing: [
      'Coverage follows attention. A departure is on record when somebody has made it public: the press writes about well-known labs, people in the lead and recent years more than about others. Counts of labs or years must therefore not be read as rates of leaving.',
      'Personal pages favour those who became professors, since they state their careers in full; engineers who changed companies often leave no public trace. This makes the share of universities too large rather than too small.',
      'Recent years hold more next jobs that are not known yet, and the newest year is not over.',
      'Labs whose sources are mostly in Chinese, Korean or Japanese, and labs without a press of their own, are thinner than their size.',
    ],
    yearHead: 'By year',
    yearNote:
      '“Certain” counts departures that are in that year whatever their date turns out to be; “possible” those that may be. The shares are of the certain ones.',
    year: 'Year',
    sure: 'Certain',
    possible: 'Possible',
    labHead: 'By lab',
    lab: 'Lab',
    departures: 'Departures',
    columns: {
      fine: 'Dated to month or day',
      nextKnown: 'Next job known',
      tierOne: 'First-tier source',
      twoPublishers: 'Two or more publishers',
    },
    rest: ({ n, fewer, list }) => `${n} labs with fewer than ${fewer} departures: ${list}.`,
    restOne: ({ lab, n }) => `${lab} (${n})`,
  },
  zh: {
    title: '本记录收录了什么，缺少什么',
    description: ({ n, labs }) =>
      `${labs}家AI实验室的${n}人次离职，按年份和实验室列出：日期与来源的可靠程度，以及本记录未能收录的部分。`,
    lead: ({ n, labs, board }) =>
      `${labs}家实验室的${n}人次公开离职，未计入董事席位${board}个。并非全部离职者的统计。`,
    wellHead: '可靠程度',
    facts: {
      twoPublishers: ({ n, share }) => `${n}人次（${share}）来自两家或更多互不转载的发布方`,
      tierOne: ({ n, share }) => `${n}人次（${share}）有第一级来源：本人、雇主、官方网页、主流大报或通讯社`,
      confirmed: ({ n, share }) => `${n}人次（${share}）经本人、雇主或官方网页证实`,
      fine: ({ n, share }) => `${n}人次（${share}）日期精确到月或日`,
      coarse: ({ n, share }) => `${n}人次（${share}）日期只精确到年或更长的时段`,
      undated: ({ n, share }) => `${n}人次（${share}）日期不详`,
      nextKnown: ({ n, share }) => `${n}人次（${share}）去向已知，或已退休`,
      role: ({ n, share }) => `${n}人次（${share}）原职务已知`,
    },
    held: ({ n }) => `另有${n}条暂不展示，待有更可靠的来源`,
    missingHead: '缺少什么，原因何在',
    missing: [
      '收录多少取决于关注多少。只有公开过的离职才会进入本记录：媒体对知名实验室、负责人和近年的报道多于其他。因此，不同实验室或年份的人次不能当作离职率来比较。',
      '个人主页偏向后来任教的人，因为他们会完整列出履历；在公司之间流动的工程师往往不留公开痕迹。高校的占比因此偏高而非偏低。',
      '近年的离职有较多去向尚不为人知，最近一年也尚未结束。',
      '来源以中文、韩文、日文为主的实验室，以及少有媒体关注的实验室，收录少于其应有的规模。',
    ],
    yearHead: '按年份',
    yearNote: '“确定”指无论日期如何解读都在该年的离职，“可能”指或在该年的离职。各项占比以“确定”为分母。',
    year: '年份',
    sure: '确定',
    possible: '可能',
    labHead: '按实验室',
    lab: '实验室',
    departures: '离职人次',
    columns: {
      fine: '日期精确到月或日',
      nextKnown: '去向已知',
      tierOne: '有第一级来源',
      twoPublishers: '两家或更多发布方',
    },
    rest: ({ n, fewer, list }) => `离职不足${fewer}人次的实验室共${n}家：${list}。`,
    restOne: ({ lab, n }) => `${lab}（${n}）`,
  },
};
