import type { messages as source } from '../en/careers.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'careers.placing': ({ part }) => `正在梳理这份数据中每个人的经历：${part}`,
  'careers.group': '分组',
  'careers.group.lab': '实验室',
  'careers.group.company': '公司',
  'careers.find': '查找人物',
  'careers.find.none': ({ text }) => `当前范围内没有“${text}”`,
  'careers.order': '排序',
  'careers.order.moves': '流动次数',
  'careers.order.span': '时间跨度',
  'careers.order.last': '最近流动',
  'careers.ways': ({ ways, n, of }) =>
    ways === 0
      ? '没有两人走过同一条路。'
      : `走的人最多的路：${of}人次离职中的${n}人次。带宽表示人次，位置取居中一次的时间。`,
  'careers.ways.short': ({ n, of }) => `走的人最多的路（${of}人次离职中的${n}人次）：`,
  'careers.waysOf': ({ name, n, of }) => `进出${name}的路：其${of}人次进出中画出${n}人次。`,
  'careers.pair': ({ a, b, count, back }) => `从${a}到${b}共${count}人次，从${b}到${a}共${back}人次。`,
  'careers.pairDrawn': ({ n, of }) => `画出${of}条中的${n}条。`,
  'careers.person': ({ name, path }) => `${name}：${path}。`,
  'careers.with': ({ names, place }) => `浅色：同为${place}创始人的${names}。`,
  'careers.all': '返回走的人最多的路',
  'careers.way': ({ from, to, count, when }) => `${from}至${to}：${count}人次，${when}`,
  'careers.way.within': ({ name, count, when }) => `${name}内部：${count}人次，${when}`,
  'careers.when': ({ from, to }) => (from === to ? `${from}年` : `${from}至${to}年`),
  'careers.undated': '日期不详',
  'careers.chart': '各机构之间的职业轨迹',
  'careers.hint': '方向键沿一条轨迹前后移动，或换到另一条；回车打开，Esc返回。',
  'careers.elsewhere': '其他机构',
  'careers.list': ({ count }) => `${count}人`,
  'careers.moves': ({ n }) => (n === 0 ? '去向无记录' : `流动${n}次`),
  'careers.returns': ({ n }) => `其中返回${n}次`,
  'careers.stop': ({ place, when }) => `${place}（${when}）`,
  'careers.step': ({ from, to }) => `${from} → ${to}`,
  'careers.merged': ({ from, to }) => `${from}（后成为${to}）`,
  'careers.left': ({ path }) => `${path} → 去向无记录`,
  'careers.label': ({ role, when }) => `${role}，${when}`,
  'careers.people': ({ n }) => `显示全部${n}人`,
  'careers.waysAndPeople': ({ n }) => `显示走的人最多的路和全部${n}人`,
  'careers.more': ({ n }) => `再显示${n}人`,
  'careers.fewer': '收起',
  'careers.note':
    '实线：起止均有记录；虚线：按前后留出的时间画，或画到数据截止日。线弯入另一条，是机构并入或更名，人没有流动。',
  'careers.describe': ({ people: n, moved, ways }) =>
    `${n}人，其中${moved}人有不止一次离职记录。${ways === '' ? '' : `走的人最多的路：${ways}。`}`,
};
