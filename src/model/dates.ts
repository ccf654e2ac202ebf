import { parseEdtf, type EdtfDate } from './edtf.ts';

const parsed = new Map<string, EdtfDate>();

/**
 * Returns the date that a field of an accepted record holds, null where it holds none. Each text is parsed once; one that is no date
 * throws, which `createDataset` lets happen before anything is drawn.
 */
export function dateOf(text: string): EdtfDate;
export function dateOf(text: string | null): EdtfDate | null;
export function dateOf(text: string | null): EdtfDate | null {
  if (text === null) return null;
  const date = dateOrNull(text);
  if (date === null) throw new Error(`invalid date: ${text}`);
  return date;
}

/** Returns the date of a text that nobody has accepted yet; null for one that is no date. */
export function dateOrNull(text: string): EdtfDate | null {
  let date = parsed.get(text) ?? null;
  if (date === null) {
    date = parseEdtf(text);
    if (date !== null) parsed.set(text, date);
  }
  return date;
}
