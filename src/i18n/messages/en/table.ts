export const messages = {
  'table.heading': ({ n, count }: { n: number; count: string }) =>
    n === 1 ? 'This departure as a table' : `These ${count} departures as a table`,
  'table.none': 'No departure matches these filters.',
  'table.sort': 'Sort',
  'table.sort.ascending': ({ column }: { column: string }) => `${column}, ascending`,
  'table.sort.descending': ({ column }: { column: string }) => `${column}, descending`,
  'table.sort.oldest': 'Oldest first',
  'table.sort.newest': 'Newest first',
  'table.date': 'Date',
  'table.sometime': ({ year }: { year: string }) => `sometime in ${year}`,
  'table.undated': 'Date not on record',
  'table.source': ({ n, publisher }: { n: number; publisher: string }) => `Source ${n}: ${publisher}`,
  'table.loading': 'Sources are loading',
  'table.announced': 'announced',
  'table.years': 'Jump to a year',
};
