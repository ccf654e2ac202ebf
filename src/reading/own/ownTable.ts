import { readDate } from '../readDate.ts';
import { inPieces } from '../inPieces.ts';
import { mayBeginNote, mayBeNoRecord, PLAIN, readCell, rowKind } from '../readCell.ts';
import { FOLDED, type TextIndex } from '../textIndex.ts';
import { EMPTY, type CellRows, type RawRow } from './cellRows.ts';
import { fillDittos } from './ditto.ts';
import { fieldsOf, knownFieldsOf } from './fields.ts';
import type { OwnNotice } from './ownNotices.ts';
import { isRecordTable } from './recordRow.ts';

/** A row that is passed over, and what it is. */
export interface PassedRow extends RawRow {
  readonly kind: 'total' | 'footnote' | 'above' | 'heading';
}

/** The table of a reader's own file, with what its columns mean still open. */
export interface OwnTable {
  /** names of the columns; `#1`, `#2` … where the file has none */
  readonly heading: readonly string[];
  /** how many rows it has */
  readonly size: number;
  /** texts of cells by number, each once */
  readonly texts: TextIndex;
  /** Returns the number of the text of a cell: `EMPTY` where the row ends before it. */
  readonly textAt: (row: number, column: number) => number;
  /** where that is: the numbers of texts of all cells, and by row where its own begin and end */
  readonly lie: {
    readonly cells: Uint32Array;
    readonly startOf: Uint32Array;
    readonly endOf: Uint32Array;
  };
  readonly widthOf: (row: number) => number;
  readonly numberOf: (row: number) => number;
  /** Returns where cells of a row lead, by column, where the file has links beside texts. */
  readonly linksOf: (row: number) => RawRow['links'];
  /** there is a row with such links */
  readonly hasLinks: boolean;
  /** Returns a row with its texts, made anew. */
  readonly rowAt: (row: number) => RawRow;
  /** sums, notes, and what stands above the heading */
  readonly passed: readonly PassedRow[];
  /** what was read otherwise than it stood there */
  readonly notices: readonly OwnNotice[];
}

/** Rows among which a heading is looked for, and rows by which it is told how wide the table is. */
const HEAD = 40;
const SAMPLE = 1000;
/** Rows of one step. */
const STEP = 4000;

/**
 * Makes the table of the rows of a file, a piece at each step: texts are read, each once, the heading is found, sums and notes are told from records. Yields
 * how many rows are read.
 */
export function* tableSteps(raw: CellRows, notices: readonly OwnNotice[]): Generator<number, OwnTable> {
  const { numbers, links, texts } = raw;
  const cells = yield* readTexts(raw);
  const isEmpty = emptyReader(raw, cells);
  const heads = firstRows(numbers.length, isEmpty, 2 * HEAD);
  const view = viewOf(raw, cells);
  const found = findHeading(heads.slice(0, HEAD).map(view.rowAt));
  const at = found?.at ?? null;
  const named = found?.cells ?? [];
  const passed: PassedRow[] = heads.slice(0, at ?? 0).map((row) => ({ ...view.rowAt(row), kind: 'above' }));
  const heading = at === null ? named : withNumbers(named, view, heads.slice(at + 1, at + 1 + HEAD));
  const kindOf = kindReader(
    view,
    texts,
    heading,
    at === null ? null : { at: heads[at] ?? 0, below: heads[at + 2] ?? Infinity },
  );
  const places = new Uint32Array(numbers.length);
  let size = 0;
  const first = at === null ? 0 : (heads[at] ?? 0) + 1;
  if (!isRecordTable(heading)) fillDittos(raw, cells, first);
  yield* inPieces(numbers.length, STEP, (from, to) => {
    for (let row = Math.max(first, from); row < to; row += 1) {
      // Rows that say nothing are none.
      if (isEmpty(row)) continue;
      const kind = kindOf(row);
      if (kind === 'record') places[size++] = row;
      else passed.push({ ...view.rowAt(row), kind });
    }
  });
  const own = viewOf(raw, cells, places.subarray(0, size));
  let width = heading.length;
  for (let i = 0; i < Math.min(SAMPLE, size); i += 1) width = Math.max(width, own.widthOf(i));
  return {
    heading: Array.from({ length: width }, (_, i) => heading[i] || `#${i + 1}`),
    size,
    texts,
    ...own,
    hasLinks: links.size > 0,
    passed,
    notices,
  };
}

