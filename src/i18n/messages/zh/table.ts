import type { messages as source } from '../en/table.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'table.all': ({ count }) => `以表格显示全部${count}次`,
  'table.heading': ({ count }) => `上述${count}次离职一览表`,
  'table.page': '全部记录（单页）',
  'table.page.title': ({ count }) => `在录的全部${count}条离职记录`,
  'table.page.app': '用图表浏览',
  'table.none': '没有符合这些条件的离职记录。',
  'table.sort': '排序',
  'table.sort.ascending': ({ column }) => `${column}，升序`,
  'table.sort.descending': ({ column }) => `${column}，降序`,
  'table.sort.oldest': '从早到晚',
  'table.sort.newest': '从晚到早',
  'table.date': '日期',
  'table.sometime': ({ year }) => `${year}年内，日期不详`,
  'table.undated': '日期不详',
  'table.source': ({ n, publisher }) => `来源${n}：${publisher}`,
  'table.loading': '来源载入中',
  'table.unproved': '打印时来源尚未载入。本站“table”页列有全部离职记录及其来源。',
  'table.announced': '公布',
  'table.years': '跳到某一年',
};
