import type { messages as source } from '../en/event.ts';
import type { TranslationOf } from '../translationOf.ts';

/** The sentence that tells a departure. */
export const messages: TranslationOf<typeof source> = {
  'card.on': ({ date }) => date,
  'card.in': ({ date }) => date,
  'card.left': ({ person, lab, when }) => `${when}，${person}离开${lab}`,
  'card.left.announced': ({ person, lab, when }) => `${person}离开${lab}（${when}公布）`,
  'card.left.next': ({ person, lab, when }) => `${when}，${person}已离开${lab}`,
  'card.left.undated': ({ person, lab }) => `${person}离开${lab}（日期不详）`,
  'card.board': ({ lab }) => `${lab}董事会`,
  'card.then.founder': ({ left, place }) => `${left}，去向：${place}（创始人）。`,
  'card.then.founder.later': ({ left, place, when }) => `${left}；${when}创办或参与创办${place}。`,
  'card.then.founder.since': ({ left, place, date }) => `${left}，去向：${place}（${date}起为创始人）。`,
  'card.then.place': ({ left, place }) => `${left}，加入${place}。`,
  'card.then.return': ({ left, place, when }) => `${left}，${when === '' ? '后' : when}重新加入${place}。`,
  'card.then.retired': ({ left }) => `${left}，此后退休。`,
  'card.then.unknown': ({ left }) => `${left}，去向不详。`,
};