/** Reads each text once. Returns of each cell the number of what it says. */
function* readTexts({ texts, cells, numbers }: CellRows): Generator<number, Uint32Array> {
  if ((texts.parts.common & PLAIN) !== 0) return cells;
  const written = texts.count();
  const says = new Uint32Array(written);
  let isSame = true;
  yield* inPieces(written, STEP, (from, to) => {
    for (let i = from; i < to; i += 1) {
      // Most say what stands there, and stay what they are.
      const own = (texts.toldOf(i) & PLAIN) !== 0 ? i : numberRead(texts, i);
      says[i] = own;
      isSame &&= own === i;
    }
  });
  yield numbers.length;
  if (isSame) return cells;
  const said = new Uint32Array(cells.length);
  for (let i = 0; i < cells.length; i += 1) said[i] = says[cells[i] ?? 0] ?? EMPTY;
  return said;
}

/** Returns the number of what a text says once it is read. */
function numberRead(texts: TextIndex, number: number): number {
  const written = texts.textOf(number);
  const { text } = readCell(written);
  return text === written ? number : texts.add(text);
}

type RowsView = Pick<OwnTable, 'textAt' | 'widthOf' | 'numberOf' | 'linksOf' | 'rowAt' | 'lie'>;

/** Returns the first so many rows that say something. */
function firstRows(size: number, isEmpty: (row: number) => boolean, most: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < size && rows.length < most; row += 1) if (!isEmpty(row)) rows.push(row);
  return rows;
}

/** Returns what tells the rows that say nothing. */
function emptyReader({ starts }: CellRows, cells: Uint32Array): (row: number) => boolean {
  return (row) => {
    const end = starts[row + 1] ?? 0;
    let at = starts[row] ?? 0;
    while (at < end && cells[at] === EMPTY) at += 1;
    return at === end;
  };
}

/** Returns rows of a file by their place among these; all rows unless some are given. */
function viewOf(
  { numbers, starts, links, texts }: CellRows,
  cells: Uint32Array,
  rows: Uint32Array | null = null,
): RowsView {
  const isOnward = rows === null || isRun(rows);
  const start = rows?.[0] ?? 0;
  const fileRow = isOnward ? (row: number) => start + row : (row: number) => rows[row] ?? 0;
  // Mostly all rows below the heading are records, and lie as they do in the file.
  const startOf = isOnward ? starts.subarray(start) : rows.map((row) => starts[row] ?? 0);
  const endOf = isOnward ? starts.subarray(start + 1) : rows.map((row) => starts[row + 1] ?? 0);
  const textAt = (row: number, column: number) => {
    const at = (startOf[row] ?? 0) + column;
    return at < (endOf[row] ?? 0) ? (cells[at] ?? EMPTY) : EMPTY;
  };
  const widthOf = (row: number) => (endOf[row] ?? 0) - (startOf[row] ?? 0);
  const numberOf = (row: number) => numbers[fileRow(row)] ?? 0;
  const linksOf = (row: number) => links.get(fileRow(row));
  const rowAt = (row: number): RawRow => {
    const behind = linksOf(row);
    return {
      number: numberOf(row),
      cells: Array.from({ length: widthOf(row) }, (_, column) => texts.textOf(textAt(row, column))),
      ...(behind === undefined ? {} : { links: behind }),
    };
  };
  return { textAt, widthOf, numberOf, linksOf, rowAt, lie: { cells, startOf, endOf } };
}

/** Returns whether rows follow one another. */
function isRun(rows: Uint32Array): boolean {
  for (let i = 1; i < rows.length; i += 1) if (rows[i] !== (rows[0] ?? 0) + i) return false;
  return true;
}

/** The last code of ASCII. */
const ASCII = 127;

/** Returns whether most cells of a row are known as headings, two at least. */
function saysFields(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const known = filled.filter((cell) => cell.length < 60 && knownFieldsOf(cell).length > 0);
  return known.length >= 2 && 2 * known.length > filled.length;
}

