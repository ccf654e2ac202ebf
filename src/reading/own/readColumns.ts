import type { CellReader, Columns } from './cellReader.ts';
import { EMPTY } from './cellRows.ts';
import type { NameMaker } from './nameColumn.ts';
import type { ColumnsMaker } from './ownColumns.ts';
import type { OwnTable } from './ownTable.ts';
import {
  leaveOut,
  nameIn,
  neededReaders,
  otherReaders,
  readNone,
  UNSAID,
  type FieldReader,
} from './readRow.ts';

/**
 * Returns what reads a table column by column, from a row up to another, as `rowReader` reads it row by row, in a fraction of the time: a loop for each column that looks its texts up. What reads returns false at the
 * first thing that is to be told or asked about: that is of one row with all of its cells. Null where a cell may depend on another column.
 */
export function columnsReader(
  columns: Columns,
  cells: CellReader,
  { of, numbers }: ColumnsMaker,
): readonly RowsReader[] | null {
  if (columns.at.has('towhen')) return null;
  const { widthOf, numberOf } = columns.table;
  const width = columns.heading.length;
  const needed = neededReaders(columns, cells, of);
  // Dates are first, of which most is to be told and asked.
  const fields = [
    { field: needed.left, maker: of.left },
    { field: needed.announced, maker: of.announced },
    { field: needed.joined, maker: of.joined },
    { field: needed.from, maker: of.from },
    ...otherReaders(columns, cells, of, () => null),
  ];
  leaveOut(of);
  const readWidths = (from: number, to: number) => {
    for (let row = from; row < to; row += 1) {
      if (widthOf(row) > width) return false;
      numbers[row] = numberOf(row);
    }
    return true;
  };
  return [
    readWidths,
    ...fields.flatMap(({ field, maker }) =>
      field.read === readNone ? [] : columnReader(columns, cells, field, maker.at),
    ),
    nameReader(columns, cells, needed.name, of.name),
  ];
}

/** Reads some rows; returns false where there is something to be told or asked about. */
type RowsReader = (from: number, to: number) => boolean;

/** Returns what reads names: most are of one row, so that as little as may be is done for each. */
function nameReader(columns: Columns, cells: CellReader, field: FieldReader, maker: NameMaker): RowsReader {
  const { lie, texts } = columns.table;
  if (field.only === undefined) return columnReader(columns, cells, field, maker.at);
  const { column, known } = field.only;
  return (from, to) => {
    for (let row = from; row < to; row += 1) {
      const text = textIn(lie, row, column);
      let number = (known[text] ?? 0) - 1;
      if (number < 0) {
        const name = text === EMPTY ? null : nameIn(texts, text, maker);
        // There is something to be told.
        if (name === null) return false;
        number = name;
        known[text] = number + 1;
      }
      maker.at[row] = number;
    }
    return true;
  };
}

/** Returns what reads one thing into a column. */
function columnReader(
  { table: { lie } }: Columns,
  cells: CellReader,
  { only, read }: FieldReader,
  at: Uint32Array,
): RowsReader {
  const { column, known } = only ?? { column: 0, known: new Int32Array() };
  return (from, to) => {
    for (let row = from; row < to; row += 1) {
      let number = (known[textIn(lie, row, column)] ?? 0) - 1;
      if (number < 0) {
        cells.turnTo(row);
        number = read(row);
        if (number === UNSAID || cells.noted() > 0) return false;
      }
      // It is 0 already.
      if (number !== 0) at[row] = number;
    }
    return true;
  };
}

function textIn({ cells, startOf, endOf }: OwnTable['lie'], row: number, column: number): number {
  const at = (startOf[row] ?? 0) + column;
  return at < (endOf[row] ?? 0) ? (cells[at] ?? EMPTY) : EMPTY;
}
