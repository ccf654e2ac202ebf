import { UNKNOWN } from '../../state/linkProblem.ts';
import { createOwnParam, type Param } from '../../state/param.ts';

export const SORT_COLUMNS = ['person', 'lab', 'role', 'date', 'destination', 'status', 'sources'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface TableSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

const DESCENDING = '-descending';

/** The order that the reader has put the rows in, `lab` or `lab-descending`; null leaves the order that the table begins with. */
export const ORDER = createOwnParam<TableSort | null>({
  name: 'order',
  initial: null,
  decode: (reader, fallback) =>
    reader.one<TableSort | null>(fallback, (text) => {
      const column = SORT_COLUMNS.find((each) => each === text.replace(DESCENDING, ''));
      return column === undefined ? UNKNOWN : { column, descending: text.endsWith(DESCENDING) };
    }),
  encode: (sort) => (sort === null ? '' : `${sort.column}${sort.descending ? DESCENDING : ''}`),
});

export const TABLE_PARAMS: readonly Param[] = [ORDER];
