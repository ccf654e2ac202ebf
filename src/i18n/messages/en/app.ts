import { plural } from '../../englishPlural.ts';
export const messages = {
  'app.name': 'AI Lab Departures',
  'app.description': 'Who left which AI lab, when, in what role, and where they went.',
  'app.skip.chart': 'Skip to the chart',
  'app.skip': 'Skip to the table',
  'app.view.timeline': 'Timeline',
  'app.view.people': 'Careers',
  'app.view.list': 'List',
  'app.view.table': 'Table',
  'app.between': ', ',
  'app.share': 'Share & data',
  'app.pages': 'Pages',
  'app.page.about': 'About this record',
  'app.page.coverage': 'Coverage',
  'app.page.feed': 'Feed',
  'app.page.data': 'Open data',
  'app.views': 'Views',
  'app.theme': 'Theme',
  'app.theme.auto': 'Auto',
  'app.theme.light': 'Light',
  'app.theme.dark': 'Dark',
  'app.language': 'Language',
  'app.error': 'This view could not be drawn. The table below holds the same facts.',
  'part.failed': 'This part of the page does not work at the moment. Everything else does.',
  'part.loading': 'Loading …',
  'part.missing':
    'This part could not be loaded: the connection is interrupted, or the site has been renewed.',
  'part.again': 'Try again',
  'part.reload': 'Reload the page',
  'part.fallen': 'The page has stopped working. It stands here as it was last, and can be read.',
  'part.late':
    'The controls of this page have not come yet: its script is late, or was not let through. Title and chart can be read; they show the whole record, whatever the address asks for.',
  'part.noScript':
    'Scripts are off: title and chart show the whole record, whatever the address asks for. Filters, other views and cards need scripts.',
  'missing.title': 'There is no page at this address',
  'missing.text': 'The link may be cut or outdated. The record is here:',
  'app.departures': ({ n, count }: { n: number; count: string }) =>
    `${count} ${plural(n, 'departure', 'departures')}`,
  'app.footer.data':
    'Data: CC BY 4.0. Each departure has its sources; dates are never more precise than the source.',
  'app.footer.paper': ({ version, date, address }: Record<'version' | 'date' | 'address', string>) =>
    `Data version ${version}, as of ${date}. ${address}`,
  'app.footer.open': 'Open data: CSV, JSON, GEXF',
  'own.open': 'Open your own data',
  'app.summary': ({ count, n, undated, date }: { count: string; n: number; undated: number; date: string }) =>
    `Who left, when, in what role, and where they went: ${count} sourced ${plural(n, 'departure', 'departures')}${
      undated > 0 ? `, ${undated} of them without a date on record` : ''
    }. As of ${date}.`,
  'exclusions.board.include': 'Include board seats',
};
