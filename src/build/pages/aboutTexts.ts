import type { Locale } from '../../i18n/locales.ts';

export interface Section {
  readonly head: string;
  readonly texts: readonly string[];
  readonly terms: readonly (readonly [term: string, meaning: string])[];
}

interface AboutTexts {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly eventsHead: string;
  readonly events: string;
  readonly correctHead: string;
  readonly correct: readonly string[];
  readonly citeHead: string;
  readonly cite: string;
  readonly citation: (values: Readonly<Record<'name' | 'version' | 'date', string>>) => string;
}

/** What the page about the record says. */
export const ABOUT_TEXTS: Readonly<Record<Locale, AboutTexts>> = {
  en: {
    title: 'About this record',
    lead: 'Publicly reported departures of researchers and leaders from AI labs since 2012, each with its sources. Not a count of everyone who left.',
    sections: [
      {
        head: 'What counts',
        texts: [],
        terms: [
          [
            'A departure',
            'One person leaving one lab once, in 2012 or later. Somebody who comes back and leaves again has two. A move inside one company counts where it goes from one lab of the record to another.',
          ],
          [
            'Whose',
            'People who worked in AI or machine-learning research, engineering, safety or policy, or in leadership. Board seats are recorded, but left out unless asked for.',
          ],
          [
            'A lab',
            'An industrial AI research lab, a frontier-AI company, or a company’s own unit for AI, autonomous driving or assistants. Labs of one company stand together under its name.',
          ],
          [
            'A startup',
            'A lab, company or startup that the person founded, or joined within two years of its founding. So one place may be a startup to those who came early and an AI lab to those who came later: OpenAI and Anthropic are both in this record.',
          ],
          [
            'Another AI lab',
            'A lab of this record that the person neither founded nor joined in its first two years.',
          ],
          [
            'Other company',
            'Any other company. “Other” in the first picture joins nonprofits, investors, government and retirement.',
          ],
          [
            'The next job',
            'The first place after the lab that is on record. Shares are shares of those whose next job is known; how many are not known is said beside them.',
          ],
        ],
      },
      {
        head: 'Dates, and what is certain',
        texts: [
          'A date is never more precise than its source: a day, a month, a year, a span, or none. A departure that may lie in one of two years is counted as possible in both and as certain in neither; titles say what is true whichever it is (“At least …”).',
          'The periods of the first picture are cut by a rule: counted back from the newest year, a period is as few whole years as hold a tenth of all next jobs that are known and surely dated. A share is a share of the known next jobs of departures that are surely in the period.',
        ],
        terms: [],
      },
      {
        head: 'Sources',
        texts: [
          'Every departure has at least one source, and every source says which facts it supports. Where sources differ, both values are kept with their sources, and the reason for following one.',
        ],
        terms: [
          [
            'First tier',
            'The person, an employer, an official page; newspapers of record and news agencies.',
          ],
          ['Second tier', 'Trade press, regional and specialist press, academic pages.'],
          [
            'Third tier',
            'Aggregators, mirrors, wikis, machine-written pages. A departure that rests on these alone is not shown.',
          ],
          [
            'A reason for leaving',
            'Recorded only where the person or the employer gave it in public, in the words of the record. No motive is inferred.',
          ],
        ],
      },
      {
        head: 'What is missing',
        texts: [
          'Coverage follows attention: what a well-known lab does is made public more often, leaders more often than engineers, the last years more often than the first. Personal pages favour those who became professors. The number of departures of a lab is therefore not a measure of how many people it has lost. The page “Coverage” says what the record holds by year and by lab.',
          'The record began with a Chinese article of August 2021 on the AI labs of big companies, which named six departures. It has held the article’s claims against every departure found since.',
        ],
        terms: [],
      },
    ],
    eventsHead: 'Events named on the picture',
    events: 'They are there for orientation; the record does not say that they caused a departure.',
    correctHead: 'Who keeps it, and how to correct it',
    correct: [
      'The record is kept by its contributors in the open, in one repository with its code; every version of the data is numbered. Corrections of our own errors are listed in its log.',
      'Each card has a text for a correction under “Correct this record”. If the record is about you, you need not prove who you are: a wrong fact is corrected, a statement of yours is recorded as yours, something private is removed at once.',
    ],
    citeHead: 'How to cite',
    cite: 'Each view has “Cite” in its menu “Share & data”: the finding as a sentence, with its numbers, address, version and date. For the whole record:',
    citation: ({ name, version, date }) => `${name}. Data version ${version}, as of ${date}. CC BY 4.0.`,
  },
  zh: {
    title: '关于本记录',
    lead: '2012年以来公开报道的AI实验室研究人员与负责人离职，逐条附来源。并非全部离职者的统计。',
    sections: [
      {
        head: '收录标准',
        texts: [],
        terms: [
          [
            '一次离职',
            '一个人离开一家实验室一次，发生在2012年或之后。离开后回来、再次离开的，记两次。同一公司内部，从本记录的一家实验室转到另一家的，也计入。',
          ],
          [
            '哪些人',
            '从事AI或机器学习的研究、工程、安全、政策工作，或担任管理职务的人。董事席位有记录，但默认不计入。',
          ],
          [
            '实验室',
            '企业AI研究实验室、前沿AI公司，或企业专门的AI、自动驾驶、智能助手部门。同一公司的实验室归在公司名下。',
          ],
          [
            '初创公司',
            '本人创办，或在其成立两年之内加入的实验室、公司或初创企业。因此同一家机构，对早期加入者是初创公司，对后来者是AI实验室：本记录中的OpenAI和Anthropic都是如此。',
          ],
          ['另一家AI实验室', '本记录中的实验室，本人既非创办者，也不是在其成立两年之内加入的。'],
          ['其他公司', '其余的公司。首图中的“其他”包括非营利组织、投资机构、政府部门和退休。'],
          ['去向', '离开实验室后的第一个有记录的去向。各项占比以去向已知者为分母，不详者有多少，另行说明。'],
        ],
      },
      {
        head: '日期与确定程度',
        texts: [
          '日期的精度不超过来源：日、月、年、时段，或不详。可能属于两个年份之一的离职，在两个年份都计为“可能”，都不计为“确定”；标题只说无论如何解读都成立的话（“至少……”）。',
          '首图的时期按规则划分：从最近一年往前数，每个时期取尽量少的整年，使其中日期确定、去向已知的离职达到全部的十分之一。占比的分母是确定属于该时期、去向已知的离职。',
        ],
        terms: [],
      },
      {
        head: '来源',
        texts: [
          '每次离职至少有一个来源，每个来源都注明其所支持的事实。来源不一致时，各种说法连同来源一并保留，并说明采用其中之一的理由。',
        ],
        terms: [
          ['第一级', '本人、雇主、官方网页；主流大报与通讯社。'],
          ['第二级', '行业媒体、地方与专业媒体、学术网页。'],
          ['第三级', '聚合网站、镜像、维基、机器生成的网页。仅有此类来源的离职不予展示。'],
          ['离职原因', '仅在本人或雇主公开说明过时才收录，用本记录自己的话转述，不推断动机。'],
        ],
      },
      {
        head: '缺少什么',
        texts: [
          '收录多少取决于关注多少：知名实验室多于其他，负责人多于工程师，近年多于早年；个人主页偏向后来任教的人。因此一家实验室的离职人次并不等于它流失了多少人。“收录情况”页按年份和实验室列出本记录的内容。',
          '本记录始于2021年8月一篇盘点大厂AI Lab的中文文章，文中提到六次离职。此后找到的每一次离职，都用来检验文中的说法。',
        ],
        terms: [],
      },
    ],
    eventsHead: '图中标出的事件',
    events: '仅供定位时间，本记录并未认定它们导致了任何离职。',
    correctHead: '由谁维护，如何更正',
    correct: [
      '本记录由贡献者公开维护，数据与代码在同一代码仓库中，每个数据版本都有编号。我们自己的错误改正后记入更正日志。',
      '每张卡片的“更正此记录”下有可供提交的文字。如果记录涉及您本人，无须证明身份：错误的事实会予以更正，您本人的说法会注明出自本人，涉及隐私的内容立即删除。',
    ],
    citeHead: '如何引用',
    cite: '每个视图的“分享与数据”菜单里都有“引用”：一句完整的结论，附数字、网址、版本和日期。引用整个记录：',
    citation: ({ name, version, date }) => `${name}。数据版本${version}，截至${date}。CC BY 4.0。`,
  },
};
