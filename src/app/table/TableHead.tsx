import type { Messages } from '../../i18n/messages/index.ts';
import { useLanguage } from '../../store/context.ts';
import { SORT_COLUMNS, type SortColumn, type TableSort } from '../../views/table/params.ts';

export const COLUMN_NAMES = {
  person: 'field.person',
  lab: 'field.lab',
  role: 'field.role',
  date: 'table.date',
  destination: 'field.destination',
  status: 'field.status',
  sources: 'field.sources',
} as const satisfies Readonly<Record<SortColumn, keyof Messages>>;

export interface TableHeadProps {
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
}

/** Column names; a press sorts by the column, a second one turns the order round. */
export function TableHead({ sort, onSort }: TableHeadProps) {
  const { t } = useLanguage();
  return (
    <thead role="rowgroup">
      <tr role="row">
        {SORT_COLUMNS.map((column) => {
          const active = column === sort.column;
          const order = active ? (sort.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={column} role="columnheader" scope="col" className={column} aria-sort={order}>
              <span className="column-name">{t(COLUMN_NAMES[column])}</span>
              <button
                type="button"
                className="sort"
                onClick={() => onSort({ column, descending: active && !sort.descending })}
              >
                {t(COLUMN_NAMES[column])}
                <span className="order" aria-hidden="true">
                  {active && sort.descending ? ' ↓' : ' ↑'}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
