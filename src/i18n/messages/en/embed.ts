export const messages = {
  'embed.filters': 'Filters',
  'embed.filtersOn': ({ n }: { n: string }) => `Filters (${n})`,
  'embed.table': 'Table',
  'embed.source': ({ date }: { date: string }) => `Source: AI Lab Departures, as of ${date}, CC BY 4.0`,
  'embed.open': 'Explore the full record',
  'embed.read': 'How to read it',
  'embed.places': ({ n }: { n: string }) => `Show all places: ${n} more`,
  'embed.origins': ({ n }: { n: string }) => `Show all: ${n} more`,
  'embed.more': 'Show more',
  'embed.blocked': 'This page does not let the chart open links. The address to copy:',
  'embed.error': 'The chart could not be drawn here. The full record holds the same facts.',
};
