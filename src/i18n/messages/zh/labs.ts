import type { messages as source } from '../en/labs.ts';
import type { TranslationOf } from '../translationOf.ts';

const least = ({ count, isExact }: { count: string; isExact: boolean }) =>
  `${isExact ? '' : '至少'}${count}人次`;

export const messages: TranslationOf<typeof source> = {
  'app.view.labs': '实验室',
  'labs.sentence': ({ text }) => `${text}。`,
  'labs.comma': '、',
  'labs.behind.left': ({ n }) => `去别处${n}人次`,
  'labs.behind.came': ({ n }) => `从别处加入${n}人次`,
  'labs.behind.within': ({ n }) => `内部流动${n}人次`,
  'labs.claim': ({ lost, gained, when }) =>
    `${when}就已知去向而言，${lost.name}离开的比加入的多${least(lost)}，${gained.name}加入的比离开的多${least(gained)}`,
  'labs.brief': ({ lost, gained }) =>
    `${lost.name}净流出${least(lost)}，${gained.name}净流入${least(gained)}`,
  'labs.claim.lost': ({ lost, when }) => `${when}就已知去向而言，${lost.name}离开的比加入的多${least(lost)}`,
  'labs.claim.gained': ({ gained, when }) =>
    `${when}就已知去向而言，${gained.name}加入的比离开的多${least(gained)}`,
  'labs.claim.chosen': ({ name, left, came, to, when }) =>
    `${when}${name}离开${left}人次、加入${came}人次${to === '' ? '' : `，离开者去得最多的是${to}`}`,
  'labs.claim.way': ({ from, to, count, when }) =>
    `${when}就已知去向而言，从${from}去${to}的有${count}人次，多于其他任何两家之间`,
};
