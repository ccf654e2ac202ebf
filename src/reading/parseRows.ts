import type { Delimiter, FileNotice } from './notices.ts';
import { createTextIndex, hashWith, NO_LETTERS, type TextIndex } from './textIndex.ts';

/** One row of a table as it stands in the file. */
export interface TextRow {
  /** line of the file on which it begins; a cell may span several */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ParsedRows {
  readonly rows: readonly TextRow[];
  /** an opened quote that nothing closes, which would swallow the rest of the file */
  readonly notices: readonly FileNotice[];
}

/** Returns all rows of a text; see `rowScanner`. An empty text has none. */
export function parseRows(text: string, delimiter: Delimiter): ParsedRows {
  const rows: TextRow[] = [];
  const walk = eachRow(text, delimiter);
  for (;;) {
    const next = walk.next();
    if (next.done === true)
      return {
        rows,
        notices: next.value === null ? [] : [{ code: 'file.quote', refused: true, line: next.value }],
      };
    rows.push(next.value);
  }
}

/** Yields the rows of a text one by one, so that a caller can stop between them; see `rowScanner`. Of a text that is not whole, those that surely are. Returns the line of a quote that is never closed, or null. */
export function* eachRow(
  text: string,
  delimiter: Delimiter,
  isWhole = true,
): Generator<TextRow, number | null> {
  const index = createTextIndex(0);
  const { row, next } = rowScanner(text, delimiter, index, isWhole);
  while (next()) {
    const { line, width, cells } = row;
    yield { line, cells: Array.from({ length: width }, (_, i) => index.texts[cells[i] ?? 0] ?? '') };
  }
  return row.open;
}

const QUOTE = 34;
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
  let all = text;
  /** characters before it */
  let base = 0;
  let isEnded = isWhole;
  let line = 1;
  let at = 0;
  /** Reads a cell in quotes, from behind the first of them. */
  const quoted = (): number => {
    const own = all;
    const end = own.length;
    const from = at;
    let close = from;
    let doubled = false;
    for (; close < end; close += 1) {
      const code = own.charCodeAt(close);
      if (code === QUOTE) {
        if (own.charCodeAt(close + 1) !== QUOTE) break;
        doubled = true;
        close += 1;
      } else if (code === LINE_FEED || (code === RETURN && own.charCodeAt(close + 1) !== LINE_FEED))
        line += 1;
    }
    const rest = close + 1;
    at = rest;
    while (at < end && !isEnd(own.charCodeAt(at), parts)) at += 1;
    if (at >= end && !isEnded) return CUT;
    if (close >= end) row.open ??= row.line;
    const inside = own.slice(from, close);
    return texts.add((doubled ? inside.replaceAll('""', '"') : inside) + own.slice(rest, at));
  };
  /** Reads a cell that begins with a space or a quote. */
  const special = (): number => {
    if (all.charCodeAt(at) === SPACE) {
      const quote = quoteBehind(all, at, parts, isEnded);
      if (quote === CUT) return CUT;
      at = quote;
    }
    if (all.charCodeAt(at) === QUOTE) {
      at += 1;
      return quoted();
    }
    const from = at;
    while (at < all.length && !isEnd(all.charCodeAt(at), parts)) at += 1;
    return at >= all.length && !isEnded ? CUT : texts.add(all.slice(from, at));
  };
  const next = (): boolean => {
    const own = all;
    const end = own.length;
    if (at >= end) return false;
    const [start, before] = [at, line];
    /** Leaves a row to when more of it is there. */
    const wait = (): false => {
      at = start;
      line = before;
      return false;
    };
    const { cells } = row;
    row.line = line;
    let width = 0;
    let to = start;
    for (;;) {
      let code = to < end ? own.charCodeAt(to) : 0;
      let number = CUT;
      if (code === SPACE || code === QUOTE) {
        at = to;
        number = special();
        to = at;
      } else {
        const from = to;
        let hash = NO_LETTERS;
        // What is in all cells is told from what parts them by one look.
        while (to < end && ((code = own.charCodeAt(to)) > highest || !isEnd(code, parts))) {
          hash = hashWith(hash, code);
          to += 1;
        }
        if (to < end || isEnded) number = texts.addPart(own, from, to, hash, base);
      }
      if (number === CUT) return wait();
      cells[width] = number;
      width += 1;
      if (to >= end) break;
      code = own.charCodeAt(to);
      to += 1;
      if (code === parts) continue;
      if (code === RETURN) {
        if (to >= end && !isEnded) return wait();
        if (own.charCodeAt(to) === LINE_FEED) to += 1;
      }
      break;
    }
    at = to;
    line += 1;
    row.width = width;
    return true;
  };
  return {
    row,
    next,
    feed: (more, isAll) => {
      all = all.slice(at) + more;
      base += at;
      at = 0;
      isEnded = isAll;
    },
    rest: () => all.length - at,
  };
}

/** Characters of a cell in which spaces before a quote are looked past. */
const NEAR = 2000;

/**
 * Returns where a quote stands behind spaces, if all that follows up to its partner is one cell, as some people write after each comma; else the place
 * itself, so that a quote inside a text is none of these. `CUT` where what has come of the text is too little to tell.
 */
function quoteBehind(text: string, at: number, parts: number, isWhole: boolean): number {
  let open = at;
  while (text.charCodeAt(open) === SPACE) open += 1;
  if (!isWhole && open + NEAR >= text.length) return CUT;
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
    while (next < most && text.charCodeAt(next) === SPACE) next += 1;
    return next >= text.length || isEnd(text.charCodeAt(next), parts) ? open : at;
  }
  return at;
}

function isEnd(code: number, parts: number): boolean {
  return code === parts || code === LINE_FEED || code === RETURN;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', '，'];

/** Rows that are looked at to tell the delimiter. */
const SAMPLE = 20;

/** Characters of a `sep=` line, spaces left out. */
const LONGEST_SEP = 8;

/** What parts the cells of a text, and where its table begins behind a `sep=` line. */
export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  readonly start: number;
}

/**
 * Returns what parts the cells of a text, and where the table begins behind a `sep=` line: what that line names, else the mark that
 * splits the most rows of the beginning as often as the heading. A comma where nothing parts anything.
 */
export function findDelimiter(text: string): FoundDelimiter {
  return tellDelimiter(text, true) ?? { delimiter: ',', start: 0 };
}

/** Returns the same of a text from its beginning alone; null where what follows may tell otherwise. */
export function findDelimiterEarly(beginning: string): FoundDelimiter | null {
  return tellDelimiter(beginning, false);
}

function tellDelimiter(text: string, isWhole: boolean): FoundDelimiter | null {
  const stated = /^\s*"?sep=([,;|\t])"?[ ,;|\t]*(?:\r\n|\n|\r|$)/i.exec(text);
  const start = stated?.[0].length ?? 0;
  if (!isWhole && (start === text.length || text.trimStart().length < LONGEST_SEP)) return null;
  const named = DELIMITERS.find((delimiter) => delimiter === stated?.[1]);
  if (named !== undefined) return { delimiter: named, start };
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths: number[] = [];
    for (const { cells } of eachRow(text, delimiter, isWhole)) {
      if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
      if (widths.length === SAMPLE) break;
    }
    if (!isWhole && widths.length < SAMPLE) return null;
    const width = Math.max(0, ...widths);
    const alike = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    const score = width > 1 ? alike * 1000 + width : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, start: 0 };
}
