import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { useDepartures, useLanguage, useParam } from '../../store/context.ts';
import { withFocus, withParam } from '../../store/updates.ts';
import { HeadsMark, MixMark, TenureMark, YearsMark } from './cells.tsx';
import type { LabRow } from './derive.ts';
import { CELL_HEIGHT, layoutColumns, type Column } from './layout.ts';
import { LabDetail } from './LabDetail.tsx';
import { LabName } from './LabName.tsx';
import { BY, CELL, type LabColumn } from './params.ts';
import {
  describeFate,
  describeHeadTime,
  describeMix,
  describeNet,
  describeSizeNumber,
  describeStays,
  describeYears,
  latestHead,
  latestSize,
  shortSizeKind,
  shortStays,
} from './words.ts';
import { dateOf } from '../../model/dates.ts';

export interface LabsProps {
  readonly rows: readonly LabRow[];
  readonly width: number;
  /** departures that the tallest bar of a year stands for, and months at which the stays end, for all rows */
  readonly scales: { readonly years: number; readonly tenure: number };
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

/** px that a year and the space beside it need */
const LABEL = 34;

/** Years below the head of the strips, as the timeline has them. */
export function YearAxis({
  years: [first, last],
  width,
}: {
  readonly years: readonly [number, number];
  readonly width: number;
}) {
  const step = width / (last - first + 1);
  const every = Math.max(1, Math.ceil((1.5 * LABEL) / step));
  const labels = Array.from({ length: last - first + 1 }, (_, i) => last - i)
    .filter((_, i) => i % every === 0)
    .map((year) => {
      const x = (year - first + 0.5) * step;
      const anchor = x < LABEL / 2 ? 'start' : x > width - LABEL / 2 ? 'end' : 'middle';
      return { year, anchor, x: anchor === 'start' ? 0 : anchor === 'end' ? width : x } as const;
    });
  return (
    <svg viewBox={`0 0 ${width} 14`} width={width} height={14} aria-hidden="true" fontSize={11}>
      {labels.map(({ year, x, anchor }) => (
        <text key={year} x={x} y={11} textAnchor={anchor} fill={LIVE_PAINT.surface('secondary')}>
          {year}
        </text>
      ))}
    </svg>
  );
}

function TenureAxis({ most, width }: { readonly most: number; readonly width: number }) {
  const { t } = useLanguage();
  return (
    <svg
      viewBox={`0 0 ${width} 14`}
      width={width}
      height={14}
      aria-hidden="true"
      fontSize={11}
      fill={LIVE_PAINT.surface('secondary')}
    >
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
  readonly scales: LabsProps['scales'];
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

export interface MeasureProps {
  readonly id: Exclude<LabColumn, 'name' | 'left' | 'came' | 'net'>;
  readonly row: LabRow;
  readonly scales: LabsProps['scales'];
  readonly width: number;
}

/** One measure of a lab, drawn and in words; the same in a row, in a block of a phone and side by side. */
export function Measure({ id, row, scales, width }: MeasureProps) {
  const { dataset, details } = useDepartures();
  const language = useLanguage();
  const { t, text, date } = language;
  const isComplete = details.status === 'ready';
  const isCompany = row.place.lab === null;
  const none = isComplete ? <span className="none">{t('scores.none')}</span> : t('scores.waiting');
  const drawn = { row, width, paint: LIVE_PAINT, language };
  if (id === 'years' || id === 'tenure' || id === 'mix') {
    const words = { years: describeYears, tenure: describeStays, mix: describeMix }[id](row, language);
    return (
      <>
        <span className="visually-hidden">{words}</span>
        <svg viewBox={`0 0 ${width} ${CELL_HEIGHT}`} width={width} height={CELL_HEIGHT} aria-hidden="true">
          {id === 'years' && <YearsMark {...drawn} most={scales.years} />}
          {id === 'tenure' && (
            <TenureMark
              {...drawn}
              most={scales.tenure}
              words={width < 200 ? shortStays(row, language) : words}
            />
          )}
          {id === 'mix' && <MixMark {...drawn} />}
        </svg>
      </>
    );
  }
  if (id === 'fate') return describeFate(row, dataset, isComplete, language) ?? none;
  if (id === 'heads') {
    const head = latestHead(row.heads);
    if (head === null)
      return isCompany && isComplete ? <span className="none">{t('scores.inLabs')}</span> : none;
    return (
      <>
        <svg viewBox={`0 0 ${width} 12`} width={width} height={12} aria-hidden="true">
          <HeadsMark
            row={row}
            heads={row.heads}
            asOf={dataset.asOf.latest}
            width={width}
            paint={LIVE_PAINT}
          />
        </svg>
        <span>
          {t('scores.head', {
            name: text(head.name),
            role: text(head.role),
            when: describeHeadTime(head, language),
          })}
        </span>
        {row.heads.length > 1 && (
          <span className="aside"> {t('scores.heads.more', { n: row.heads.length - 1 })}</span>
        )}
      </>
    );
  }
  const size = latestSize(row.sizes, isCompany);
  if (size === null) return none;
  const when = dateOf(size.date);
  return (
    <>
      <b>{describeSizeNumber(size, language)}</b>
      <span className="aside">
        {' '}
        {shortSizeKind(size, isCompany, language)}, {when === null ? t('date.unknown') : date(when)}
      </span>
    </>
  );
}
