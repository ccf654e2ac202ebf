import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useDepartures, useLanguage, useParam } from '../../store/context.ts';
import { withFocus, withParam } from '../../store/updates.ts';
import type { LabRow } from './derive.ts';
import { layoutColumns, type Column } from './layout.ts';
import { LabDetail } from './LabDetail.tsx';
import { LabName } from './LabName.tsx';
import { BY, CELL, type LabColumn } from './params.ts';
import { Measure, type Scales } from './Measure.tsx';
import { describeNet } from './words.ts';
import { YearAxis } from './YearAxis.tsx';

export interface LabsProps {
  readonly rows: readonly LabRow[];
  readonly width: number;
  readonly scales: Scales;
  /** years of the strips */
  readonly years: readonly [number, number];
  /** id of the row that is open; null for none */
  readonly open: string | null;
}

/** px that cells lose to their padding (labs.css) */
const PAD = 12;

/** Labs as rows of a table: every column sorts, a name leads to the profile, a press on the arrow shows what is behind the row. */
export const LabsTable = memo(function LabsTable({ rows, width, scales, years, open }: LabsProps) {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const sort = useParam(BY);
  const measure = useParam(CELL);
  const columns = layoutColumns(width, measure);
  return (
    <table className="labs-table">
      <caption className="visually-hidden">{t('scores.table')}</caption>
      <colgroup>
        {columns.map(({ id, width: px }, i) => (
          <col key={id} width={px + (i < columns.length - 1 ? PAD : 0)} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ id, width: px }) => (
            <th
              key={id}
              scope="col"
              className={`of-${id}`}
              aria-sort={sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                className="quiet"
                onClick={() => store.setState(withParam(BY, nextSort(sort, id)))}
              >
                {t(`scores.column.${id}`)}
                <span aria-hidden="true" className="sort-mark">
                  {sort.column !== id ? '' : sort.descending ? ' ↓' : ' ↑'}
                </span>
              </button>
              {id === 'years' && <YearAxis years={years} width={px} />}
              {id === 'tenure' && <TenureAxis most={scales.tenure} width={px} />}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.place.id} data-lab={row.place.id}>
          <tr>
            {columns.map((column) => (
              <Cell
                key={column.id}
                column={column}
                row={row}
                scales={scales}
                isOpen={row.place.id === open}
                onToggle={() => store.setState(withFocus(row.place.id === open ? [] : [row.place.id]))}
              />
            ))}
          </tr>
          {row.place.id === open && (
            <tr>
              <td colSpan={columns.length} className="behind">
                <LabDetail row={row} scales={scales} width={Math.min(width, 420)} hasCharts={false} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
});

/** Returns the order that a press on a head asks for: the other way round, or, of another column, names from A and numbers from the largest. */
function nextSort({ column, descending }: { column: LabColumn; descending: boolean }, id: LabColumn) {
  return { column: id, descending: column === id ? !descending : id !== 'name' && id !== 'fate' };
}

function TenureAxis({ most, width }: { readonly most: number; readonly width: number }) {
  const { t } = useLanguage();
  return (
    <svg {...svgSize(width, 14)} aria-hidden="true" fontSize={11} fill={LIVE_PAINT.surface('secondary')}>
      <text x={0} y={11}>
        0
      </text>
      <text x={width} y={11} textAnchor="end">
        {t('scores.tenure.axis', { n: Math.round(most / 12) })}
      </text>
    </svg>
  );
}

interface CellProps {
  readonly column: Column;
  readonly row: LabRow;
  readonly scales: Scales;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Cell({ column: { id, width }, row, scales, isOpen, onToggle }: CellProps) {
  const language = useLanguage();
  const { count } = language;
  switch (id) {
    case 'name':
      return (
        <th scope="row" className="of-name">
          <div className="lab-name">
            <LabName row={row} isOpen={isOpen} onToggle={onToggle} />
          </div>
        </th>
      );
    case 'left':
    case 'came':
      return <td className={`of-${id}`}>{count(row.counts[id])}</td>;
    case 'net':
      return <td className="of-net">{describeNet(row.net, language)}</td>;
    default:
      return (
        <td className={`of-${id}`}>
          <Measure id={id} row={row} scales={scales} width={width} />
        </td>
      );
  }
}
