/** What cells of a workbook show of a date, by their formats. */
import { attribute } from './markup.ts';

/** The finest part of a date that a cell shows; `no-year` where it shows a day or a month of no year, null where it shows no date. */
export type Shown = 'day' | 'month' | 'year' | 'no-year' | null;

const formats = (shown: Shown, ids: string) => ids.split(' ').map((id) => [Number(id), shown] as const);

/** Formats that Excel numbers without writing them down, as far as they show a date: everywhere, and where nothing says in which language. */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  ...formats('day', '14 15 22 28 29 30 31 51 53 54 56 58'),
  ...formats('month', '17 27 36 50 52 55 57'),
  ...formats('no-year', '16'),
]);

/** The same numbers stand for other formats in each of these languages, which the letters of its fonts tell (ECMA-376, 18.8.30). */
const EASTERN: ReadonlyMap<string, ReadonlyMap<number, Shown>> = new Map([
  // Simplified Chinese
  [
    '134',
    new Map([
      ...formats('day', '30 31'),
      ...formats('month', '27 36 50 52 57'),
      ...formats('no-year', '28 29 51 53 54 58'),
      ...formats(null, '55 56'),
    ]),
  ],
  // Japanese
  [
    '128',
    new Map([
      ...formats('day', '27 28 29 30 31 36 50 51 54 57 58'),
      ...formats('month', '52 55'),
      ...formats('no-year', '53 56'),
    ]),
  ],
  // Korean
  [
    '129',
    new Map([...formats('day', '27 30 31 36 50 52 53 55 57'), ...formats('no-year', '28 29 51 54 56 58')]),
  ],
  // Traditional Chinese
  ['136', new Map([...formats('day', '27 28 29 30 31 36 50 51 54 57 58'), ...formats(null, '52 53 55 56')])],
]);

/** Returns what each style of cells shows of a date. */
export function cellFormats(styles: string): readonly Shown[] {
  const codes = new Map<number, string>();
  for (const [, text = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^<>]*)>/g))
    codes.set(Number(attribute(text, 'numFmtId')), attribute(text, 'formatCode'));
  const letters = /<(?:\w+:)?charset val="(128|129|134|136)"/.exec(styles)?.[1];
  const eastern = letters === undefined ? undefined : EASTERN.get(letters);
  const start = styles.search(/<(?:\w+:)?cellXfs\b/);
  const end = styles.search(/<\/(?:\w+:)?cellXfs>/);
  const list = start === -1 || end === -1 ? '' : styles.slice(start, end);
  return [...list.matchAll(/<(?:\w+:)?xf\b([^<>]*)>/g)].map(([, text = '']) => {
    const id = Number(attribute(text, 'numFmtId'));
    const code = codes.get(id);
    if (code !== undefined) return precisionOf(code);
    return (eastern?.has(id) === true ? eastern.get(id) : BUILT_IN.get(id)) ?? null;
  });
}

/** Returns what a format shows of a date: `yyyy` a year, `mmm yyyy` a month, `d mmm` none of a year; null for one of numbers, texts or hours. */
export function precisionOf(format: string): Shown {
  const [first = ''] = format.slice(0, 300).split(';');
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
