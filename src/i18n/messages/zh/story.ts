import type { messages as source } from '../en/story.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'app.view.story': '概览',
  'story.shares': '各时期去向构成（占去向已知者的比例）',
  'story.years': '各年在录离职人次',
  'story.of': '人次',
  'story.kind.lab': '另一家AI实验室',
  'story.kind.startup': '初创公司',
  'story.kind.company': '其他公司',
  'story.kind.other': '其他',
  'story.kind.university': '高校',
  'story.short.lab': 'AI实验室',
  'story.short.startup': '初创公司',
  'story.short.company': '其他公司',
  'story.short.other': '其他',
  'story.short.university': '高校',
  'story.share': ({ kind, share }) => `${kind} ${share}`,
  'story.unknown': '去向不详',
  'story.possible': '年份存疑；20+指至少20次',
  'story.most': ({ n }) => `≤${n}`,
  'story.period': ({ years, n, kinds }) => `${years}年：去向已知的离职${n}人次。${kinds}`,
  'story.year': ({ year, sure, more, kinds }) =>
    `${year}年：离职${sure}人次${more > 0 ? `，另有至多${more}人次年份存疑` : ''}。${kinds}`,
  'story.part': ({ kind, n }) => `${kind}：${n}`,
  'story.event.chatgpt': 'ChatGPT，2022年11月',
  'story.event.merger': '谷歌大脑与DeepMind合并，2023年4月',
  'story.event.board': 'OpenAI董事会风波，2023年11月',
  'story.event.msl': 'Meta超级智能实验室，2025年6月',
  'story.press': '点按某一年或某一时期可单独查看，也可在柱上拖动。',
  'story.describe': ({ periods }) => `去向已知者的去向构成。${periods}`,
};
