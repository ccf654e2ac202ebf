import { memo } from 'react';
import { useLanguage } from '../../store/context.ts';
import { SORT_COLUMNS, type TableSort } from '../../views/table/params.ts';
import { COLUMN_NAMES, type TableHeadProps } from './TableHead.tsx';

const SORTS: readonly TableSort[] = SORT_COLUMNS.flatMap((column) => [
  { column, descending: false },
  { column, descending: true },
]);

/** The order of the list in a narrow container, where there are no column heads to press. */
export const SortMenu = memo(function SortMenu({ sort, onSort }: TableHeadProps) {
  const { t } = useLanguage();
  const valueOf = ({ column, descending }: TableSort) => `${column} ${descending ? 'down' : 'up'}`;
  return (
    <select
      className="sort-menu"
      aria-label={t('table.sort')}
      value={valueOf(sort)}
      onChange={(event) => {
        const chosen = SORTS.find((each) => valueOf(each) === event.target.value);
        if (chosen !== undefined) onSort(chosen);
      }}
    >
      {SORTS.map((each) => {
        const column = t(COLUMN_NAMES[each.column]);
        return (
          <option key={valueOf(each)} value={valueOf(each)}>
            {each.column === 'date'
              ? t(each.descending ? 'table.sort.newest' : 'table.sort.oldest')
              : t(each.descending ? 'table.sort.descending' : 'table.sort.ascending', { column })}
          </option>
        );
      })}
    </select>
  );
});
