import type { Locale } from '../../i18n/locales.ts';
import type { LabStatement, PlaceSize } from '../../model/schema.ts';

type One<K extends string> = Readonly<Record<K, string>>;

interface ProfileTexts {
  readonly labs: string;
  readonly people: string;
  readonly labTitle: (values: One<'name'>) => string;
  readonly personTitle: (values: One<'name'>) => string;
  readonly personDescription: (values: One<'name' | 'n' | 'labs'>) => string;
  readonly noDepartures: (values: One<'name'>) => string;
  readonly lead: (values: One<'name' | 'known' | 'to'> & { readonly left: string }) => string;
  readonly came: (values: One<'arrived'>) => string;
  readonly most: (values: One<'list'>) => string;
  readonly counted: (values: One<'name' | 'n'>) => string;
  readonly open: string;
  readonly place: string;
  readonly chain: string;
  readonly merged: (values: One<'date' | 'name'>) => string;
  readonly renamed: (values: One<'date' | 'name'>) => string;
  readonly reorganised: (values: One<'date' | 'name'>) => string;
  readonly heads: string;
  readonly history: string;
  readonly sizes: string;
  readonly sizeColumns: One<'date' | 'number' | 'of' | 'by'>;
  readonly atLeast: (values: One<'n'>) => string;
  readonly atMost: (values: One<'n'>) => string;
  readonly counts: One<PlaceSize['counts']>;
  readonly scope: One<PlaceSize['scope']>;
  readonly basis: One<PlaceSize['basis']>;
  readonly said: string;
  readonly saidNote: string;
  readonly topics: One<LabStatement['about']>;
  readonly claims: string;
  readonly claimsLink: string;
  readonly byYear: string;
  readonly byYearNote: (values: One<'undated'>) => string;
  readonly where: string;
  readonly unknownNext: (values: One<'n'>) => string;
  readonly fromWhere: string;
  readonly oneEach: string;
  /** what happened to one person, as one sentence: the first names who, the others go on */
  readonly events: (sentences: readonly string[]) => string;
  readonly within: string;
  readonly stayed: string;
  readonly median: (values: One<'n' | 'median' | 'unknown'>) => string;
  readonly noMedian: (values: One<'n' | 'unknown'>) => string;
  readonly back: string;
  readonly backAfter: (values: One<'lab'>) => string;
  readonly leftList: string;
  readonly arrivedList: string;
  readonly laterList: string;
  readonly columns: One<'person' | 'role' | 'when' | 'to' | 'from' | 'sources'>;
  readonly gap: string;
  readonly gaps: One<'founded' | 'heads' | 'history' | 'sizes' | 'statements'>;
  readonly gapOf: (values: One<'unknown' | 'tenure' | 'undated'>) => string;
  readonly career: string;
  readonly careerNote: string;
  readonly cite: string;
  readonly noindex: string;
  /** stands in print in the place of a long list */
  readonly onPage: (values: One<'n'>) => string;
  readonly lists: One<'labs' | 'people'>;
}

