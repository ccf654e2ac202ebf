import type { messages as source } from '../en/embed.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'embed.filters': '筛选',
  'embed.filtersOn': ({ n }) => `筛选（${n}）`,
  'embed.table': '表格',
  'embed.source': ({ date }) => `来源：AI实验室离职记录，数据截至${date}，CC BY 4.0`,
  'embed.open': '查看完整记录',
  'embed.read': '如何阅读',
  'embed.places': ({ n }) => `显示全部：另有${n}处`,
  'embed.origins': ({ n }) => `显示全部：另有${n}项`,
  'embed.more': '显示更多',
  'embed.blocked': '本页面不允许图表打开链接。请复制地址：',
  'embed.error': '此处无法绘制图表，完整记录包含相同的事实。',
};
