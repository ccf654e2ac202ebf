/** What cells of a workbook show of a date, by their formats. */
import { attribute } from './markup.ts';

/** The finest part of a date that a cell shows; `no-year` where it shows a day or a month of no year, null where it shows no date. */
export type Shown = 'day' | 'month' | 'year' | 'no-year' | null;

/** Formats that Excel numbers without writing them down, as far as they show a date. */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  ...[14, 15, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'day'] as const,
  ),
  [16, 'no-year'],
  [17, 'month'],
  [27, 'month'],
  [52, 'month'],
  [55, 'month'],
  [57, 'month'],
]);

/** Returns what each style of cells shows of a date. */
export function cellFormats(styles: string): readonly Shown[] {
  const codes = new Map<number, string>();
  for (const [, text = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^<>]*)>/g))
    codes.set(Number(attribute(text, 'numFmtId')), attribute(text, 'formatCode'));
  const start = styles.search(/<(?:\w+:)?cellXfs\b/);
  const end = styles.search(/<\/(?:\w+:)?cellXfs>/);
  const list = start === -1 || end === -1 ? '' : styles.slice(start, end);
  return [...list.matchAll(/<(?:\w+:)?xf\b([^<>]*)>/g)].map(([, text = '']) => {
    const id = Number(attribute(text, 'numFmtId'));
    const code = codes.get(id);
    return code === undefined ? (BUILT_IN.get(id) ?? null) : precisionOf(code);
  });
}

/** Returns what a format shows of a date: `yyyy` a year, `mmm yyyy` a month, `d mmm` none of a year; null for one of numbers, texts or hours. */
export function precisionOf(format: string): Shown {
  const [first = ''] = format.split(';');
  const plain = first
    .replace(/"[^"]*"|\\.|_.|\*./g, ' ')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|[#0?@]/.test(plain.replace(/\.0+/g, ''))) return null;
  const withoutTime = inEnglish(plain.replace(/h+[^a-z]*m+|m+[^a-z]*s+|am\/pm|a\/p/g, ''));
  // e and b are years of eras; g is the name of one.
  const hasYear = /[yeb]/.test(withoutTime);
  if (!hasYear) return /[dm]/.test(withoutTime) ? 'no-year' : null;
  if (withoutTime.includes('d')) return 'day';
  return withoutTime.includes('m') ? 'month' : 'year';
}

/** Letters of dates as German and French programs write them (TT.MM.JJJJ, jj/mm/aaaa). */
function inEnglish(format: string): string {
  if (/a{2,4}/.test(format) && /[jdm]/.test(format) && !format.includes('y'))
    return format.replace(/j/g, 'd').replace(/a/g, 'y');
  return /j{2,4}/.test(format) ? format.replace(/j/g, 'y').replace(/t/g, 'd') : format;
}
