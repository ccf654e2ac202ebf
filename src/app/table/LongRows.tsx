import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useIsPrinting } from '../../behaviors/useIsPrinting.ts';
import { runInSlices } from '../../behaviors/runInSlices.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { useDepartures, useLanguage } from '../../store/context.ts';
import { SORT_COLUMNS, type TableSort } from '../../views/table/params.ts';
import { cutRows, type RowGroup } from './arrangeRows.ts';
import { arrangeSteps } from './arrangeSteps.ts';
import './longRows.css';
import { RecordRow } from './RecordRow.tsx';
import { RowGroupBody } from './RowGroupBody.tsx';
import { indexRows, type RowAt, type RowIndex } from './rowIndex.ts';
import { TableHead } from './TableHead.tsx';
import { YearRail } from './YearRail.tsx';

export interface LongRowsProps {
  readonly departures: readonly Departure[];
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly selected: string | null;
  readonly labelledBy: string;
  readonly onClick: (event: MouseEvent) => void;
  /** stands below a chart, which is drawn first */
  readonly isBelow: boolean;
}

/** ms after which the rows below a chart are arranged for the first time: the chart is there by then */
const AFTER_CHART = 1000;

/** px that a row takes as long as nobody has seen it, and rows that are drawn beyond those in sight */
const ROW = 41;
const BEYOND = 12;
/** What scrolls can be reached by keys. */
const SCROLLS = { role: 'region', tabIndex: 0 } as const;
/** Departures that paper gets: about fifty pages. */
const MOST_PRINTED = 1000;

/**
 * The rows of a table of thousands: those in sight and a few around them. A screen reader is told how many there are and which ones these are; arrow keys
 * walk from row to row through all of them; the row that has the focus stays while one scrolls. Paper gets the first, and says so.
 */
