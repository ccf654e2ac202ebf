type Words<K extends string> = Readonly<Record<K, string>>;

/** The sentence that tells a departure. */
export const messages = {
  'card.on': ({ date }: { date: string }) => `on ${date}`,
  'card.in': ({ date }: { date: string }) => `in ${date}`,
  'card.left': ({ person, lab, when }: Words<'person' | 'lab' | 'when'>) => `${person} left ${lab} ${when}`,
  'card.left.announced': ({ person, lab, when }: Words<'person' | 'lab' | 'when'>) =>
    `${person} left ${lab}, as announced ${when},`,
  'card.left.next': ({ person, lab, when }: Words<'person' | 'lab' | 'when'>) =>
    `${person} had left ${lab} ${when}`,
  'card.left.undated': ({ person, lab }: Words<'person' | 'lab'>) =>
    `${person} left ${lab} on a date not on record`,
  'card.board': ({ lab }: { lab: string }) => `the board of ${lab}`,
  'card.then.founder': ({ left, place }: Words<'left' | 'place'>) => `${left} for ${place}, as a founder.`,
  'card.then.founder.later': ({ left, place, when }: Words<'left' | 'place' | 'when'>) =>
    `${left.replace(/,$/, '')}; became a founder of ${place} ${when}.`,
  'card.then.founder.since': ({ left, place, date }: Words<'left' | 'place' | 'date'>) =>
    `${left} for ${place}, as a founder since ${date}.`,
  'card.then.place': ({ left, place }: Words<'left' | 'place'>) => `${left} for ${place}.`,
  'card.then.return': ({ left, when }: Words<'left' | 'place' | 'when'>) =>
    `${left} and came back${when === '' ? '' : ` ${when}`}.`,
  'card.then.retired': ({ left }: { left: string }) => `${left} and retired.`,
  'card.then.unknown': ({ left }: { left: string }) =>
    `${left.replace(/,$/, '')}; the destination is not on record.`,
};
