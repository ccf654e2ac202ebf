import type { messages as source } from '../en/openers.ts';
import type { TranslationOf } from '../translationOf.ts';

/** What opens the parts that come when they are asked for: these texts are there before them. */
export const messages: TranslationOf<typeof source> = {
  'app.view.network': '网络',
  'app.view.flow': '流向',
  'app.view.article': '文章检验',
  'codes.open': '嵌入',
  'codes.title': '嵌入文章',
  'codes.close': '关闭',
  'download.open': '下载',
  'card.back': '返回',
  'card.close': '关闭详情',
  'network.describe.place': ({ name, n }) => `${name}（${n}）`,
  'card.copy': '复制',
  'card.copied': '已复制',
  'card.copySelf': '已选中，请用键盘复制',
  'network.group': '分组',
  'network.group.lab': '实验室',
  'network.group.company': '公司',
};
