import { parseCsv } from '../../exports/csv.ts';
import type { Format, MadeFile } from './makeFile.ts';

/** First bytes of every PNG. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** First bytes of every archive, which a spreadsheet is. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/**
 * Returns whether a file is whole: it can be read as what it says it is, and holds as many departures as are shown. A file that is not is never
 * called saved.
 */
export async function checkFile(
  format: Format,
  { blob, text }: MadeFile,
  departures: number,
): Promise<boolean> {
  if (blob.size === 0) return false;
  if (format === 'png') {
    const head = new Uint8Array(await blob.slice(0, PNG.length).arrayBuffer());
    return PNG.every((byte, i) => head[i] === byte);
  }
  if (format === 'xlsx') {
    const head = new Uint8Array(await blob.slice(0, ARCHIVE.length).arrayBuffer());
    if (!ARCHIVE.every((byte, i) => head[i] === byte)) return false;
  }
  if (text === null || text.includes('\u0000')) return false;
  switch (format) {
    case 'xlsx':
    case 'csv':
      return parseCsv(text).length === departures + 1;
    case 'json':
      return countRecords(text) === departures;
    case 'svg':
      return (
        /^(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(text) &&
        text.trimEnd().endsWith('</svg>') &&
        !/="[^"]*\bNaN\b/.test(text)
      );
  }
}

function countRecords(text: string): number {
  try {
    const file: unknown = JSON.parse(text);
    const records =
      typeof file === 'object' && file !== null && 'departures' in file ? file.departures : null;
    return Array.isArray(records) ? records.length : -1;
  } catch {
    return -1;
  }
}
