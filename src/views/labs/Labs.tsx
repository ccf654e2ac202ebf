import { memo, useMemo, useState } from 'react';
import {
  useDepartures,
  useDeparturesState,
  useDetails,
  useLanguage,
  useParam,
  useShown,
} from '../../store/context.ts';
import { withFocus, withParam } from '../../store/updates.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { groupPlace } from '../../transforms/groupPlace.ts';
import { partColor } from '../YearBars.tsx';
import { ChoiceSelect, GroupSelect, ParamSelect } from '../ChoiceSelect.tsx';
import type { ChartProps } from '../definition.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { Placing } from '../Placing.tsx';
import { useAnswer } from '../useAnswer.ts';
import { MIX, rowSteps, yearsShown, type LabRow } from './derive.ts';
import { LabDetail } from './LabDetail.tsx';
import { LabName, ProfileLink, useName } from './LabName.tsx';
import { LabsTable, type LabsProps } from './LabsTable.tsx';
import { Measure } from './Measure.tsx';
import { YearAxis } from './YearAxis.tsx';
import { ALL_FROM, MOST_DOTS, tenureScale, yearScale } from './layout.ts';
import { BY, CELL, COMPARE, LAB_COLUMNS, MEASURES, MOST_COMPARED, type LabSort } from './params.ts';
import { useUnfolded } from './useUnfolded.ts';
import { describeNet, namePart } from './words.ts';

/** Rows before the rest is folded. */
export const MOST_ROWS = 14;

/** The same in an article, in its column and on a phone. */
const EMBED_ROWS = 6;
const EMBED_BLOCKS = 3;

/** px between blocks that stand side by side, and the least that one is wide */
const BLOCK_GAP = 24;
const LEAST_BLOCK = 240;

const ORDERS: readonly string[] = LAB_COLUMNS.flatMap((column) => [`${column}-descending`, column]);

const NONE: readonly LabRow[] = [];

/** Labs side by side: a row each, sorted by any column, two to four of them compared. */
export const Labs = memo(function Labs({ width }: ChartProps) {
  const { dataset, laneLimit } = useDepartures();
  useDetails();
  const language = useLanguage();
  const { t, number, text, compare } = language;
  const shown = useShown();
  const grouping = useDeparturesState((state) => state.group);
  const time = useDeparturesState((state) => state.filters.time);
  const open = useDeparturesState((state) => state.focus[0] ?? null);
  const sort = useParam(BY);
  const compared = useParam(COMPARE);
  const cell = useParam(CELL);
  const [isWhole, setWhole] = useState(false);
  const steps = useMemo(
    () => () =>
      rowSteps(shown.departures, dataset, {
        grouping,
        time,
        sort,
        nameOf: ({ short }) => text(short),
        compare,
      }),
    [shown.departures, dataset, grouping, time, sort, text, compare],
  );
  const { value: found, part } = useAnswer(steps, true);
  const rows = found ?? NONE;
  // The scales are those of all, so that unfolding and comparing change no bar.
  const scales = useMemo(() => ({ years: yearScale(rows), tenure: tenureScale(rows) }), [rows]);
  const most = laneLimit === null ? MOST_ROWS : width < DRAWN_FROM ? EMBED_BLOCKS : EMBED_ROWS;
  const folds = !isWhole && rows.length > most + 2;
  const drawn = useUnfolded(rows, most, folds);
  if (found === null) return <Placing width={width} part={part} says={(said) => t('large.placing', said)} />;
  if (rows.length === 0) return null;
  const visible = rows.slice(0, drawn);
  const chosen = [
    ...new Set(
      compared
        .flatMap((id) => dataset.places.get(id) ?? [])
        .map((place) => groupPlace(place, grouping, dataset.places).id),
    ),
  ]
    .slice(0, MOST_COMPARED)
    .flatMap((id) => rows.find(({ place }) => place.id === id) ?? []);
  const isTable = width >= DRAWN_FROM;
  const props = { rows: visible, width, scales, years: yearsShown(dataset, time), open };
  return (
    <div className="labs-view" aria-busy={!folds && drawn < rows.length}>
      <LabsBar isTable={isTable} isWhole={width >= ALL_FROM} />
      <Comparison rows={chosen} scales={scales} width={width} />
      {isTable ? <LabsTable {...props} /> : <LabBlocks {...props} />}
      {(folds || isWhole) && (
        <button type="button" className="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('scores.fewer') : t('scores.more', { n: number(rows.length - most) })}
        </button>
      )}
      {(isTable || cell === 'mix') && <Key rows={rows} />}
      <p className="labs-note">
        {t('scores.note')}
        {visible.some(({ tenures }) => tenures.known.length > MOST_DOTS) &&
          ` ${t('scores.note.bars', { n: number(MOST_DOTS) })}`}
      </p>
    </div>
  );
});

