import type { messages as source } from '../en/event.ts';
import type { TranslationOf } from '../translationOf.ts';

/** The sentence that tells a departure. */
export const messages: TranslationOf<typeof source> = {
  'card.on': ({ date }) => date,
  'card.in': ({ date }) => date,
  'card.left': ({ person, lab, when }) => `${person}于${when}离开${lab}`,
  'card.left.announced': ({ person, lab, when }) => `${person}离开${lab}（${when}宣布）`,
  'card.left.next': ({ person, lab, when }) => `${person}${when}已离开${lab}`,
  'card.left.undated': ({ person, lab }) => `${person}离开${lab}，日期未载明`,
  'card.board': ({ lab }) => `${lab}董事会`,
  'card.then.founder': ({ left, place }) => `${left}，创办或参与创办${place}。`,
  'card.then.place': ({ left, place }) => `${left}，转往${place}。`,
  'card.then.retired': ({ left }) => `${left}，此后退休。`,
  'card.then.unknown': ({ left }) => `${left}，去向未载明。`,
};
