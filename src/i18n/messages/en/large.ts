export const messages = {
  'large.placing': ({ part }: { part: string }) => `Placing departures: ${part}`,
  'large.arranging': ({ part }: { part: string }) => `Arranging rows: ${part}`,
  'large.find': ({ all }: { n: string; all: string }) =>
    `The rows in sight of ${all}: the browser finds in these, the search above in all of them. Arrow keys walk through all.`,
  'large.printed': ({ n, all }: { n: string; all: string }) =>
    `Printed: the first ${n} of ${all} departures in this order. The download holds all of them.`,
};