/** The colours of the next jobs that occur. */
function Key({ rows }: Pick<LabsProps, 'rows'>) {
  const language = useLanguage();
  const there = new Set(rows.flatMap(({ mix }) => mix.map(({ part }) => part)));
  return (
    <ul className="labs-key" aria-label={language.t('scores.key')}>
      {MIX.filter((part) => there.has(part)).map((part) => (
        <li key={part}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <rect width={12} height={12} fill={partColor(part, LIVE_PAINT)} />
          </svg>
          {namePart(part, language)}
        </li>
      ))}
    </ul>
  );
}

/** What rows stand for; and what cannot be chosen at the heads of columns where there is no room for all. */
function LabsBar({ isTable, isWhole }: { readonly isTable: boolean; readonly isWhole: boolean }) {
  const { store } = useDepartures();
  const { t } = useLanguage();
  const sort = useParam(BY);
  return (
    <div className="explore-bar">
      <div className="explore-controls">
        <GroupSelect label={t('scores.group')} nameOf={(id) => t(`scores.group.${id}`)} />
        {!isWhole && (
          <ParamSelect
            param={CELL}
            label={t('scores.measure')}
            options={MEASURES}
            nameOf={(id) => t(`scores.column.${id}`)}
          />
        )}
        {!isTable && (
          <ChoiceSelect
            label={t('scores.sort')}
            options={ORDERS}
            value={`${sort.column}${sort.descending ? '-descending' : ''}`}
            nameOf={(order) => {
              const { column, descending } = sortOf(order);
              return t(descending ? 'scores.sort.down' : 'scores.sort.up', {
                column: t(`scores.column.${column}`),
              });
            }}
            onChoose={(order) => store.setState(withParam(BY, sortOf(order)))}
          />
        )}
      </div>
    </div>
  );
}

function sortOf(order: string): LabSort {
  const column = LAB_COLUMNS.find((each) => each === order.replace('-descending', '')) ?? 'left';
  return { column, descending: order.endsWith('-descending') };
}

/** Two to four labs side by side, with all that is on record of each. */
function Comparison({
  rows,
  scales,
  width,
}: Pick<LabsProps, 'scales' | 'width'> & { readonly rows: readonly LabRow[] }) {
  const { store } = useDepartures();
  const { t, number } = useLanguage();
  const [first] = rows;
  if (first === undefined) return null;
  const columns = Math.max(
    1,
    Math.min(rows.length, Math.floor((width + BLOCK_GAP) / (LEAST_BLOCK + BLOCK_GAP))),
  );
  const room = Math.floor((width - (columns - 1) * BLOCK_GAP) / columns);
  return (
    <section className="labs-compared" aria-label={t('scores.compare.title', { n: number(rows.length) })}>
      <p role="status">
        {rows.length === 1 ? (
          <OneChosen row={first} />
        ) : (
          t('scores.compare.title', { n: number(rows.length) })
        )}{' '}
        <button
          type="button"
          className="quiet bordered"
          onClick={() => store.setState(withParam(COMPARE, []))}
        >
          {t('scores.compare.clear')}
        </button>
      </p>
      {rows.length > 1 && (
        <div className={`labs-columns columns-${columns}`}>
          {rows.map((row) => (
            <section key={row.place.id} data-compared={row.place.id}>
              <h2>
                <Name row={row} />
              </h2>
              <LabDetail row={row} scales={scales} width={room} hasCharts />
            </section>
          ))}
        </div>
      )}
    </section>
  );
}

function OneChosen({ row: { place } }: { readonly row: LabRow }) {
  const { t } = useLanguage();
  return t('scores.compare.one', { name: useName(place) });
}

function Name({ row: { place } }: { readonly row: LabRow }) {
  return <ProfileLink place={place} name={useName(place)} />;
}

/** Labs as blocks, one below the other, with the one measure that is chosen: the form of a phone. */
function LabBlocks({ rows, width, scales, years, open }: LabsProps) {
  const { store } = useDepartures();
  const language = useLanguage();
  const { t, count } = language;
  const cell = useParam(CELL);
  return (
    <>
      {cell === 'years' && <YearAxis years={years} width={width} />}
      <ol className="lab-blocks">
        {rows.map((row) => {
          const { place, counts, net } = row;
          const isOpen = place.id === open;
          return (
            <li key={place.id} data-lab={place.id}>
              <div className="lab-block-head">
                <LabName
                  row={row}
                  isOpen={isOpen}
                  onToggle={() => store.setState(withFocus(isOpen ? [] : [place.id]))}
                />
              </div>
              <p className="lab-block-numbers">
                {(['left', 'came'] as const).map((id) => (
                  <span key={id}>
                    {t(`scores.column.${id}`)} <b>{count(counts[id])}</b>
                  </span>
                ))}
                <span>
                  {t('scores.column.net')} <b>{describeNet(net, language)}</b>
                </span>
              </p>
              <div className={`lab-block-measure of-${cell}`}>
                <Measure id={cell} row={row} scales={scales} width={width} />
              </div>
              <p className="aside">
                <Measure id="fate" row={row} scales={scales} width={width} />
              </p>
              {isOpen && <LabDetail row={row} scales={scales} width={width} hasCharts={false} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
