import type { messages as source } from '../en/app.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'app.name': 'AI实验室离职记录',
  'app.description': '谁在何时离开了哪家AI实验室，原任何职，去了哪里。',
  'app.skip.chart': '跳到图表',
  'app.skip': '跳到表格',
  'app.view.timeline': '时间线',
  'app.view.people': '人物',
  'app.view.table': '表格',
  'app.share': '分享与数据',
  'app.pages': '页面',
  'app.page.about': '关于本记录',
  'app.page.coverage': '收录情况',
  'app.page.feed': '更新订阅（Atom）',
  'app.page.data': '开放数据',
  'app.views': '视图',
  'app.theme': '主题',
  'app.theme.auto': '自动',
  'app.theme.light': '浅色',
  'app.theme.dark': '深色',
  'app.language': '语言',
  'app.error': '此视图无法绘制，下方表格包含相同的事实。',
  'part.failed': '页面的这一部分暂时无法使用，其余部分不受影响。',
  'part.loading': '正在加载……',
  'part.missing': '这一部分未能加载：可能是网络中断，或网站刚刚更新。',
  'part.again': '重试',
  'part.reload': '重新加载页面',
  'part.fallen': '页面已停止运行，下方保留了最后的内容，仍可阅读。',
  'part.late':
    '页面的操作功能尚未就绪：脚本加载较慢，或被拦截。标题和图表可以阅读，显示的是全部记录，不随网址中的条件变化。',
  'part.noScript':
    '脚本已关闭：标题和图表显示全部记录，不随网址中的条件变化。筛选、其他视图和卡片需要脚本。',
  'missing.title': '此地址没有页面',
  'missing.text': '链接可能不完整或已失效。记录在此：',
  'app.departures': ({ count }) => `${count}次离职`,
  'app.footer.data': '数据：CC BY 4.0。每次离职均注明来源；日期的精度不高于来源。',
  'app.footer.open': '开放数据：CSV、JSON、GEXF',
  'app.close': '关闭',
  'app.summary': ({ count, undated, date }) =>
    `谁在何时离开、原任何职、去了哪里：收录${count}次有来源可查的离职${undated > 0 ? `，其中${undated}次日期不详` : ''}。数据截至${date}。`,
  'exclusions.board.include': '计入董事会席位',
};
