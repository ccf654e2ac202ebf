import { longer } from '../lib/longer.ts';
import type { Delimiter } from './notices.ts';
import {
  FOLDED,
  hashOfPart,
  hashWith,
  NO_LETTERS,
  numberOfPart,
  type TextIndex,
  type TextParts,
} from './textIndex.ts';
import { textIn } from './textIn.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;
const LINE_FEED = 10;
const RETURN = 13;

/** The row that a scanner has read last. */
export interface ScannedRow {
  /** line of the file on which it begins */
  line: number;
  /** the line of a quote that is never closed, once the text has ended in it */
  open: number | null;
}

/** Numbers of texts, one behind the other, with room for more. */
export interface CellList {
  numbers: Uint32Array;
  size: number;
}

export interface RowScanner {
  readonly row: ScannedRow;
  /** Puts the cells of the next row behind those in the list, and returns whether there was one. Of a text of which more may come, a row that may go on is none yet. */
  readonly next: () => boolean;
  /** Takes the bytes from the beginning as far as they are there, and whether that is all. */
  readonly feed: (bytes: Uint8Array, end: number, isAll: boolean) => void;
  /** Returns how many bytes wait for the end of their row. */
  readonly rest: () => number;
}

/** What is scanned: a text in UTF-8, from a place on. */
export interface Scanned {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly isWhole: boolean;
}

/** Where a scanner is. */
interface Scan {
  readonly texts: TextIndex;
  readonly parts: TextParts;
  readonly cells: CellList;
  readonly row: ScannedRow;
  /** first byte of the delimiter, how many more it has, and the highest byte with which anything begins that ends a cell */
  readonly by: number;
  readonly more: number;
  readonly highest: number;
  bytes: Uint8Array;
  end: number;
  /** nothing follows */
  isEnded: boolean;
  line: number;
  at: number;
}

/** Stands for the number of a text that may go on behind what has come. */
const CUT = -1;

/**
 * Returns what reads the rows of a text one after the other: cells separated by the delimiter, rows by LF, CR or CRLF, quotes doubled inside quotes (RFC 4180).
 * In linear time. Texts of cells are kept in an index, each once: most cells say what another has said. The text may come in parts, and is read as the bytes that it is:
 * all that parts cells is ASCII, but for the wide comma, and no byte of another letter is.
 */
export function rowScanner(
  { bytes, from, isWhole }: Scanned,
  delimiter: Delimiter,
  texts: TextIndex,
  cells: CellList,
): RowScanner {
  const row: ScannedRow = { line: 1, open: null };
  const [by = 0, ...others] = new TextEncoder().encode(delimiter);
  const scan: Scan = {
    texts,
    parts: texts.parts,
    cells,
    row,
    by,
    more: others.length,
    highest: Math.max(by, RETURN),
    bytes,
    end: bytes.length,
    isEnded: isWhole,
    line: 1,
    at: from,
  };
  texts.parts.bytes = bytes;
  // It stands nowhere.
  texts.add('');
  return {
    row,
    next: () => {
      const { at, line } = scan;
      if (at >= scan.end) return false;
      if (readRow(scan)) return true;
      // It is left to when more of it is there.
      scan.at = at;
      scan.line = line;
      return false;
    },
    feed: (all, end, isAll) => {
      scan.bytes = all;
      texts.parts.bytes = all;
      scan.end = end;
      scan.isEnded = isAll;
    },
    rest: () => scan.end - scan.at,
  };
}

/** Reads a row; returns false where it may go on behind what has come. */
function readRow(scan: Scan): boolean {
  const { parts, cells, row, by, highest, bytes, end, isEnded } = scan;
  row.line = scan.line;
  let filled = cells.size;
  let to = scan.at;
  for (;;) {
    let code = to < end ? (bytes[to] ?? 0) : 0;
    let number = CUT;
    if (code === SPACE || code === QUOTE) {
      scan.at = to;
      number = readSpecial(scan);
      to = scan.at;
    } else {
      const from = to;
      let hash = NO_LETTERS;
      // What is in all cells is told from what parts them by one look.
      while (to < end && ((code = bytes[to] ?? 0) > highest || !isEnd(scan, to))) {
        hash = hashWith(hash, FOLDED[code] ?? 0);
        to += 1;
      }
      if (to < end || isEnded) number = numberOfPart(parts, from, to, hash);
    }
    if (number === CUT) return false;
    if (filled === cells.numbers.length) lengthen(cells);
    cells.numbers[filled] = number;
    filled += 1;
    if (to >= end) break;
    code = bytes[to] ?? 0;
    to += 1;
    if (code === by) {
      to += scan.more;
      continue;
    }
    if (code === RETURN) {
      if (to >= end && !isEnded) return false;
      if (to < end && bytes[to] === LINE_FEED) to += 1;
    }
    break;
  }
  cells.size = filled;
  scan.at = to;
  scan.line += 1;
  return true;
}