/** Returns what tells what the rows below a heading are. */
function kindReader(
  { textAt, widthOf, rowAt }: RowsView,
  texts: TextIndex,
  heading: readonly string[],
  named: { readonly at: number; readonly below: number } | null,
): (row: number) => 'record' | 'total' | 'footnote' | 'heading' {
  const width = heading.length;
  const isHeading = (row: number) => {
    if (named === null || width < 2) return false;
    // The rows below may name the columns in another language.
    if (row <= named.below && saysFields(rowAt(row).cells)) return true;
    if (widthOf(row) !== width) return false;
    for (let i = 0; i < width; i += 1) if (!isSame(textAt(row, i), textAt(named.at, i))) return false;
    return true;
  };
  const isSame = (a: number, b: number) => {
    if (a === b) return true;
    const first = texts.codeAt(a, 0);
    const second = texts.codeAt(b, 0);
    // Most begin with another letter.
    if (first <= ASCII && second <= ASCII && FOLDED[first] !== FOLDED[second]) return false;
    const [one, other] = [texts.textOf(a), texts.textOf(b)];
    return one.length === other.length && one.toLowerCase() === other.toLowerCase();
  };
  // Texts that begin records alone, each asked about once.
  const known = new Uint8Array(texts.count());
  return (row) => {
    // Some programs write the heading anew on every page.
    if (isHeading(row)) return 'heading';
    let column = 0;
    while (textAt(row, column) === EMPTY) column += 1;
    const first = textAt(row, column);
    if (known[first] === 1) return 'record';
    if (
      !mayBeginNote(texts.codeAt(first, 0), texts.codeAt(first, 1), texts.codeAt(first, 2)) ||
      !mayBeNoRecord(texts.textOf(first))
    ) {
      known[first] = 1;
      return 'record';
    }
    const { cells } = rowAt(row);
    // A note alone on its line has no separators behind it.
    const kind = rowKind(cells.length < width ? [...cells, ''] : cells);
    return kind === 'empty' ? 'record' : kind;
  };
}

/** The row that names the columns. */
interface Heading {
  readonly at: number;
  readonly cells: readonly string[];
}

/**
 * Returns the row that names the columns: the one with the most headings that are known, two at least, else the first; null where that reads like
 * a record, so that nothing is taken for a heading that is none.
 */
function findHeading(rows: readonly RawRow[]): Heading | null {
  const most = (
    count: (cells: readonly string[]) => number,
    from = rows.map(({ cells }) => cells),
  ): Heading | null => {
    const counts = from.map(count);
    const best = Math.max(0, ...counts);
    const at = counts.indexOf(best);
    return best < 2 ? null : { at, cells: from[at] ?? [] };
  };
  const isKnown = (cell: string) => cell.length < 60 && knownFieldsOf(cell).length > 0;
  // Above it there may be one of groups of columns: the most are known in the one that names each.
  const known = most((cells) => cells.filter(isKnown).length);
  if (known !== null) return known;
  // Where the heading is parted otherwise than the rows, it is one cell.
  const parted = most(
    (cells) => cells.filter(isKnown).length,
    rows.map(({ cells }) => partedOtherwise(cells)),
  );
  if (parted !== null) return parted;
  const hasDate = (cells: readonly string[]) =>
    cells.some((cell) => cell !== '' && readDate(cell).edtf !== null);
  const guessed = most((cells) =>
    hasDate(cells) ? 0 : cells.filter((cell) => fieldsOf(cell).length > 0).length,
  );
  if (guessed !== null && guessed.at < GUESSED) return guessed;
  const [first] = rows;
  if (first === undefined) return null;
  return first.cells.some(isKnown) || !hasDate(first.cells) ? { at: 0, cells: first.cells } : null;
}

/** Rows above a heading that is told by the words of its cells alone. */
const GUESSED = 5;

/** Returns the cells of a row that is one of them, parted by what parts it most; none where it is no such row. */
function partedOtherwise(cells: readonly string[]): readonly string[] {
  const [only, ...more] = cells.filter((cell) => cell !== '');
  if (only === undefined || more.length > 0 || only.length > 2000) return [];
  return [',', ';', '\t', '|', '，']
    .map((mark) => only.split(mark).map((cell) => cell.trim()))
    .reduce((best, each) => (each.length > best.length ? each : best));
}

/** Returns the heading with a column more where each row begins with its number and the heading does not, as R writes tables. */
function withNumbers(heading: readonly string[], view: RowsView, rows: readonly number[]): readonly string[] {
  if (heading.length < 2 || rows.length === 0) return heading;
  let hasLast = false;
  for (const row of rows) {
    const { cells } = view.rowAt(row);
    if (cells.length !== heading.length + 1 || !/^\d{1,6}$/.test(cells[0] ?? '')) return heading;
    hasLast ||= cells.at(-1) !== '';
  }
  return hasLast ? ['', ...heading] : heading;
}
