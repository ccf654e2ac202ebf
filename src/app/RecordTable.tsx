import { memo, useId, useMemo, useRef, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { createPart } from '../behaviors/createPart.ts';
import { useAfterPaint } from '../behaviors/useAfterPaint.ts';
import { useGrowing } from '../behaviors/useGrowing.ts';
import { useIdleLine } from '../behaviors/useIdleLine.ts';
import { useIsPrinting } from '../behaviors/useIsPrinting.ts';
import { useInReach } from '../behaviors/useInReach.ts';
import { useReader } from '../behaviors/useReader.ts';
import {
  useDepartures,
  useDeparturesState,
  useDetails,
  useLanguage,
  useParam,
  useShown,
} from '../store/context.ts';
import type { DepartureStore } from '../store/createDepartureStore.ts';
import { withParam, withSelection, withView } from '../store/updates.ts';
import { isEqual } from '../lib/isEqual.ts';
import type { Dataset } from '../model/dataset.ts';
import { isPlainPress } from '../behaviors/isPlainPress.ts';
import { ORDER, type TableSort } from '../views/table/params.ts';
import { pagePath } from './pagePath.ts';
import { LatePart } from './parts/LatePart.tsx';
import { arrangeRows, cutRows, NEWEST_FIRST, type RowGroup } from './table/arrangeRows.ts';
import type { LongRowsProps } from './table/LongRows.tsx';
import { YearRail } from './table/YearRail.tsx';
import { RowGroupBody } from './table/RowGroupBody.tsx';
import { SortMenu } from './table/SortMenu.tsx';
import { TableHead } from './table/TableHead.tsx';

export interface RecordTableProps {
  /** no chart stands above it */
  readonly alone: boolean;
  /** shown beside the heading where it is narrow */
  readonly tools?: ReactNode;
  /** draws its rows in slices, once somebody reads */
  readonly isSliced?: boolean;
  /** the order at first; newest first unless given */
  readonly start?: TableSort;
  /** selector of what stands around it and cuts it short: rows just beyond the cut are in reach */
  readonly cutBy?: string | null;
}

/** Rows up to which all of them are in the document; beyond, those in sight are. */
export const MOST_ROWS = 2000;
/** The same below a chart of more departures than that: each step of a filter or zoom would make as many elements anew. As many are printed (LongRows.tsx). */
const MOST_OF_MANY = 1000;

/** what makes the rows of a longer table */
const longRows = createPart(async () => (await import('./table/LongRows.tsx')).LongRows);

/** ms after which the rows are drawn even where nobody has touched the page */
const PATIENCE = 4000;

/** departures that stand below a chart in full: a region that scrolls would hide some of them */
const PLAIN = 20;

/** departures up to which the rows do not wait for somebody to touch the page */
const SHORT = 60;

const WAITING = { waiting: 'tr.asleep', name: 'data-departure' };
/** what scrolls where it stands below a chart */
const BELOW = '.record-scroll';

/**
 * The table twin of every chart: below a chart in a region that scrolls, alone in full. In a narrow container the same
 * elements are the vertical timeline (table.css).
 */
export const RecordTable = memo(function RecordTable({
  alone,
  tools,
  isSliced = false,
  start = NEWEST_FIRST,
  cutBy = null,
}: RecordTableProps) {
  const { store, dataset, isSliced: isLive } = useDepartures();
  const language = useLanguage();
  const { t, count } = language;
  const shown = useShown();
  const selected = useDeparturesState(({ selection }) =>
    selection?.type === 'departure' ? selection.id : null,
  );
  const sort = useParam(ORDER) ?? start;
  const setSort = useMemo(
    () => (next: TableSort) => store.setState(withParam(ORDER, isEqual(next, start) ? null : next)),
    [store, start],
  );
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const { hasReader, isPrinting, awake } = useReach(section, isSliced, cutBy ?? (alone ? null : BELOW));
  const { evidence } = dataset;
  // Hundreds of rows take longer to make than a frame: the chart and every number paint first, the rows follow at once.
  const { departures } = useAfterPaint(shown);
  const arranged = useAfterPaint(sort, { isLate: isLive });
  // A short list is what was asked for, and is read at once.
  const grown = useGrowing(departures.length, isSliced, hasReader || departures.length <= SHORT);
  const drawn = isPrinting ? Infinity : grown;
  const isLong =
    departures.length > (isSliced && dataset.departures.length > MOST_ROWS ? MOST_OF_MANY : MOST_ROWS);
  const groups = useMemo(
    () => (isLong ? [] : arrangeRows(departures, arranged, language, evidence)),
    [isLong, departures, arranged, language, evidence],
  );
  const cut = useMemo(() => (drawn === Infinity ? groups : cutRows(groups, drawn)), [groups, drawn]);
  const shared = { sort, onSort: setSort, selected, labelledBy: headingId, onClick: usePressedRow() };

  return (
    <section
      id="record"
      ref={section}
      className={['record', alone && 'alone', departures.length <= PLAIN && 'short']
        .filter(Boolean)
        .join(' ')}
      tabIndex={-1}
      // Below a chart it is the part that scrolls which has the name.
      aria-labelledby={alone ? headingId : undefined}
    >
      <Head headingId={headingId} alone={alone} isSliced={isSliced}>
        <SortMenu sort={sort} onSort={setSort} />
        <span className="only-narrow">{tools}</span>
      </Head>
      {evidence === null && <p className="only-paper">{t('table.unproved')}</p>}
      <YearRail groups={groups} language={language} />
      {isLong ? (
        <LatePart part={longRows}>
          {(LongRows) => <LongRows departures={departures} isBelow={!alone} {...shared} />}
        </LatePart>
      ) : groups.length === 0 ? (
        <p className="notice">{t('table.none')}</p>
      ) : (
        <Rows {...shared} alone={alone} groups={cut} awake={awake} arranged={arranged} />
      )}
      {!alone && departures.length > PLAIN && (
        <button
          type="button"
          className="quiet record-all only-live"
          onClick={() => store.setState(withView('table'))}
        >
          {t('table.all', { count: count(shown.count) })}
        </button>
      )}
    </section>
  );
});

/** Returns whether somebody reads or prints the table, and which of its rows are in reach, null for all; asks for the sources then. */
function useReach(section: RefObject<HTMLElement | null>, isSliced: boolean, scroller: string | null) {
  const hasReader = useReader(isSliced ? PATIENCE : null);
  const isPrinting = useIsPrinting();
  const inReach = useInReach(section, { ...WAITING, scroller });
  // Paper has all of it, and nobody who scrolls.
  const awake = isPrinting ? null : inReach;
  const isReached = hasReader && (awake === null || awake.size > 0);
  // Whoever prints a page that has stood for a while has the sources at once.
  const isFree = useIdleLine(isSliced ? PATIENCE : null);
  useDetails(isReached || isPrinting || isFree);
  return { hasReader, isPrinting, awake };
}

interface HeadProps extends Pick<RecordTableProps, 'alone'> {
  readonly headingId: string;
  readonly isSliced: boolean;
  readonly children: ReactNode;
}

/** How many there are, and the way to the page of the table. */
function Head({ headingId, alone, isSliced, children }: HeadProps) {
  const { store, dataset } = useDepartures();
  const language = useLanguage();
  const { t, count } = language;
  const shown = useShown();
  const names = { n: shown.count.total, count: count(shown.count) };
  return (
    <div className="record-head">
      <h2 id={headingId} data-total={shown.count.total}>
        <span className="as-table">{alone ? t('app.departures', names) : t('table.heading', names)}</span>
        <span className="as-list">{t('app.departures', names)}</span>
      </h2>
      {isSliced && dataset.own === null && (
        <a href={pagePath('table', store.getInitialState().locale, language.locale)}>{t('table.page')}</a>
      )}
      {children}
    </div>
  );
}

interface RowsProps extends Omit<LongRowsProps, 'departures' | 'isBelow'>, Pick<RecordTableProps, 'alone'> {
  readonly groups: readonly RowGroup[];
  /** the order that the groups are in; the heads are ahead of it as long as that of a press is being made */
  readonly arranged: TableSort;
  /** rows in reach; all where it is null */
  readonly awake: ReadonlySet<string> | null;
}

/** All rows of a table, in a region that scrolls where it stands below a chart. */
function Rows(props: RowsProps) {
  const { alone, groups, awake, arranged, sort, onSort, selected, labelledBy, onClick } = props;
  const { dataset } = useDepartures();
  const language = useLanguage();
  return (
    <div
      className="record-scroll"
      {...(alone ? {} : { role: 'region', tabIndex: 0, 'aria-labelledby': labelledBy })}
    >
      {/* A press anywhere on a row opens it; the keyboard has the link of its name. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <table
        role="table"
        aria-labelledby={labelledBy}
        aria-busy={isEqual(arranged, sort) ? undefined : true}
        data-sort={arranged.column}
        onClick={onClick}
      >
        <TableHead sort={sort} onSort={onSort} />
        {groups.map((group) => (
          <RowGroupBody
            key={group.key}
            group={group}
            language={language}
            evidence={dataset.evidence}
            selected={selected !== null && holds(group, selected) ? selected : null}
            awake={awake}
          />
        ))}
      </table>
    </div>
  );
}

/** Returns what a press on a row does: it opens the departure, unless it was meant for a link of its own or for the text. */
function usePressedRow() {
  const { store, dataset } = useDepartures();
  // One function for all renders, so that rows that stay are not drawn for it.
  return useMemo(() => pressRow(store, dataset), [store, dataset]);
}

function pressRow(store: DepartureStore, dataset: Dataset) {
  return (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest('a');
    // Sources are somebody else's pages.
    if (link !== null && !(link.classList.contains('link') && isPlainPress(event))) return;
    const id = target.closest('tr[data-departure]')?.getAttribute('data-departure');
    if (id == null || (link === null && isSelectingText())) return;
    event.preventDefault();
    const lab = link?.closest('td.lab') == null ? undefined : dataset.departureById.get(id)?.lab.id;
    store.setState(withSelection(lab === undefined ? { type: 'departure', id } : { type: 'place', id: lab }));
  };
}

function holds(group: ReturnType<typeof arrangeRows>[number], id: string): boolean {
  return group.fine.some((row) => row.id === id) || group.vague.some((row) => row.id === id);
}

/** A press that ends a selection of text is not a press on the row. */
function isSelectingText(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
