/**
 * Dates as the record keeps them: a subset of EDTF levels 0 and 1 (Library of Congress, 2019),
 * read into intervals of UTC milliseconds. A date is as wide as it is known.
 */

export type DatePrecision = 'day' | 'month' | 'year' | 'interval';

export interface EdtfDate {
  /** the text as recorded, the only form that is stored */
  readonly text: string;
  /** first UTC millisecond that the text allows; `-Infinity` where the start is open */
  readonly earliest: number;
  /** last UTC millisecond that the text allows; `Infinity` where the end is open */
  readonly latest: number;
  readonly precision: DatePrecision;
  /** `~` or `%`: about that date */
  readonly approximate: boolean;
  /** `?` or `%`: the source itself doubts the date */
  readonly uncertain: boolean;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
/** `2019-XX`, `2019-XX-XX` and `2019-05-XX`: the part that is known comes first */
const UNSPECIFIED = /^(?:(\d{4})-XX(?:-XX)?|(\d{4}-\d{2})-XX)$/;

/**
 * Returns the interval that an EDTF text stands for, or null where the text is not in the subset:
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, each with an optional `~`, `?` or `%`; `YYYY-XX`, `YYYY-XX-XX`,
 * `YYYY-MM-XX`;
 * intervals `a/b` with `..` for an open end. Impossible dates (`2019-13`, `2019-02-30`) are null.
 */
export function parseEdtf(text: string): EdtfDate | null {
  if (text.includes('/')) return parseInterval(text);
  if (!text.includes('X')) return parsePoint(text);
  const [, year, month] = UNSPECIFIED.exec(text) ?? [];
  const point = parsePoint(year ?? month ?? text);
  return point === null ? null : { ...point, text };
}

function parsePoint(text: string): EdtfDate | null {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, yearText = '', monthText, dayText, qualifier] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && month !== null && (day < 1 || (day > 28 && day > daysInMonth(year, month))))
    return null;
  return {
    text,
    earliest: utc(year, (month ?? 1) - 1, day ?? 1),
    latest:
      (day !== null && month !== null
        ? utc(year, month - 1, day + 1)
        : month !== null
          ? utc(year, month, 1)
          : utc(year + 1, 0, 1)) - 1,
    precision: day !== null ? 'day' : month !== null ? 'month' : 'year',
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}

function parseInterval(text: string): EdtfDate | null {
  const parts = text.split('/');
  if (parts.length !== 2) return null;
  const [from = '', to = ''] = parts;
  if (from === '..' && to === '..') return null;
  const start = from === '..' ? null : parsePoint(from);
  const end = to === '..' ? null : parsePoint(to);
  if ((from !== '..' && start === null) || (to !== '..' && end === null)) return null;
  const earliest = start?.earliest ?? -Infinity;
  const latest = end?.latest ?? Infinity;
  if (earliest > latest) return null;
  return {
    text,
    earliest,
    latest,
    precision: 'interval',
    approximate: (start?.approximate ?? false) || (end?.approximate ?? false),
    uncertain: (start?.uncertain ?? false) || (end?.uncertain ?? false),
  };
}

/** `Date.UTC` maps the years 0 to 99 to the twentieth century; setUTCFullYear does not. */
function utc(year: number, month: number, day: number): number {
  return year > 99 ? Date.UTC(year, month, day) : new Date(0).setUTCFullYear(year, month, day);
}

function daysInMonth(year: number, month: number): number {
  return new Date(utc(year, month, 0)).getUTCDate();
}
