import type { messages as source } from '../en/timeline.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'timeline.label': '离职时间线，每家实验室一行',
  'timeline.moreLabs': ({ n }) => `另外 ${n} 家实验室`,
  'timeline.more': ({ n }) => `另有 ${n} 人`,
  'timeline.sometime': ({ date, n }) => `${date}内：${n}`,
  'timeline.lane': ({ lab, count }) => `${lab}，${count} 次离职`,
  'timeline.undated': '日期未载明',
  'timeline.overview': '每年离职人数',
  'timeline.range.from': '起始年份',
  'timeline.range.to': '截止年份',
  'timeline.zoom.in': '放大',
  'timeline.zoom.out': '缩小',
  'timeline.zoom.all': '显示全部',
  'timeline.legend': '如何阅读',
  'timeline.legend.day': '精确到日或月',
  'timeline.legend.year': '仅知年份',
};
