import type { messages as source } from '../en/scope.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'scope.shares': ({ count, total, from, to }) =>
    `${from}—${to}年公开报道的离职${total}人次中，年份确定、去向已知的${count}人次。`,
  'scope.count': ({ n, count, known, more, undated }) =>
    `${n === 0 ? `公开报道的离职${count}人次。` : `公开报道的离职，${count}人次中${known}人次去向已知。`}${
      more > 0 ? `其中至多${more}人次可能不属于这些年份。` : ''
    }${undated > 0 ? `${undated}人次日期不详。` : ''}`,
  'scope.path': ({ path, count }) => `${path}，记录中有${count}次离职。`,
  'scope.leftOut': ({ parts }) => `未计入：${parts}。`,
  'scope.unknown': ({ count }) => `去向不详${count}人次`,
  'scope.undated': ({ count }) => `日期不详${count}人次`,
  'scope.doubtful': ({ count }) => `年份存疑${count}人次`,
  'scope.returned': ({ count }) => `回归原单位${count}人次`,
  'scope.board': ({ count }) => `董事席位${count}个`,
  'scope.board.include': () => '计入董事席位',
  'scope.asOf': ({ date }) => `数据截至${date}。`,
  'scope.about': '公开报道的研究人员与负责人离职，并非全部离职者的统计。',
  'scope.about.link': '关于本记录',
};
