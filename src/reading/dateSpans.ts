/** Spans of time as people write them: two dates, of which one may say what holds for both. */
import { monthOf } from './dateWords.ts';

/** 1-5 May 2019, May-July 2019, May/June 2019, May 2019-July 2019 */
const NAMED_SPAN =
  /^((?:\d{1,2} ?)?\p{L}{3,}\.?(?: \d{4})?|\d{1,2}) ?[-/] ?((?:\d{1,2} )?\p{L}{3,}\.? \d{4})$/u;
const SPANS: readonly RegExp[] = [
  /^(?:between|from|zwischen|entre|介于)\s+(.+?)\s+(?:and|to|until|und|et|y|bis|和|与)\s+(.+)$/i,
  /^(.+?)\s*(?:–|—|－|→| - | to | until | till | or | bis |(?<!截)至|到|或|〜|～|~)\s*(.+)$/i,
  /^(\d{4})-(\d{4})$/,
  // 2019年5月-7月, 2019年5-7月, 2019年-2020年
  /^(\d{4}年.*?)[-、](.*[年月日])$/,
  NAMED_SPAN,
  // 2019.5-2019.7, 05/2019-07/2019, 31.05.2019-02.06.2019
  /^(\d{4}[./]\d{1,2}(?:[./]\d{1,2})?)-(\d{4}[./]\d{1,2}(?:[./]\d{1,2})?)$/,
  /^((?:\d{1,2}[./]){1,2}\d{4})-((?:\d{1,2}[./]){1,2}\d{4})$/,
];

/** Returns the ends of a span as they are written; null where a text is none. */
export function endsOf(text: string): readonly [string, string] | null {
  // May 1-5, 2019
  const [, month, first, last, year] =
    /^(\p{L}{3,}\.?) (\d{1,2}) ?[-–] ?(\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  if (month !== undefined) return [`${first} ${month} ${year}`, `${last} ${month} ${year}`];
  for (const pattern of SPANS) {
    const [, from, to] = pattern.exec(text) ?? [];
    if (from === undefined || to === undefined) continue;
    // A word and a date are no span of two: mid-May 2019.
    if (pattern !== NAMED_SPAN || !/\p{L}/u.test(from) || monthOf(/\p{L}+/u.exec(from)?.[0] ?? '') !== null)
      return [from, to];
  }
  return null;
}

/** Returns the end of a span of which the beginning says year and month: 2019年5月1日至5日. */
export function wholeEnd(from: string, to: string): string {
  const year = /^\d{4}年/.exec(from)?.[0] ?? '';
  if (/^\d{1,2}月/.test(to)) return year + to;
  return /^\d{1,2}日$/.test(to) ? `${/^\d{4}年\d{1,2}月/.exec(from)?.[0] ?? ''}${to}` : to;
}

/** Returns the beginning of a span of which the end says the rest, as `last`: 1–5 May 2019, May–July 2019, 2019年5-7月. */
export function wholeStart(from: string, to: string, last: string): string {
  const [year = '', month = ''] = last.split('-');
  if (/^\d{4}年/.test(from)) return /\d$/.test(from) ? from + (/[年月日]$/.exec(to)?.[0] ?? '') : from;
  if (/^\d{1,2}月/.test(from)) return `${year}年${from}`;
  if (/^\d{1,2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(last))
    return `${year}-${month}-${from.padStart(2, '0')}`;
  return /^\p{L}/u.test(from) || /^\d{1,2}\.? \p{L}/u.test(from) ? withYear(from, year) : from;
}

function withYear(text: string, year: string): string {
  return /\d{4}$/.test(text) || monthOf(text.replace(/^\d{1,2}\.? | \d{1,2}$/, '')) === null
    ? text
    : `${text} ${year}`;
}
