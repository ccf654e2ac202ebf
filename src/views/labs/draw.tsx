import type { Paint } from '../../encoding/palette.ts';
import type { Language } from '../../i18n/language.ts';
import { fitText } from '../../layout/textWidth.ts';
import { dateOf } from '../../model/dates.ts';
import type { Dataset } from '../../model/dataset.ts';
import { companiesWithLabs, placeName } from '../../words/placeName.ts';
import { rowsIn } from '../chartRoom.ts';
import type { DescribeContext, DrawContext, Drawing } from '../definition.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { HeadsMark, MixMark, TenureMark, YearsMark } from './cells.tsx';
import { deriveRows, yearsShown, type Head, type LabRow } from './derive.ts';
import { CELL_HEIGHT, columnStarts, layoutColumns, tenureScale, yearScale, type Column } from './layout.ts';
import { BY, CELL } from './params.ts';
import {
  describeFate,
  describeHeadTime,
  describeNet,
  describeSizeNumber,
  latestHead,
  latestSize,
  shortSizeKind,
  shortStays,
} from './words.ts';

/** Rows of a picture that is asked for no other number. */
const MOST_ROWS = 14;

/** px; a row of the table, its head, and the block of a lab where it is narrow */
const ROW = CELL_HEIGHT + 4;
const HEAD = 34;
const BLOCK = 68;
const MORE = 22;
const FONT = 12;
const SMALL = 11;

/** Returns the rows of a context, with the name of each. */
export function rowsOf({ dataset, shown, state, language }: DescribeContext): readonly LabRow[] {
  return deriveRows(shown.departures, dataset, {
    grouping: state.group,
    time: state.filters.time,
    sort: BY.get(state),
    nameOf: ({ short }) => language.text(short),
    compare: language.compare,
  });
}

/** Returns the labs side by side as a picture: the rows of the page that there is room for. */
export function drawLabs(context: DrawContext): Drawing {
  const { dataset, state, language, width, paint, laneLimit, laneRoom, rows: most } = context;
  const { t } = language;
  const all = rowsOf(context);
  const isTable = width >= DRAWN_FROM;
  const tall = isTable ? ROW : BLOCK;
  const room = most ?? (laneRoom === undefined ? (laneLimit ?? MOST_ROWS) : rowsIn(laneRoom, tall));
  const rows = all.slice(0, room);
  const scales = { years: yearScale(all), tenure: tenureScale(all) };
  const companies = companiesWithLabs(dataset);
  const shared = { scales, paint, language, dataset };
  const columns = layoutColumns(width, CELL.get(state));
  const starts = columnStarts(columns);
  const years = yearsShown(dataset, state.filters.time);
  const rest = all.length - rows.length;
  const top = isTable ? HEAD : 18;
  const height = top + rows.length * tall + (rest === 0 ? 0 : MORE);
  const first = isTable ? columns.findIndex(({ id }) => id === 'years') : -1;
  return {
    height,
    children: (
      <>
        {isTable &&
          columns.map(({ id, width: wide }, i) => (
            <text
              key={id}
              x={(starts[i] ?? 0) + (isNumber(id) ? wide : 0)}
              y={12}
              textAnchor={isNumber(id) ? 'end' : 'start'}
              fontSize={SMALL}
              fill={paint.surface('secondary')}
            >
              {fitText(t(`scores.column.${id}`), SMALL, wide)}
            </text>
          ))}
        <YearTexts
          years={years}
          x={isTable ? (starts[first] ?? 0) : 0}
          y={isTable ? 27 : 12}
          width={isTable ? (columns[first]?.width ?? width) : width}
          paint={paint}
        />
        {rows.map((row, i) => {
          const name = placeName(row.place, state.group, companies, language);
          return (
            <g key={row.place.id} transform={`translate(0,${top + i * tall})`}>
              {isTable ? (
                columns.map((column, j) => (
                  <g key={column.id} transform={`translate(${starts[j] ?? 0},2)`}>
                    <DrawnCell column={column} row={row} name={name} {...shared} />
                  </g>
                ))
              ) : (
                <Block row={row} name={name} width={width} {...shared} />
              )}
            </g>
          );
        })}
        {rest > 0 && (
          <text x={0} y={height - 6} fontSize={FONT} fill={paint.surface('secondary')}>
            {t('scores.rest', { n: rest })}
          </text>
        )}
      </>
    ),
  };
}

function isNumber(id: Column['id']): boolean {
  return id === 'left' || id === 'came' || id === 'net';
}

