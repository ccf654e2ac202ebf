import type { messages as source } from '../en/downloads.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'download.title': ({ count }) => `下载这${count}次离职`,
  'download.xlsx': 'Excel',
  'download.xlsx.note': '每次离职一行，单元格均为文本，适用于电子表格',
  'download.csv': 'CSV',
  'download.csv.note': '每次离职一行',
  'download.json': 'JSON',
  'download.json.note': '含来源，用于程序',
  'download.svg': 'SVG',
  'download.svg.note': '完整图表，用于印刷和编辑',
  'download.png': 'PNG',
  'download.png.note': '完整图表，用于幻灯片和消息',
  'download.noChart': '如需图片，请选择有图表的视图。',
  'download.loading': '来源载入中，载入后即可保存数据。',
  'download.saved': ({ name }) => `已保存为${name}`,
  'download.failed': '此浏览器无法绘制图片：图片过大，或绘图功能受限。SVG内容相同。',
  'download.failed.file': '文件未能生成，没有保存任何内容。',
  'download.blocked': '此页面不能保存文件，文件内容如下：',
  'download.show': '没有保存？显示文件内容',
  'download.text': ({ name }) => `${name}的内容`,
  'download.picture': '长按或右键点击图片即可保存。',
  'download.safe': '会被电子表格当作公式执行的单元格，前面加有单引号；导入时会自动去掉。',
  'picture.tested': ({ name }) => `2021年的文章，逐条检验 · ${name}`,
  'picture.colon': '：',
  'picture.said': ({ claim }) => `说法：${claim}`,
  'picture.credit': ({ date, version }) =>
    `来源：AI实验室离职记录，数据截至${date}（版本${version}）。许可：CC BY 4.0。`,
  'picture.alt': ({ finding, description }) => `${finding}。${description}`,
};
