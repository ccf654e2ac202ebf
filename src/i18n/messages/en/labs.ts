interface Balanced {
  name: string;
  n: number;
  count: string;
  isExact: boolean;
}

const least = ({ count, isExact }: Balanced) => `${isExact ? '' : 'at least '}${count}`;

/** The scoreboard of companies. */
interface When {
  /** the years as a part of a sentence, with what stands before them; empty for all */
  when: string;
}

function onRecord(when: string): string {
  return `By the next jobs on record${when},`;
}

export const messages = {
  'app.view.labs': 'Labs',
  'labs.sentence': ({ text }: { text: string }) => `${text}.`,
  'labs.comma': ', ',
  'labs.behind.left': ({ n }: { n: string }) => `${n} left for elsewhere`,
  'labs.behind.came': ({ n }: { n: string }) => `${n} came from elsewhere`,
  'labs.behind.within': ({ n }: { n: string }) => `${n} moved within`,
  'labs.claim': ({ lost, gained, when }: { lost: Balanced; gained: Balanced } & When) =>
    `${onRecord(when)} ${lost.name} lost ${least(lost)} more than it gained; ${gained.name} gained ${least(gained)} more than it lost`,
  'labs.brief': ({ lost, gained }: { lost: Balanced; gained: Balanced }) =>
    `${lost.name}: ${least(lost)} more left than came. ${gained.name}: ${least(gained)} more came.`,
  'labs.claim.lost': ({ lost, when }: { lost: Balanced } & When) =>
    `${onRecord(when)} ${lost.name} lost ${least(lost)} more than it gained`,
  'labs.claim.gained': ({ gained, when }: { gained: Balanced } & When) =>
    `${onRecord(when)} ${gained.name} gained ${least(gained)} more than it lost`,
  'labs.claim.chosen': ({
    name,
    left,
    came,
    to,
    when,
  }: { n: number } & Record<'name' | 'left' | 'came' | 'to', string> & When) =>
    `${left} left ${name}${when}${when.startsWith(',') ? ';' : ','} ${came} came${to === '' ? '' : `; those who left went most often to ${to}`}`,
  'labs.claim.way': ({ from, to, count, when }: Record<'from' | 'to' | 'count', string> & When) =>
    `${onRecord(when)} ${count} left ${from} for ${to}: more than went any other way between two places`,
};