function YearTexts({
  years: [first, last],
  x,
  y,
  width,
  paint,
}: {
  readonly years: readonly [number, number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly paint: Paint;
}) {
  const ends = first === last ? [last] : [first, last];
  return ends.map((year, i) => (
    <text
      key={year}
      x={i === 0 ? x : x + width}
      y={y}
      textAnchor={i === 0 ? 'start' : 'end'}
      fontSize={SMALL}
      fill={paint.surface('secondary')}
    >
      {year}
    </text>
  ));
}

interface DrawnProps {
  readonly row: LabRow;
  readonly name: string;
  readonly scales: { readonly years: number; readonly tenure: number };
  readonly paint: Paint;
  readonly language: Language;
  readonly dataset: Dataset;
}

function DrawnCell({
  column: { id, width },
  row,
  name,
  scales,
  paint,
  language,
  dataset,
}: DrawnProps & { readonly column: Column }) {
  const { t, count, date } = language;
  const drawn = { row, width, paint, language };
  const none = <Lines first="" second={t('scores.none')} {...drawn} />;
  switch (id) {
    case 'name':
      return (
        <text y={26} fontSize={13} fontWeight="600" fill={paint.surface('text')}>
          {fitText(name, 13 * 1.1, width)}
        </text>
      );
    case 'years':
      return <YearsMark {...drawn} most={scales.years} />;
    case 'tenure':
      return <TenureMark {...drawn} most={scales.tenure} words={shortStays(row, language, SMALL, width)} />;
    case 'mix':
      return <MixMark {...drawn} />;
    case 'left':
    case 'came':
    case 'net':
      return (
        <text
          x={width}
          y={26}
          textAnchor="end"
          fontSize={13}
          fontWeight={id === 'net' ? 600 : 400}
          fill={paint.surface('text')}
        >
          {id === 'net' ? describeNet(row.net, language) : count(row.counts[id])}
        </text>
      );
    case 'heads': {
      const head = latestHead(row.heads);
      return head === null ? none : <HeadCell {...drawn} head={head} asOf={dataset.asOf.latest} />;
    }
    case 'sizes': {
      const size = latestSize(row.sizes, row.place.lab === null);
      if (size === null) return none;
      const when = dateOf(size.date);
      const kind = shortSizeKind(size, row.place.lab === null, language);
      return (
        <Lines
          {...drawn}
          first={describeSizeNumber(size, language)}
          second={`${kind}, ${when === null ? t('date.unknown') : date(when)}`}
        />
      );
    }
    case 'fate': {
      const words = describeFate(row, dataset, true, language) ?? '';
      const first = fitText(words, SMALL, width);
      return (
        <text y={26} fontSize={SMALL} fill={paint.surface('secondary')}>
          {first}
        </text>
      );
    }
  }
}

type CellProps = Pick<DrawnProps, 'row' | 'paint' | 'language'> & { readonly width: number };

/** Two lines of text, the second one smaller. */
function Lines({
  first,
  second,
  width,
  paint,
}: CellProps & { readonly first: string; readonly second: string }) {
  return (
    <>
      <text y={17} fontSize={FONT} fill={paint.surface('text')}>
        {fitText(first, FONT, width)}
      </text>
      <text y={32} fontSize={SMALL} fill={paint.surface('secondary')}>
        {fitText(second, SMALL, width)}
      </text>
    </>
  );
}

/** All heads as a strip, the latest in words. */
function HeadCell({
  row,
  width,
  paint,
  language,
  head,
  asOf,
}: CellProps & { readonly head: Head; readonly asOf: number }) {
  return (
    <>
      <HeadsMark row={row} heads={row.heads} asOf={asOf} width={width} height={10} paint={paint} />
      <text y={23} fontSize={FONT} fill={paint.surface('text')}>
        {fitText(language.text(head.name), FONT, width)}
      </text>
      <text y={37} fontSize={SMALL} fill={paint.surface('secondary')}>
        {fitText(describeHeadTime(head, language), SMALL, width)}
      </text>
    </>
  );
}

function Block({ row, name, width, scales, paint, language }: DrawnProps & { readonly width: number }) {
  const { t, count } = language;
  const numbers = t('scores.row', {
    name: '',
    left: count(row.counts.left),
    came: count(row.counts.came),
    net: describeNet(row.net, language),
  }).replace(/^[:：]\s*/u, '');
  return (
    <>
      <text y={14} fontSize={13} fontWeight="600" fill={paint.surface('text')}>
        {fitText(name, 13 * 1.1, width * 0.45)}
      </text>
      <text x={width} y={14} textAnchor="end" fontSize={SMALL} fill={paint.surface('text')}>
        {fitText(numbers, SMALL, width * 0.55)}
      </text>
      <g transform="translate(0,18)">
        <YearsMark row={row} most={scales.years} width={width} paint={paint} language={language} />
      </g>
    </>
  );
}
