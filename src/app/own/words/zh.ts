import type { words as source } from './en.ts';

export const words: typeof source = {
  whose: '所示数据的来历',
  inBrowser: '这些数据只在此浏览器中，没有发送到任何地方。',
  from: ({ address }) => `读自${address}，本站不保存副本。`,
  report: '文件是如何读取的',
  back: '返回AI实验室离职记录',
};
