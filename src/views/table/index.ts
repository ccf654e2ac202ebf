import type { ViewDefinition } from '../definition.ts';
import { TABLE_PARAMS } from './params.ts';

/** The table alone. Its component belongs to the shell, since it is also the twin of every chart. */
export const tableView: ViewDefinition = {
  id: 'table',
  name: 'app.view.table',
  params: TABLE_PARAMS,
  Chart: null,
  describe: ({ shown, language: { t, count } }) =>
    t('app.departures', { n: shown.count.total, count: count(shown.count) }),
  draw: null,
};
