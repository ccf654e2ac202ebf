import type { messages as source } from '../en/large.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'large.placing': ({ part }) => `正在排布离职记录：${part}`,
  'large.arranging': ({ part }) => `正在排列各行：${part}`,
  'large.find': ({ all }) =>
    `共${all}条，此处只画出视野内的行：浏览器查找只及于这些行，上方搜索可查全部。方向键可逐行走遍全部。`,
  'large.printed': ({ n, all }) => `打印的是按此顺序的前${n}条（共${all}条）；下载文件包含全部。`,
};