export const LongRows = memo(function LongRows({
  departures,
  sort,
  onSort,
  selected,
  labelledBy,
  onClick,
  isBelow,
}: LongRowsProps) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t, number } = language;
  const { evidence } = dataset;
  const { groups, progress } = useArranged(departures, sort, language, evidence, isBelow);
  const isPrinting = useIsPrinting();
  const rows = useMemo(() => indexRows(groups), [groups]);
  const { scroller, virtualizer, onKeyDown, setFocused } = useWindow(rows, groups);

  if (progress !== null)
    return (
      <div className="record-scroll long-rows">
        <p role="status">{t('large.arranging', { part: language.percent(progress) })}</p>
      </div>
    );
  const columns = SORT_COLUMNS.length;
  return (
    <>
      <p className="long-note">
        {t(isPrinting ? 'large.printed' : 'large.find', {
          n: number(Math.min(MOST_PRINTED, departures.length)),
          all: number(departures.length),
        })}
      </p>
      <YearRail
        groups={groups}
        language={language}
        onJump={(key) => virtualizer.scrollToIndex(rows.of(key), { align: 'start' })}
      />
      <div
        className={isPrinting ? 'record-scroll long-rows is-printed' : 'record-scroll long-rows'}
        ref={scroller}
        aria-labelledby={labelledBy}
        {...SCROLLS}
      >
        {/* A press anywhere on a row opens it; the keyboard has the link of its name. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
        <table
          role="table"
          aria-labelledby={labelledBy}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns}
          data-sort={sort.column}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => setFocused(indexOf(target))}
        >
          <TableHead sort={sort} onSort={onSort} />
          {isPrinting ? (
            <PrintedRows groups={groups} language={language} evidence={evidence} />
          ) : (
            <RowsInSight
              rows={rows}
              virtualizer={virtualizer}
              language={language}
              evidence={evidence}
              selected={selected}
            />
          )}
        </table>
      </div>
    </>
  );
});

/** The rows that paper gets. */
function PrintedRows({
  groups,
  language,
  evidence,
}: Pick<LongRowProps, 'language' | 'evidence'> & { readonly groups: readonly RowGroup[] }) {
  return cutRows(groups, MOST_PRINTED).map((group) => (
    <RowGroupBody
      key={group.key}
      group={group}
      language={language}
      evidence={evidence}
      selected={null}
      awake={null}
    />
  ));
}

/**
 * Returns what scrolls, which rows of it are drawn, and how keys walk through all of them. The row with the focus stays drawn.
 */
function useWindow(rows: RowIndex, groups: readonly RowGroup[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<{ readonly rows: RowIndex; readonly index: number | null } | null>(null);
  const focused = focus?.rows === rows ? focus.index : null;
  const setFocused = (index: number | null) => setFocus({ rows, index });
  const wanted = useRef<number | null>(null);

  // Nothing of it is remembered between renders.
  // oxlint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        return focused === null || focused >= range.count || inSight.includes(focused)
          ? inSight
          : [...inSight, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });
  // Another order or another set begins at its top.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [groups]);
  // The row that a key leads to may have to be drawn before it can have the focus.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector(`[data-index="${wanted.current}"] a.name`);
    if (!(row instanceof HTMLElement)) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexOf(event.target);
    if (index === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, virtualizer.getVirtualItems().length - 2 * BEYOND - 1);
    const to = stepOf(event.key, index, page, rows.length);
    if (to === null) return;
    event.preventDefault();
    const next = nearestDeparture(rows, to.index, to.direction);
    if (next === null) return;
    wanted.current = next;
    setFocused(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  return { scroller, virtualizer, onKeyDown, setFocused };
}

interface RowsInSightProps extends Pick<LongRowProps, 'language' | 'evidence'> {
  readonly rows: RowIndex;
  readonly virtualizer: ReturnType<typeof useWindow>['virtualizer'];
  readonly selected: string | null;
}

function RowsInSight({ rows, virtualizer, language, evidence, selected }: RowsInSightProps) {
  return (
    <tbody role="rowgroup" className="long-body" style={{ blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows.at(index);
        return (
          row !== null && (
            <LongRow
              key={key}
              row={row}
              index={index}
              start={start}
              measure={virtualizer.measureElement}
              language={language}
              evidence={evidence}
              isSelected={row.type === 'departure' && row.departure.id === selected}
            />
          )
        );
      })}
    </tbody>
  );
}

interface LongRowProps {
  readonly row: RowAt;
  readonly index: number;
  readonly start: number;
  readonly measure: (element: Element | null) => void;
  readonly language: Language;
  readonly evidence: Dataset['evidence'];
  readonly isSelected: boolean;
}

function LongRow({ row, index, start, measure, language, evidence, isSelected }: LongRowProps) {
  const { t, number } = language;
  const place = {
    ref: measure,
    role: 'row',
    'data-index': index,
    // The head is the first.
    'aria-rowindex': index + 2,
    style: { transform: `translateY(${start}px)` },
  };
  if (row.type === 'departure')
    return (
      <RecordRow
        departure={row.departure}
        language={language}
        evidence={evidence}
        selected={isSelected}
        vague={row.vague}
        place={place}
      />
    );
  const { year, vague, fine } = row.group;
  return (
    <tr {...place} className={row.type === 'year' ? 'year-head' : 'sometime'}>
      <th role="rowheader" scope="rowgroup" colSpan={SORT_COLUMNS.length} aria-colspan={SORT_COLUMNS.length}>
        {row.type === 'sometime'
          ? t('table.sometime', { year: String(year) })
          : year === null
            ? t('table.undated')
            : year}{' '}
        <span className="n">{number(row.type === 'year' ? fine.length + vague.length : vague.length)}</span>
      </th>
    </tr>
  );
}

/** Returns the rows in their order, arranged in slices, and how far that is; null once they are there. */
function useArranged(
  departures: readonly Departure[],
  sort: TableSort,
  language: Language,
  evidence: Dataset['evidence'],
  isBelow: boolean,
): { readonly groups: readonly RowGroup[]; readonly progress: number | null } {
  const isFirst = useRef(true);
  const [state, setState] = useState<{
    readonly groups: readonly RowGroup[];
    readonly progress: number | null;
  }>({
    groups: [],
    progress: 0,
  });
  useEffect(() => {
    const stop = new AbortController();
    runInSlices(arrangeSteps(departures, sort, language, evidence), {
      signal: stop.signal,
      delay: isBelow && isFirst.current ? AFTER_CHART : 0,
      onStep: (progress) => setState((before) => ({ ...before, progress })),
      onDone: (groups) => {
        isFirst.current = false;
        setState({ groups, progress: null });
      },
    });
    return () => stop.abort();
  }, [departures, sort, language, evidence, isBelow]);
  return state;
}

/** Returns the number of the row that an element stands in; null outside of all. */
function indexOf(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null;
  return index == null ? null : Number(index);
}

/** Returns the row that a key leads to, and which way one goes on from there; null for any other key. */
function stepOf(
  key: string,
  index: number,
  page: number,
  length: number,
): { readonly index: number; readonly direction: 1 | -1 } | null {
  if (key === 'Home') return { index: 0, direction: 1 };
  if (key === 'End') return { index: length - 1, direction: -1 };
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key];
  if (step === undefined) return null;
  return { index: Math.min(length - 1, Math.max(0, index + step)), direction: step > 0 ? 1 : -1 };
}

/** Returns the first row with a departure from there on, else the last one before. */
function nearestDeparture(rows: RowIndex, from: number, direction: 1 | -1): number | null {
  for (const step of [direction, -direction])
    for (let index = from; index >= 0 && index < rows.length; index += step)
      if (rows.at(index)?.type === 'departure') return index;
  return null;
}
