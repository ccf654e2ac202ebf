import type { messages as source } from '../en/large.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'large.placing': ({ part }) => `正在排布离职记录：${part}`,
  'large.placing.label': '正在排布离职记录',
};
