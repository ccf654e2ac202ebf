import type { messages as source } from '../en/flow.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'flow.label': '离职流向：从实验室经去向类别到具体去向',
  'flow.hint': '方向键在列内和列间移动。回车键列出人物并展开折叠的部分，Esc键取消选择。',
  'flow.from.title': '离开哪里',
  'flow.kind.title': '去向类别',
  'flow.to.title': '去了哪里',
  'flow.people': '人物',
  'flow.group': '分组',
  'flow.measure': '宽度',
  'flow.measure.count': '人次',
  'flow.measure.share': '占各原单位的比例',
  'flow.more.from': ({ count, grouping }) =>
    grouping === 'company' ? `另外${count}家公司` : `另外${count}家实验室`,
  'flow.more.to': ({ count }) => `另外${count}家机构`,
  'flow.fold.from': '收起较小的原单位',
  'flow.fold.to': ({ kind }) => `收起较小的机构：${kind}`,
  'flow.node': ({ name, n, share }) => `${name}，${n}人次，${share}`,
  'flow.node.folded': ({ name, n, share }) => `${name}，${n}人次，${share}，按两次展开`,
  'flow.link': ({ from, to, n, share }) => `${from} → ${to}：${n}人次（占${from}的${share}）`,
  'flow.panel': '所选人物',
  'flow.close': '取消选择',
  'flow.open': '展开',
  'flow.sum': ({ n, total, share }) => `所示${total}次离职中的${n}次（${share}）`,
  'flow.read': '如何阅读',
  'flow.read.width':
    '每条色带代表若干次离职，宽度表示人次。从左到右依次为：离开的实验室、去向类别、去往的机构。',
  'flow.read.share': '各原单位等高，便于比较去向的构成，而不比较人次多少。',
  'flow.read.ends': '去向不详的离职，色带止于中间一列。',
  'flow.read.press': '选择一个色块或一条色带，只看其中的人和名单。',
  'flow.question': '多数人去了高校还是初创公司？',
  'flow.mix': ({ total }) => `去向类别，占全部${total}次`,
  'flow.bar': ({ name, n, kinds }) => `${name}，离开${n}人次：${kinds}`,
  'flow.bar.kind': ({ kind, n }) => `${kind}${n}人次`,

  'flow.answer.none': '没有符合筛选条件的离职记录。',
  'flow.answer.unknown': ({ count }) => `所示${count}次离职的去向均不详，记录无法回答。`,
  'flow.answer.numbers': ({ total, known, startups, startupShare, universities, universityShare }) =>
    `${total}次离职中，${known}次的去向有记录，其中${startups}次（${startupShare}）去了初创公司，${universities}次（${universityShare}）去了高校。`,
  'flow.answer.single': ({ n, total, kind }) =>
    n === 1
      ? `所示1次离职的去向类别为“${kind}”，数量太少，无法回答。`
      : `${total}次离职中，仅1次的去向有记录，类别为“${kind}”，数量太少，无法回答。`,
  'flow.answer.neither': ({ total, known }) =>
    `${total}次离职中，${known}次的去向有记录，其中无人去初创公司或高校。`,
  'flow.answer.neither.open': ({ count }) => `另有${count}次去向不详，其中或有人去了初创公司或高校。`,
  'flow.answer.largest': ({ kind, n, share }) => `没有类别多于“${kind}”，有${n}次（${share}）。`,
  'flow.answer.equal': ({ n, count }) =>
    n === 0 ? '两者一样多。' : `两者一样多；另有${count}次去向不详，可能改变结果。`,
  'flow.answer.startups': '去初创公司的更多。',
  'flow.answer.universities': '去高校的更多。',
  'flow.answer.startups.safe': ({ count }) =>
    `去初创公司的更多，另有${count}次去向不详，不足以改变这一结论。`,
  'flow.answer.startups.open': ({ count }) =>
    `已知去初创公司的更多，但另有${count}次去向不详，可能改变这一结论。`,
  'flow.answer.universities.safe': ({ count }) =>
    `去高校的更多，另有${count}次去向不详，不足以改变这一结论。`,
  'flow.answer.universities.open': ({ count }) =>
    `已知去高校的更多，但另有${count}次去向不详，可能改变这一结论。`,
  'flow.answer.most': '这超过了已知去向的一半。',
  'flow.answer.noMost': '两者均未过已知去向的半数。',
  'flow.answer.noMost.other': ({ kind, n, share }) =>
    `两者均未过已知去向的半数；其余类别均不多于“${kind}”，有${n}次（${share}）。`,
  'flow.answer.dates': '部分日期不够精确，可能改变这一结论。',
  'flow.answer.possible': ({ count }) =>
    `部分日期不够精确，无法断定是否在所选年份之内：共${count}次离职，此处数字包含所有可能者。`,
};
