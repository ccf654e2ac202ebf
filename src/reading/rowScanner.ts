import type { Delimiter } from './notices.ts';
import { hashWith, NO_LETTERS, type TextIndex } from './textIndex.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;
const LINE_FEED = 10;
const RETURN = 13;

/** The row that a scanner has read last. */
export interface ScannedRow {
  /** line of the file on which it begins */
  line: number;
  width: number;
  /** the texts of its cells by number; what is behind its width is of rows before it */
  readonly cells: number[];
  /** the line of a quote that is never closed, once the text has ended in it */
  open: number | null;
}

export interface RowScanner {
  readonly row: ScannedRow;
  /** Returns whether there was one more row. Of a text of which more may come, a row that may go on is none yet. */
  readonly next: () => boolean;
  /** Takes what follows, and whether that is all. */
  readonly feed: (more: string, isAll: boolean) => void;
  /** Returns how many characters wait for the end of their row. */
  readonly rest: () => number;
}

/** Where a scanner is. */
interface Scan {
  readonly texts: TextIndex;
  readonly row: ScannedRow;
  /** code of the delimiter, and the highest code of all that ends a cell */
  readonly parts: number;
  readonly highest: number;
  text: string;
  /** characters before the text */
  base: number;
  /** nothing follows */
  isEnded: boolean;
  line: number;
  at: number;
}

/** Stands for the number of a text that may go on behind what has come. */
const CUT = -1;

/**
 * Returns what reads the rows of a text one after the other: cells separated by the delimiter, rows by LF, CR or CRLF, quotes doubled inside quotes (RFC 4180).
 * In linear time. Texts of cells are kept in an index, each once: most cells say what another has said. The text may come in parts.
 */
export function rowScanner(text: string, delimiter: Delimiter, texts: TextIndex, isWhole = true): RowScanner {
  const parts = delimiter.charCodeAt(0);
  const row: ScannedRow = { line: 1, width: 0, cells: [], open: null };
  const highest = Math.max(parts, RETURN);
  const scan: Scan = { texts, row, parts, highest, text, base: 0, isEnded: isWhole, line: 1, at: 0 };
  return {
    row,
    next: () => {
      const { at, line } = scan;
      if (at >= scan.text.length) return false;
      if (readRow(scan)) return true;
      // It is left to when more of it is there.
      scan.at = at;
      scan.line = line;
      return false;
    },
    feed: (more, isAll) => {
      scan.text = scan.text.slice(scan.at) + more;
      scan.base += scan.at;
      scan.at = 0;
      scan.isEnded = isAll;
    },
    rest: () => scan.text.length - scan.at,
  };
}

/** Reads a row; returns false where it may go on behind what has come. */
function readRow(scan: Scan): boolean {
  const { texts, row, parts, highest, text, base, isEnded } = scan;
  const { cells } = row;
  const end = text.length;
  row.line = scan.line;
  let width = 0;
  let to = scan.at;
  for (;;) {
    let code = to < end ? text.charCodeAt(to) : 0;
    let number = CUT;
    if (code === SPACE || code === QUOTE) {
      scan.at = to;
      number = readSpecial(scan);
      to = scan.at;
    } else {
      const from = to;
      let hash = NO_LETTERS;
      // What is in all cells is told from what parts them by one look.
      while (to < end && ((code = text.charCodeAt(to)) > highest || !isEnd(code, parts))) {
        hash = hashWith(hash, code);
        to += 1;
      }
      if (to < end || isEnded) number = texts.addPart(text, from, to, hash, base);
    }
    if (number === CUT) return false;
    cells[width] = number;
    width += 1;
    if (to >= end) break;
    code = text.charCodeAt(to);
    to += 1;
    if (code === parts) continue;
    if (code === RETURN) {
      if (to >= end && !isEnded) return false;
      if (text.charCodeAt(to) === LINE_FEED) to += 1;
    }
    break;
  }
  scan.at = to;
  scan.line += 1;
  row.width = width;
  return true;
}

/** Reads a cell that begins with a space or a quote. Returns its number. */
function readSpecial(scan: Scan): number {
  const { text, parts, isEnded, texts } = scan;
  if (text.charCodeAt(scan.at) === SPACE) scan.at = quoteBehind(text, scan.at, parts);
  const from = scan.at;
  if (text.charCodeAt(from) === QUOTE) return readQuoted(scan);
  scan.at = endOfCell(text, from, parts);
  return scan.at >= text.length && !isEnded ? CUT : texts.add(text.slice(from, scan.at));
}

/** Reads a cell from the quote that opens it. Returns its number. */
function readQuoted(scan: Scan): number {
  const { text, parts, isEnded, texts, row } = scan;
  const end = text.length;
  const from = scan.at + 1;
  let close = from;
  let doubled = false;
  let escaped = false;
  for (; close < end; close += 1) {
    const code = text.charCodeAt(close);
    if (code === QUOTE) {
      if (isEscaped(text, from, close, parts, escaped)) {
        escaped = true;
        continue;
      }
      if (text.charCodeAt(close + 1) !== QUOTE) break;
      doubled = true;
      close += 1;
    } else if (code === LINE_FEED || (code === RETURN && text.charCodeAt(close + 1) !== LINE_FEED))
      scan.line += 1;
  }
  scan.at = endOfCell(text, close + 1, parts);
  if (scan.at >= end && !isEnded) return CUT;
  if (close >= end) row.open ??= row.line;
  const written = text.slice(from, close);
  const inside = escaped ? written.replaceAll('\\"', '"') : written;
  return texts.add((doubled ? inside.replaceAll('""', '"') : inside) + text.slice(close + 1, scan.at));
}

/**
 * Returns whether a quote in a quoted cell has a backslash before it and is no end of the cell, as databases write them: no quote that ends a cell or
 * is doubled stands so, unless one has been `escaped` before it in this cell.
 */
function isEscaped(text: string, from: number, at: number, parts: number, escaped: boolean): boolean {
  if (at === from || text.charCodeAt(at - 1) !== BACKSLASH) return false;
  const next = text.charCodeAt(at + 1);
  if (next === QUOTE) return escaped && isEnd(text.charCodeAt(at + 2), parts);
  return at + 1 < text.length && !isEnd(next, parts);
}

function endOfCell(text: string, from: number, parts: number): number {
  let at = from;
  while (at < text.length && !isEnd(text.charCodeAt(at), parts)) at += 1;
  return at;
}

/** Characters of a cell in which spaces before a quote are looked past. */
const NEAR = 2000;

/**
 * Returns where a quote stands behind spaces, if all that follows up to its partner is one cell, as some people write after each comma; else the place
 * itself, so that a quote inside a text is none of these.
 */
function quoteBehind(text: string, at: number, parts: number): number {
  let open = at;
  while (text.charCodeAt(open) === SPACE) open += 1;
  if (text.charCodeAt(open) !== QUOTE) return at;
  const most = Math.min(text.length, open + NEAR);
  for (let close = open + 1; close < most; close += 1) {
    const code = text.charCodeAt(close);
    if (code === LINE_FEED || code === RETURN) return at;
    if (code !== QUOTE) continue;
    if (text.charCodeAt(close + 1) === QUOTE) {
      close += 1;
      continue;
    }
    let next = close + 1;
    while (text.charCodeAt(next) === SPACE) next += 1;
    return next >= text.length || isEnd(text.charCodeAt(next), parts) ? open : at;
  }
  return at;
}

function isEnd(code: number, parts: number): boolean {
  return code === parts || code === LINE_FEED || code === RETURN;
}
