import { readDate } from '../readDate.ts';
import { inPieces } from '../inPieces.ts';
import { mayBeNoRecord, readCell, rowKind } from '../readCell.ts';
import { EMPTY, type CellRows, type RawRow } from './cellRows.ts';
import { fieldsOf, knownFieldsOf } from './fields.ts';
import type { OwnNotice } from './ownNotices.ts';

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
  readonly texts: readonly string[];
  /** Returns the number of the text of a cell: `EMPTY` where the row ends before it. */
  readonly textAt: (row: number, column: number) => number;
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
  const { numbers, starts, links, texts } = raw;
  const cells = yield* readTexts(raw);
  // Rows that say nothing are none.
  const places = new Uint32Array(numbers.length);
  let count = 0;
  yield* inPieces(numbers.length, STEP, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const end = starts[i + 1] ?? 0;
      let at = starts[i] ?? 0;
      while (at < end && cells[at] === EMPTY) at += 1;
      if (at < end) places[count++] = i;
    }
  });
  const filled = places.slice(0, count);
  const view = viewOf(raw, cells, filled);
  const found = findHeading(Array.from({ length: Math.min(HEAD, filled.length) }, (_, i) => view.rowAt(i)));
  const at = found?.at ?? null;
  const named = found?.cells ?? [];
  const passed: PassedRow[] = Array.from({ length: at ?? 0 }, (_, i) => ({
    ...view.rowAt(i),
    kind: 'above',
  }));
  const heading = at === null ? named : withNumbers(named, view, at + 1, Math.min(at + 1 + HEAD, count));
  const kindOf = kindReader(view, texts.texts, heading, at);
  // Those that are records take the places of all.
  let size = 0;
  const first = at === null ? 0 : at + 1;
  yield* inPieces(count, STEP, (from, to) => {
    for (let i = Math.max(first, from); i < to; i += 1) {
      const kind = kindOf(i);
      if (kind === 'record') places[size++] = filled[i] ?? 0;
      else passed.push({ ...view.rowAt(i), kind });
    }
  });
  const own = viewOf(raw, cells, places.slice(0, size));
  let width = heading.length;
  for (let i = 0; i < Math.min(SAMPLE, size); i += 1) width = Math.max(width, own.widthOf(i));
  return {
    heading: Array.from({ length: width }, (_, i) => heading[i] || `#${i + 1}`),
    size,
    texts: texts.texts,
    ...own,
    hasLinks: links.size > 0,
    passed,
    notices,
  };
}

/** Reads each text once. Returns of each cell the number of what it says. */
function* readTexts({ texts, cells, numbers }: CellRows): Generator<number, Uint32Array> {
  const written = texts.texts.length;
  const says = new Uint32Array(written);
  let isSame = true;
  yield* inPieces(written, STEP, (from, to) => {
    for (let i = from; i < to; i += 1) {
      // Most say what stands there, and stay what they are.
      const own = texts.isTold(i) ? i : texts.add(readCell(texts.texts[i] ?? '').text);
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

type RowsView = Pick<OwnTable, 'textAt' | 'widthOf' | 'numberOf' | 'linksOf' | 'rowAt'>;

/** Returns some rows of a file by their place among these. */
function viewOf(
  { numbers, starts, links, texts: { texts } }: CellRows,
  cells: Uint32Array,
  rows: Uint32Array,
): RowsView {
  const startOf = new Uint32Array(rows.length);
  const endOf = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    startOf[i] = starts[row] ?? 0;
    endOf[i] = starts[row + 1] ?? 0;
  }
  const textAt = (row: number, column: number) => {
    const at = (startOf[row] ?? 0) + column;
    return at < (endOf[row] ?? 0) ? (cells[at] ?? EMPTY) : EMPTY;
  };
  const widthOf = (row: number) => (endOf[row] ?? 0) - (startOf[row] ?? 0);
  const numberOf = (row: number) => numbers[rows[row] ?? 0] ?? 0;
  const linksOf = (row: number) => links.get(rows[row] ?? 0);
  const rowAt = (row: number): RawRow => {
    const behind = linksOf(row);
    return {
      number: numberOf(row),
      cells: Array.from({ length: widthOf(row) }, (_, column) => texts[textAt(row, column)] ?? ''),
      ...(behind === undefined ? {} : { links: behind }),
    };
  };
  return { textAt, widthOf, numberOf, linksOf, rowAt };
}

/** Returns whether most cells of a row are known as headings, two at least. */
function saysFields(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const known = filled.filter((cell) => cell.length < 60 && knownFieldsOf(cell).length > 0);
  return known.length >= 2 && 2 * known.length > filled.length;
}

/** Returns what tells what the rows below a heading are. */
function kindReader(
  { textAt, widthOf, rowAt }: RowsView,
  texts: readonly string[],
  heading: readonly string[],
  at: number | null,
): (row: number) => 'record' | 'total' | 'footnote' | 'heading' {
  const width = heading.length;
  const isHeading = (row: number) => {
    if (at === null || width < 2) return false;
    // The row below may name the columns in another language.
    if (row <= at + 2 && saysFields(rowAt(row).cells)) return true;
    if (widthOf(row) !== width) return false;
    for (let i = 0; i < width; i += 1) if (!isSame(textAt(row, i), textAt(at, i))) return false;
    return true;
  };
  const isSame = (a: number, b: number) => {
    if (a === b) return true;
    const [one = '', other = ''] = [texts[a], texts[b]];
    return one.length === other.length && one.toLowerCase() === other.toLowerCase();
  };
  // Texts that begin records alone, each asked about once.
  const known = new Uint8Array(texts.length);
  return (row) => {
    // Some programs write the heading anew on every page.
    if (isHeading(row)) return 'heading';
    let column = 0;
    while (textAt(row, column) === EMPTY) column += 1;
    const first = textAt(row, column);
    if (known[first] === 1) return 'record';
    if (!mayBeNoRecord(texts[first] ?? '')) {
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
function withNumbers(
  heading: readonly string[],
  view: RowsView,
  from: number,
  to: number,
): readonly string[] {
  if (heading.length < 2 || to <= from) return heading;
  let hasLast = false;
  for (let row = from; row < to; row += 1) {
    const { cells } = view.rowAt(row);
    if (cells.length !== heading.length + 1 || !/^\d{1,6}$/.test(cells[0] ?? '')) return heading;
    hasLast ||= cells.at(-1) !== '';
  }
  return hasLast ? ['', ...heading] : heading;
}