function lengthen(cells: CellList): void {
  cells.numbers = longer(cells.numbers, new Uint32Array(2 * cells.numbers.length + 16));
}

/** Reads a cell that begins with a space or a quote. Returns its number. */
function readSpecial(scan: Scan): number {
  const { bytes, isEnded } = scan;
  if (bytes[scan.at] === SPACE) scan.at = quoteBehind(scan);
  const from = scan.at;
  if (bytes[from] === QUOTE) return readQuoted(scan);
  scan.at = endOfCell(scan, from);
  return scan.at >= scan.end && !isEnded ? CUT : numberBetween(scan, from, scan.at);
}

function numberBetween({ parts, bytes }: Scan, from: number, to: number): number {
  return numberOfPart(parts, from, to, hashOfPart(bytes, from, to));
}

/** Reads a cell from the quote that opens it. Returns its number. */
function readQuoted(scan: Scan): number {
  const { bytes, end, isEnded, texts, parts, row } = scan;
  const from = scan.at + 1;
  let close = from;
  let doubled = false;
  let escaped = false;
  for (; close < end; close += 1) {
    const code = bytes[close];
    if (code === QUOTE) {
      if (isEscaped(scan, from, close, escaped)) {
        escaped = true;
        continue;
      }
      if (close + 1 >= end || bytes[close + 1] !== QUOTE) break;
      doubled = true;
      close += 1;
    } else if (
      code === LINE_FEED ||
      (code === RETURN && (close + 1 >= end || bytes[close + 1] !== LINE_FEED))
    )
      scan.line += 1;
  }
  scan.at = endOfCell(scan, close + 1);
  if (scan.at >= end && !isEnded) return CUT;
  if (close >= end) row.open ??= row.line;
  const last = Math.min(close, end);
  if (!doubled && !escaped && scan.at <= close + 1) return numberBetween(scan, from, last);
  const written = parts.read(bytes, from, last);
  const inside = escaped ? written.replaceAll('\\"', '"') : written;
  return texts.add(
    (doubled ? inside.replaceAll('""', '"') : inside) + textIn(bytes, Math.min(end, close + 1), scan.at),
  );
}

/**
 * Returns whether a quote in a quoted cell has a backslash before it and is no end of the cell, as databases write them: no quote that ends a cell or
 * is doubled stands so, unless one has been `escaped` before it in this cell.
 */
function isEscaped(scan: Scan, from: number, at: number, escaped: boolean): boolean {
  const { bytes, end } = scan;
  if (at === from || bytes[at - 1] !== BACKSLASH || at + 1 >= end) return false;
  if (bytes[at + 1] === QUOTE) return escaped && at + 2 < end && isEnd(scan, at + 2);
  return !isEnd(scan, at + 1);
}

function endOfCell(scan: Scan, from: number): number {
  let at = Math.min(from, scan.end);
  while (at < scan.end && !isEnd(scan, at)) at += 1;
  return at;
}

/** Bytes of a cell in which spaces before a quote are looked past. */
const NEAR = 4000;

/**
 * Returns where a quote stands behind spaces, if all that follows up to its partner is one cell, as some people write after each comma; else the place
 * where the scanner is, so that a quote inside a text is none of these.
 */
function quoteBehind(scan: Scan): number {
  const { bytes, at, end } = scan;
  let open = at;
  while (open < end && bytes[open] === SPACE) open += 1;
  if (open >= end || bytes[open] !== QUOTE) return at;
  const most = Math.min(end, open + NEAR);
  for (let close = open + 1; close < most; close += 1) {
    const code = bytes[close];
    if (code === LINE_FEED || code === RETURN) return at;
    if (code !== QUOTE) continue;
    if (close + 1 < end && bytes[close + 1] === QUOTE) {
      close += 1;
      continue;
    }
    let next = close + 1;
    while (next < end && bytes[next] === SPACE) next += 1;
    return next >= end || isEnd(scan, next) ? open : at;
  }
  return at;
}

/** Returns whether a cell ends at a place. */
function isEnd({ bytes, by, more, end }: Scan, at: number): boolean {
  const code = bytes[at];
  if (code === LINE_FEED || code === RETURN) return true;
  // Of the wide comma, which has three bytes, others have the first.
  return code === by && (more === 0 || (at + more < end && bytes[at + 1] === 0xbc && bytes[at + 2] === 0x8c));
}
