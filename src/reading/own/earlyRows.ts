import { isPage, isUnmarked } from '../decodeText.ts';
import { findDelimiterEarly } from '../parseRows.ts';
import { hasOwnQuotes } from '../quoteHabits.ts';
import { isJsonLike } from './jsonText.ts';
import { rowsReader, type ReadRows, type RowsReader } from './rowsReader.ts';

/** What reads the rows of a file while its bytes still come. */
export interface EarlyRows {
  /** Takes the next bytes. */
  readonly take: (bytes: Uint8Array) => void;
  /** Returns what was read of all bytes of the file; null where these are to be read as a whole, as they are no plain text or as something is wrong with it. */
  readonly end: (bytes: Uint8Array) => ReadRows | null;
}

/** Bytes for which room is made where it is not said how many there are. */
const UNKNOWN = 300_000;

/** Characters by which it is told what a file is, and those after which it is not told early. */
const FEWEST = 4096;
const MOST = 400_000;

/**
 * Returns what reads the rows of a table in UTF-8 as its bytes come, so that nothing is left to be read when the last is there. Anything else is left to be read as a whole: what is read early
 * is what would be read of the whole file. `size` is how many bytes it is said to have, 0 where nobody says.
 */
export function createEarlyRows(size: number): EarlyRows {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isGivenUp = false;
  let beginning = '';
  let reader: RowsReader | null = null;
  /** Returns what reads a text that begins so; null where it is too soon to tell. */
  const begin = (isAll: boolean): RowsReader | null => {
    if (beginning.length < FEWEST && !isAll) return null;
    isGivenUp = isPage(beginning) || isJsonLike(beginning) || hasOwnQuotes(beginning);
    const found = isGivenUp ? null : findDelimiterEarly(beginning);
    if (found !== null) return rowsReader(found, beginning, size === 0 ? UNKNOWN : size, false);
    isGivenUp ||= isAll || beginning.length > MOST;
    return null;
  };
  const read = (text: string, isAll: boolean): void => {
    if (reader !== null) reader.feed(text, isAll);
    else {
      beginning += text;
      reader = begin(isAll);
      if (isAll) reader?.feed('', true);
    }
    reader?.read(Infinity);
    // A quote that nothing closes is not looked for again and again.
    isGivenUp ||= (reader?.waiting() ?? 0) > MOST;
  };
  /** Decodes what has come; without bytes, that it was all. */
  const decode = (bytes: Uint8Array | null): void => {
    if (isGivenUp) return;
    try {
      read(bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }), bytes === null);
    } catch {
      isGivenUp = true;
    }
  };
  return {
    take: decode,
    end: (bytes) => {
      decode(null);
      if (isGivenUp || reader === null || reader.open() !== null || !isUnmarked(bytes)) return null;
      const read = reader.rows();
      return read.rows.texts.texts.some((text) => text.trim() !== '') ? read : null;
    },
  };
}
