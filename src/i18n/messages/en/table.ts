import { plural } from '../../englishPlural.ts';
export const messages = {
  'table.all': ({ count }: { count: string }) => `Show all ${count} as a table`,
  'table.heading': ({ n, count }: { n: number; count: string }) =>
    plural(n, 'This departure as a table', `These ${count} departures as a table`),
  'table.page': 'The whole record on one page',
  'table.page.title': ({ count }: { count: string }) => `All ${count} departures on record`,
  'table.page.app': 'Explore them in charts',
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
  'table.unproved':
    'Printed before the sources had come. They stand on this site’s page “table”, which holds every departure.',
  'table.announced': 'announced',
  'table.years': 'Jump to a year',
};
