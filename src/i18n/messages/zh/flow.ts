import type { messages as source } from '../en/flow.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'app.view.flow': '流向',
};
