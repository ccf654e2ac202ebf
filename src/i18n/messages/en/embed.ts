export const messages = {
  'embed.filters': 'Filters',
  'embed.filtersOn': ({ n }: { n: string }) => `Filters (${n})`,
  'embed.table': 'Table',
  'embed.source': ({ date }: { date: string }) => `Source: AI Lab Departures, as of ${date}, CC BY 4.0`,
  'embed.open': 'Explore the full record',
  'embed.more': 'Show more',
  'embed.latest': 'The latest departures',
  'embed.allHere': 'The full record, with filters and sources',
  'embed.blocked': 'This page does not let the chart open links. The address to copy:',
  'embed.error': 'The chart could not be drawn here. The full record holds the same facts.',
  'embed.failed': 'The chart could not start. Showing a still picture instead.',
};
