import type { OwnField } from '../../model/ownData.ts';
import { inPieces } from '../inPieces.ts';
import { cellReader, prepareColumns, type Columns } from './cellReader.ts';
import type { OwnMapping } from './mapping.ts';
import { cutValue, type OwnNotice, type OwnProblem } from './ownNotices.ts';
import type { OwnRow } from './ownRow.ts';
import { createColumns, putRow, type Column, type ColumnsMaker, type OwnColumns } from './ownColumns.ts';
import type { OwnTable } from './ownTable.ts';
import { columnsReader } from './readColumns.ts';
import { rowReader } from './readRow.ts';
import { isRecordTable, readRecordRow } from './recordRow.ts';

/** What the rows of a file say. */
export interface OwnReading {
  readonly columns: OwnColumns;
  /** what was not understood, in the order of the rows */
  readonly problems: readonly OwnProblem[];
  /** dates that are day or month first, and one of them; null where there is none */
  readonly ambiguous: { readonly count: number; readonly example: string } | null;
  /** rows that are shown without a date */
  readonly undated: number;
  readonly says: ReadonlySet<OwnField>;
}

/** Rows of one step. */
const STEP = 2000;
/** Rows of one step in one column. */
const COLUMN_STEP = 20_000;

/**
 * Reads the rows of a table under a mapping, a piece at each step. A row without person or origin, or with no date that can be understood where it
 * has one, is left out and told of; everything else is shown, and what a cell does not say stays unknown. Yields how many rows are read.
 */
export function* readRowsSteps(table: OwnTable, mapping: OwnMapping): Generator<number, OwnReading> {
  const isRecord = isRecordTable(table.heading);
  const prepared = prepareColumns(table, mapping);
  const plain = isRecord ? null : yield* readColumnsSteps(prepared);
  if (plain !== null) return readingOf(plain, { problems: [], ambiguous: null });
  const maker = createColumns(table.size, table.texts);
  const reader = isRecord ? recordReader(table, maker) : columnReader(prepared, maker);
  let size = 0;
  yield* inPieces(table.size, STEP, (from, to) => {
    for (let row = from; row < to; row += 1) if (reader.read(row, size)) size += 1;
  });
  yield table.size;
  return readingOf(maker.columns(size, size < table.size), {
    problems: reader.problems,
    ambiguous: reader.ambiguous(),
  });
}

function readingOf(columns: OwnColumns, told: Pick<OwnReading, 'problems' | 'ambiguous'>): OwnReading {
  return { columns, ...told, undated: countUndated(columns), says: saysOf(columns) };
}

/** Reads a table column by column. Returns null where there is something to be told of a row: it has to be read row by row. */
function* readColumnsSteps(columns: Columns): Generator<number, OwnColumns | null> {
  const { size } = columns.table;
  const maker = createColumns(size, columns.table.texts);
  const readers = columnsReader(columns, cellReader({ ...columns, asked: { count: 0, example: '' } }), maker);
  if (readers === null) return null;
  let isRead = true;
  for (const [i, read] of readers.entries()) {
    for (let from = 0; isRead && from < size; from += COLUMN_STEP) {
      isRead = read(from, Math.min(size, from + COLUMN_STEP));
      yield Math.round((i * size + from) / readers.length);
    }
    if (!isRead) return null;
  }
  return maker.columns(size, false);
}

function countUndated({ size, left, announced, destinations }: OwnColumns): number {
  const isNever = destinations.values.map(([first]) => (first?.when ?? null) === null);
  const isNone = (column: Column<string | null>) => column.values.map((value) => value === null);
  const [noLeft, noAnnounced] = [isNone(left), isNone(announced)];
  let undated = 0;
  for (let row = 0; row < size; row += 1)
    if (
      noLeft[left.at[row] ?? 0] === true &&
      noAnnounced[announced.at[row] ?? 0] === true &&
      isNever[destinations.at[row] ?? 0] === true
    )
      undated += 1;
  return undated;
}

/** Returns how many rows say just what one before them says. */
export function countRepeats(rows: readonly OwnRow[]): number {
  const repeats = createRepeats();
  for (const row of rows) repeats.add(row);
  return repeats.count();
}

/** Returns what counts the rows that say just what one before them says: only those of a person who has several are compared. */
export function createRepeats() {
  const firsts = new Map<string, OwnRow>();
  const gists = new Set<string>();
  let count = 0;
  return {
    add: (row: OwnRow) => {
      const { en } = row.person.name;
      const first = firsts.get(en);
      if (first === undefined) {
        firsts.set(en, row);
        return;
      }
      gists.add(gistOf(first));
      const gist = gistOf(row);
      if (gists.has(gist)) count += 1;
      else gists.add(gist);
    },
    count: () => count,
  };
}

/** What a row says, as one text: two that say the same are told of. */
function gistOf(row: OwnRow): string {
  const [first] = row.destinations;
  return `${row.id ?? ''}\u0000${row.person.name.en}\u0000${row.from.name.en}\u0000${row.left ?? ''}\u0000${row.announced ?? ''}\u0000${first?.place?.name.en ?? ''}\u0000${row.role?.en ?? ''}`;
}

function saysOf({ size, status, role, sources, destinations }: OwnColumns): ReadonlySet<OwnField> {
  const says = new Set<OwnField>();
  if (size === 0) return says;
  const firsts = destinations.values.flatMap(([first]) => first ?? []);
  if (status.values.some((value) => value !== null)) says.add('status');
  if (role.values.some((value) => value !== null)) says.add('role');
  if (sources.values.some((list) => list.length > 0)) says.add('source');
  if (firsts.length > 0) says.add('to');
  if (firsts.some(({ kind }) => kind !== null)) says.add('kind');
  return says;
}

interface RowReader {
  /** Reads a row into a place of the columns; returns whether it is a departure. */
  readonly read: (row: number, at: number) => boolean;
  readonly problems: readonly OwnProblem[];
  readonly ambiguous: () => OwnReading['ambiguous'];
}

function recordReader({ heading, texts, textAt, numberOf }: OwnTable, maker: ColumnsMaker): RowReader {
  const problems: OwnProblem[] = [];
  const columns = new Map(heading.map((name, column) => [name, column]));
  const ids = new Set<string>();
  return {
    problems,
    ambiguous: () => null,
    read: (at, place) => {
      const number = numberOf(at);
      const cell = (name: string) => {
        const column = columns.get(name);
        return column === undefined ? '' : texts.textOf(textAt(at, column));
      };
      const row = readRecordRow(number, cell);
      if (row === null) {
        const notice: OwnNotice = { code: 'own.record', message: 'id, person, lab, left, announced, joined' };
        problems.push({ number, column: 'id', value: cutValue(cell('id')), notice, isShown: false });
        return false;
      }
      if (row.id !== null && ids.has(row.id)) {
        problems.push({
          number,
          column: 'id',
          value: row.id,
          notice: { code: 'own.duplicate' },
          isShown: false,
        });
        return false;
      }
      ids.add(row.id ?? '');
      putRow(maker, place, row);
      return true;
    },
  };
}

function columnReader(columns: Columns, maker: ColumnsMaker): RowReader {
  const problems: OwnProblem[] = [];
  const cells = cellReader(columns);
  const readRow = rowReader(columns, cells, maker);
  const read = (row: number, at: number): boolean => {
    const isRead = readRow(row, at);
    for (const problem of cells.told()) problems.push(isRead ? problem : { ...problem, isShown: false });
    return isRead;
  };
  const { asked } = columns;
  return { read, problems, ambiguous: () => (asked.count === 0 ? null : { ...asked }) };
}
