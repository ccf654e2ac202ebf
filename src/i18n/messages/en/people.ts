/** Lists of people behind a mark that stands for many. */
export const messages = {
  'people.all': ({ n }: { n: string }) => `Show all ${n}`,
  'people.fewer': 'Show fewer',
  'people.move': ({ lab, destination, date }: Record<'lab' | 'destination' | 'date', string>) =>
    `${lab} → ${destination}, ${date}`,
};