/** What the pages of labs and people say beside the words of the cards; every number in it is a count of the record. */
export const PROFILE_TEXTS: Readonly<Record<Locale, ProfileTexts>> = {
  en: {
    labs: 'Labs',
    people: 'People',
    labTitle: ({ name }) => `${name}: who left, who came`,
    personTitle: ({ name }) => `${name}: career on record`,
    personDescription: ({ name, n, labs }) =>
      `${name}: ${n === '1' ? '1 departure' : `${n} departures`} on record, from ${labs}, with dates and sources.`,
    noDepartures: ({ name }) => `Nobody on record has left ${name}.`,
    lead: ({ name, left, known, to }) =>
      `${left === '1' ? '1 departure' : `${left} departures`} from ${name} on record. The next job of ${known} is known${to}.`,
    most: ({ list }) => `, most often at ${list}`,
    came: ({ arrived }) =>
      arrived === '0'
        ? 'Nobody who left another lab of the record went there first.'
        : `${arrived} came from other labs of the record or came back.`,
    counted: ({ name, n }) => `${name} (${n})`,
    open: 'Open in the explorer',
    place: 'Place',
    chain: 'What became what',
    merged: ({ date, name }) => `merged into ${name}, ${date}`,
    renamed: ({ date, name }) => `renamed ${name}, ${date}`,
    reorganised: ({ date, name }) => `reorganised into ${name}, ${date}`,
    heads: 'Heads',
    history: 'Events and milestones',
    sizes: 'Published sizes',
    sizeColumns: { date: 'When', number: 'Number', of: 'Who is counted', by: 'Who says so' },
    atLeast: ({ n }) => `at least ${n}`,
    atMost: ({ n }) => `at most ${n}`,
    counts: {
      all_staff: 'all staff',
      ai_staff: 'AI staff',
      researchers: 'researchers',
      researchers_and_engineers: 'researchers and engineers',
      engineers: 'engineers',
      annotators: 'annotators',
      team: 'a team',
      known_positions: 'known positions',
    },
    scope: {
      lab: 'of the lab',
      team: 'of one team',
      site: 'of one site',
      group: 'of the group above it',
      sister_unit: 'of a unit beside it',
      company: 'of the whole company',
    },
    basis: {
      stated: 'stated',
      lower_bound: 'lower bound',
      derived: 'our arithmetic on published numbers',
      estimate: 'estimate',
      third_party_count: 'count by a third party',
      target: 'a target',
      capacity: 'a capacity',
    },
    said: 'What was said about it',
    saidNote: 'Statements of those named, in our words; none is a finding of this record.',
    topics: {
      purpose: 'What it was for',
      evaluation: 'How researchers are said to be judged',
      pressure: 'What pressure is reported',
      results: 'What came of it',
      afterwards: 'What became of it',
    },
    claims: 'What the article of 2021 claims of it',
    claimsLink: 'Held against the record',
    byYear: 'Who left, by year',
    byYearNote: ({ undated }) =>
      `By kind of next job. Hatched: the year is in doubt.${undated === '0' ? '' : ` Without a date, in no bar: ${undated}.`}`,
    where: 'Where they went',
    unknownNext: ({ n }) => `Next job not on record: ${n}.`,
    fromWhere: 'Where its people came from',
    oneEach: 'One each:',
    events: (sentences) => `${sentences.map((each) => each.replace(/\.$/, '')).join('; ')}.`,
    within: 'same company',
    stayed: 'How long they stayed',
    median: ({ n, median, unknown }) =>
      `Median of the ${n} whose both dates are on record: ${median}. For ${unknown} more, one of the two is not.`,
    noMedian: ({ n, unknown }) =>
      `Both dates are on record for ${n === '0' ? 'none' : n}, too few for a median; for ${unknown} more, one of the two is not.`,
    back: 'Who came back',
    backAfter: ({ lab }) => `back from ${lab}`,
    leftList: 'Everyone on record who left',
    arrivedList: 'Everyone on record who came',
    laterList: 'Came later, after another place',
    columns: {
      person: 'Person',
      role: 'Role left',
      when: 'When',
      to: 'Went to',
      from: 'Came from',
      sources: 'Sources',
    },
    gap: 'Not on record',
    gaps: {
      founded: 'when it was founded',
      heads: 'who led it',
      history: 'events and milestones',
      sizes: 'any published size',
      statements: 'statements on its purpose, on how researchers are judged, and on pressure',
    },
    gapOf: ({ unknown, tenure, undated }) =>
      `The next job of ${unknown}, the time there of ${tenure}, the date of ${undated} who left.`,
    career: 'Career on record',
    careerNote: 'Thick: surely there. Thin: possibly. Dashed: no end on record.',
    cite: 'Link and citation',
    onPage: ({ n }) => `${n} rows, on the page itself and in the data.`,
    lists: {
      labs: 'Labs and companies that somebody of the record has left, with how many departures each.',
      people: 'People of the record, with how many departures each.',
    },
    noindex: 'This page asks search engines not to list it.',
  },
  zh: {
    labs: '实验室',
    people: '人物',
    labTitle: ({ name }) => `${name}：谁离开，谁加入`,
    personTitle: ({ name }) => `${name}：履历（据现有来源）`,
    personDescription: ({ name, n, labs }) => `${name}：记录中有${n}次离职，曾在${labs}，附日期与来源。`,
    noDepartures: ({ name }) => `记录中无人离开${name}。`,
    lead: ({ name, left, known, to }) =>
      `记录中有${left}次离开${name}，其中${known}次的下一份工作已知${to}。`,
    most: ({ list }) => `，去得最多的是${list}`,
    came: ({ arrived }) =>
      arrived === '0'
        ? '记录中没有人离开其他实验室后首先来此。'
        : `${arrived}次由记录中的其他实验室加入或回归。`,
    counted: ({ name, n }) => `${name}（${n}）`,
    open: '在互动图中打开',
    place: '地点',
    chain: '前身与后身',
    merged: ({ date, name }) => `${date}并入${name}`,
    renamed: ({ date, name }) => `${date}更名为${name}`,
    reorganised: ({ date, name }) => `${date}重组为${name}`,
    heads: '历任负责人',
    history: '沿革与里程碑',
    sizes: '公布的规模',
    sizeColumns: { date: '时间', number: '人数', of: '统计对象', by: '出处' },
    atLeast: ({ n }) => `至少${n}`,
    atMost: ({ n }) => `至多${n}`,
    counts: {
      all_staff: '全体员工',
      ai_staff: 'AI人员',
      researchers: '研究人员',
      researchers_and_engineers: '研究人员与工程师',
      engineers: '工程师',
      annotators: '标注员',
      team: '团队',
      known_positions: '已知职位',
    },
    scope: {
      lab: '该实验室',
      team: '其中一个团队',
      site: '其中一处',
      group: '其上级部门',
      sister_unit: '相邻部门',
      company: '整个公司',
    },
    basis: {
      stated: '明确公布',
      lower_bound: '下限',
      derived: '据公布数字推算',
      estimate: '估计',
      third_party_count: '第三方统计',
      target: '目标数',
      capacity: '容量',
    },
    said: '有关说法',
    saidNote: '均为所列人士或媒体的说法（转述），并非本记录的结论。',
    topics: {
      purpose: '为何设立',
      evaluation: '据称如何考核研究人员',
      pressure: '据报道有何压力',
      results: '成果',
      afterwards: '后来如何',
    },
    claims: '2021年文章中的相关论断',
    claimsLink: '与记录对照',
    byYear: '逐年离职',
    byYearNote: ({ undated }) =>
      `按下一份工作的类型。斜线：年份存疑。${undated === '0' ? '' : `另有${undated}次日期不详，未计入。`}`,
    where: '去向',
    unknownNext: ({ n }) => `下一份工作不详：${n}。`,
    fromWhere: '从何处来',
    oneEach: '各一次：',
    events: (sentences) => `${sentences.map((each) => each.replace(/。$/, '')).join('；')}。`,
    within: '同一公司',
    stayed: '任职多久',
    median: ({ n, median, unknown }) => `起止日期均已知的${n}次，中位数为${median}；另有${unknown}次缺其一。`,
    noMedian: ({ n, unknown }) => `起止日期均已知的有${n}次，不足以取中位数；另有${unknown}次缺其一。`,
    back: '谁又回来',
    backAfter: ({ lab }) => `自${lab}返回`,
    leftList: '记录中的全部离开者',
    arrivedList: '记录中的全部加入者',
    laterList: '先去别处，后来加入',
    columns: {
      person: '人物',
      role: '原职务',
      when: '时间',
      to: '去向',
      from: '来自',
      sources: '来源',
    },
    gap: '不详',
    gaps: {
      founded: '成立时间',
      heads: '负责人',
      history: '沿革与里程碑',
      sizes: '公布的规模',
      statements: '关于宗旨、考核与压力的说法',
    },
    gapOf: ({ unknown, tenure, undated }) =>
      `离开者中，${unknown}次的下一份工作、${tenure}次的任职时长、${undated}次的日期。`,
    career: '履历（据现有来源）',
    careerNote: '粗线：确在其处；细线：可能；虚线：终止时间不详。',
    cite: '链接与引用',
    onPage: ({ n }) => `共${n}行，见网页和数据文件。`,
    lists: {
      labs: '记录中有人离开的实验室和公司，数字为离职人次。',
      people: '记录中的人物，数字为离职人次。',
    },
    noindex: '本页请搜索引擎不予收录。',
  },
};
