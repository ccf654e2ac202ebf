type Move = Record<'lab' | 'destination' | 'date', string>;

/** Lists of people behind a mark that stands for many. */
export const messages = {
  'people.all': ({ n }: { n: string }) => `Show all ${n}`,
  'people.fewer': 'Show fewer',
  'people.move': ({ lab, destination, date }: Move) => `${lab} → ${destination}, ${date}`,
  'people.from': ({ lab, date }: Move) => `from ${lab}, ${date}`,
  'people.to': ({ destination, date }: Move) => `→ ${destination}, ${date}`,
  'people.date': ({ date }: Move) => date,
};
