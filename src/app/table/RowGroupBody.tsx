import { memo } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { SORT_COLUMNS } from '../../views/table/params.ts';
import type { RowGroup } from './arrangeRows.ts';
import { RecordRow } from './RecordRow.tsx';
import { SleepingRow } from './SleepingRow.tsx';

export interface RowGroupBodyProps {
  readonly group: RowGroup;
  readonly language: Language;
  readonly evidence: Dataset['evidence'];
  /** id of the selected departure where it is in this group */
  readonly selected: string | null;
  /** ids of the rows that are drawn in full; null for all */
  readonly awake: ReadonlySet<string> | null;
}

/** A year of the table with its count, or all rows where there are no years. */
export const RowGroupBody = memo(function RowGroupBody({
  group,
  language,
  evidence,
  selected,
  awake,
}: RowGroupBodyProps) {
  const { t, number } = language;
  const { fine, vague, year, headed } = group;
  const { size: n = fine.length + vague.length } = group;
  const row = (departure: RowGroup['fine'][number], isVague: boolean) =>
    awake === null || departure.id === selected || awake.has(departure.id) ? (
      <RecordRow
        key={departure.id}
        departure={departure}
        language={language}
        evidence={evidence}
        selected={departure.id === selected}
        vague={isVague}
      />
    ) : (
      <SleepingRow key={departure.id} departure={departure} language={language} />
    );
  return (
    <tbody role="rowgroup" data-group={group.key}>
      {headed && (
        <tr role="row" className="year-head">
          <th
            role="rowheader"
            scope="rowgroup"
            colSpan={SORT_COLUMNS.length}
            aria-colspan={SORT_COLUMNS.length}
          >
            {year === null ? t('table.undated') : year} <span className="n">{number(n)}</span>
          </th>
        </tr>
      )}
      {fine.map((departure) => row(departure, false))}
      {year !== null && vague.length > 0 && (
        <tr role="row" className="sometime">
          <th
            role="rowheader"
            scope="rowgroup"
            colSpan={SORT_COLUMNS.length}
            aria-colspan={SORT_COLUMNS.length}
          >
            {t('table.sometime', { year: String(year) })} <span className="n">{number(vague.length)}</span>
          </th>
        </tr>
      )}
      {vague.map((departure) => row(departure, true))}
    </tbody>
  );
});
