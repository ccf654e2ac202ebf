import type { Locale } from '../../i18n/locales.ts';
import type { DemoFacts } from './demoFacts.ts';

export interface DemoTexts {
  readonly title: string;
  readonly kicker: string;
  readonly lead: string;
  readonly beforeFirst: string;
  readonly firstTitle: string;
  readonly afterFirst: string;
  readonly secondHead: string;
  readonly beforeSecond: string;
  readonly secondTitle: string;
  readonly secondNote: string;
  readonly afterSecond: string;
  readonly howHead: string;
  readonly how: string;
  readonly toRecord: string;
  readonly toOther: string;
}

/** The article: what the record holds, and nothing that it does not. */
export const DEMO_TEXTS: Readonly<Record<Locale, (facts: DemoFacts) => DemoTexts>> = {
  en: (facts) => ({
    title: 'Who leaves the AI labs, and where they go',
    kicker: 'A demonstration: an article with two embeds',
    lead: `${facts.total} departures from ${facts.labs} AI labs are on public record. They involve ${facts.people} people, some of whom left more than once.`,
    beforeFirst: `Of these departures, ${facts.startups} led to a startup, ${facts.otherLabs} to another AI lab, ${facts.companies} to another company and ${facts.universities} to a university. For ${facts.unknown} no source says where the person went. Each symbol in the chart is one departure; it opens with a click, and shows its sources.`,
    firstTitle: 'Departures from AI labs, lab by lab',
    afterFirst: `${facts.fullestYear === null ? '' : `Of those with a date, most fall in one year: ${facts.fullestYear.name}, with ${facts.fullestYear.count}. `}${facts.fullestLab === null ? '' : `The lab with the most departures on record is ${facts.fullestLab.name}, with ${facts.fullestLab.count}. `}This does not measure how many people a lab has lost. The record holds departures that were made public, and what a well-known lab does is made public more often.`,
    secondHead: 'Labs in China',
    beforeSecond: `${facts.china} of the departures are from labs in China: ${facts.chinaUniversities} to a university, ${facts.chinaStartups} to a startup. The second chart shows who went where. It is the same record with one filter set; readers can take the filter off.`,
    secondTitle: 'From labs in China to their next places',
    secondNote: 'The first place after a departure counts.',
    afterSecond:
      'A date is drawn as precisely as its sources give it: a departure of which only the year is known stands inside a bracket as wide as that year. Where the dates leave open whether a departure falls into a period, the count is given as a range.',
    howHead: 'How this page is made',
    how: 'The first chart is an element of the embed script, the second a plain frame with a code from the “Embed” button of the record. The page has no other script. Its numbers are counted from the record when the site is built.',
    toRecord: 'Open the record',
    toOther: '中文',
  }),
  zh: (facts) => ({
    title: '谁离开了AI实验室，又去了哪里',
    kicker: '演示：一篇带有两个嵌入图表的文章',
    lead: `公开记录中共有${facts.total}次离职，涉及${facts.labs}家AI实验室、${facts.people}位研究者与负责人；其中有人不止一次离职。`,
    beforeFirst: `这些离职中，${facts.startups}次去往初创公司，${facts.otherLabs}次去往其他AI实验室，${facts.companies}次去往其他公司，${facts.universities}次去往高校；另有${facts.unknown}次，没有来源说明去向。图中每个符号代表一次离职，点击即可查看详情与来源。`,
    firstTitle: '各AI实验室的离职',
    afterFirst: `${facts.fullestYear === null ? '' : `日期已知的离职中，最多的一年是${facts.fullestYear.name}年，共${facts.fullestYear.count}次。`}${facts.fullestLab === null ? '' : `记录最多的实验室是${facts.fullestLab.name}，共${facts.fullestLab.count}次。`}这并不等于某家实验室流失了多少人：记录只收录已公开的离职，而知名实验室的动向更常被公开。`,
    secondHead: '中国的实验室',
    beforeSecond: `其中${facts.china}次离职发生在中国的实验室：${facts.chinaUniversities}次去往高校，${facts.chinaStartups}次去往初创公司。第二张图显示他们从哪里来、到哪里去。它使用同一份记录，只设了一个筛选条件，读者可以取消。`,
    secondTitle: '从中国的实验室到之后的去向',
    secondNote: '以离职后的第一个去向为准。',
    afterSecond:
      '日期的精度与来源一致：只知道年份的离职，画在与该年同宽的括号内。若无法确定某次离职是否落在某段时间内，计数会以区间表示。',
    howHead: '本页的制作方式',
    how: '第一张图使用嵌入脚本提供的元素，第二张图是普通的iframe，代码来自记录页面的“嵌入”按钮。本页没有其他脚本，文中数字在构建网站时由记录计算得出。',
    toRecord: '打开完整记录',
    toOther: 'English',
  }),
};
