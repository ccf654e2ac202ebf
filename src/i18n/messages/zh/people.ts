import type { messages as source } from '../en/people.ts';
import type { TranslationOf } from '../translationOf.ts';

export const messages: TranslationOf<typeof source> = {
  'people.all': ({ n }) => `显示全部${n}人次`,
  'people.fewer': '收起',
  'people.move': ({ lab, destination, date }) => `${lab} → ${destination}，${date}`,
  'people.from': ({ lab, date }) => `来自${lab}，${date}`,
  'people.to': ({ destination, date }) => `→ ${destination}，${date}`,
  'people.date': ({ date }) => date,
};
