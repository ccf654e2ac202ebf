export const messages = {
  'large.placing': ({ part }: { part: string }) => `Placing departures: ${part}`,
  'large.placing.label': 'Placing departures',
};
