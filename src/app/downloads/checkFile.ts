import { parseCsv } from '../../exports/csv.ts';
import { finish } from '../../lib/finish.ts';
import type { FilePiece } from '../../exports/pieces.ts';
import type { Format, MadeFile } from './makeFile.ts';

/** First bytes of every PNG. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** First bytes of every archive, which a spreadsheet is. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/**
 * Returns whether a file is whole: it can be read as what it says it is, and holds as many departures as are shown. A file that is not is never
 * called saved. One that came in pieces is read in steps, which `through` goes through.
 */
export async function checkFile(
  format: Format,
  file: Omit<MadeFile, 'pieces'> & Partial<Pick<MadeFile, 'pieces'>>,
  departures: number,
  through: (steps: Generator<number, boolean>) => Promise<boolean> = (steps) =>
    Promise.resolve(finish(steps)),
): Promise<boolean> {
  const { blob, pieces = null } = file;
  if (blob.size === 0) return false;
  const head = format === 'png' ? PNG : format === 'xlsx' ? ARCHIVE : [];
  const first = new Uint8Array(await blob.slice(0, head.length).arrayBuffer());
  if (!head.every((byte, i) => first[i] === byte)) return false;
  if (format === 'png') return true;
  const texts = pieces ?? [{ text: file.text ?? '\u0000', list: null }];
  if (format === 'svg') {
    const text = texts[0]?.text ?? '';
    return (
      !text.includes('\u0000') &&
      /^(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(text) &&
      text.trimEnd().endsWith('</svg>') &&
      !/="[^"]*\bNaN\b/.test(text)
    );
  }
  const read = format === 'json' ? readJson : readCsv;
  return through(checkSteps(texts, departures, read));
}

/** Reads a file piece by piece: what is of a list by itself, and all that stands around lists together. Yields how many records are read. */
function* checkSteps(
  pieces: readonly FilePiece[],
  departures: number,
  read: (text: string, list: string | null) => number,
): Generator<number, boolean> {
  let around = '';
  let count = 0;
  let done = 0;
  for (const { text, list } of pieces) {
    if (text.includes('\u0000')) return false;
    if (list === null) around += text;
    else {
      const n = read(text, list);
      if (Number.isNaN(n)) return false;
      if (list === 'departures') count += n;
      done += n;
    }
    yield done;
  }
  return count + read(around, null) === departures;
}

/** Returns how many departures a text holds, of which the first row is the heading unless it is of a list. */
function readCsv(text: string, list: string | null): number {
  const rows = parseCsv(text).length;
  return list === null ? rows - 1 : rows;
}

/** Returns how many records a text holds: those of a list, else the departures of a file; NaN where it is neither. */
function readJson(text: string, list: string | null): number {
  try {
    const value: unknown = JSON.parse(list === null ? text : `[${text.replace(/,\s*$/, '')}]`);
    const records =
      list === null && typeof value === 'object' && value !== null && 'departures' in value
        ? value.departures
        : list === null
          ? null
          : value;
    return Array.isArray(records) ? records.length : NaN;
  } catch {
    return NaN;
  }
}
