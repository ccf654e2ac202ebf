import { isPage, isUnmarked } from '../decodeText.ts';
import { findDelimiterEarly } from '../parseRows.ts';
import { hasOwnQuotes } from '../quoteHabits.ts';
import { isHtmlTable } from './htmlTable.ts';
import { isJsonLike } from './jsonText.ts';
import { rowsReader, tableStart, type ReadRows, type RowsReader } from './rowsReader.ts';

/** What reads the rows of a file while its bytes still come. */
export interface EarlyRows {
  /** Takes the bytes from the beginning as far as they are there. They stay where they are, though others may take the place of the room behind them. */
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
  let checked = 0;
  let reader: RowsReader | null = null;
  /** Returns what reads a text that begins so; null where it is too soon to tell. */
  const begin = (bytes: Uint8Array, isAll: boolean): RowsReader | null => {
    if (beginning.length < FEWEST && !isAll) return null;
    isGivenUp =
      isPage(beginning) || isHtmlTable(beginning) || isJsonLike(beginning) || hasOwnQuotes(beginning);
    const found = isGivenUp ? null : findDelimiterEarly(beginning);
    if (found !== null) {
      const from = tableStart(bytes, beginning.slice(0, found.start));
      return rowsReader({ bytes, from, isWhole: isAll }, found.delimiter, size === 0 ? UNKNOWN : size);
    }
    isGivenUp ||= isAll || beginning.length > MOST;
    return null;
  };
  /** Returns the text that has come since the last check. Throws where it is none in UTF-8. */
  const check = (bytes: Uint8Array, isAll: boolean): string => {
    const from = checked;
    checked = bytes.length;
    return decoder.decode(bytes.subarray(from), { stream: !isAll });
  };
  const read = (bytes: Uint8Array, isAll: boolean): void => {
    if (reader === null) {
      beginning += check(bytes, isAll);
      reader = begin(bytes, isAll);
    }
    if (reader === null) return;
    reader.feed(bytes, bytes.length, isAll);
    reader.read(Infinity);
    // What is ASCII alone is UTF-8, whatever it says.
    if (!reader.isAscii() || (isAll && reader.waiting() > 0)) check(bytes, isAll);
    // A quote that nothing closes is not looked for again and again.
    isGivenUp ||= reader.waiting() > MOST;
  };
  /** Reads what has come, and whether that was all. */
  const tryRead = (bytes: Uint8Array, isAll: boolean): void => {
    if (isGivenUp) return;
    try {
      read(bytes, isAll);
    } catch {
      isGivenUp = true;
    }
  };
  return {
    take: (bytes) => tryRead(bytes, false),
    end: (bytes) => {
      tryRead(bytes, true);
      if (isGivenUp || reader === null || reader.open() !== null || !isUnmarked(bytes)) return null;
      const { texts } = reader.rows().rows;
      for (let number = 0; number < texts.count(); number += 1)
        if (texts.textOf(number).trim() !== '') return reader.rows();
      return null;
    },
  };
}
