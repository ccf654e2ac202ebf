import { dateOrNull } from '../model/dates.ts';
import { parseEdtf } from '../model/edtf.ts';
import { bareDate } from './dateNoise.ts';
import { yearPartOf } from './datePeriods.ts';
import { endsOf, wholeEnd, wholeStart } from './dateSpans.ts';
import { digitsOf, erasOf, monthOf, seasonOf, type Season } from './dateWords.ts';
import type { DateNotice } from './notices.ts';
import { foldWidth } from './readCell.ts';

export interface DateReading {
  /** EDTF text, never more precise than what was written; null where it was not understood, or not without asking */
  readonly edtf: string | null;
  /** why there is none, or that less was read than was written */
  readonly notice: DateNotice | null;
}

/** What comes first in `03/04/2019`: asked of the reader once for a column, as no cell alone can tell. */
export type DateOrder = 'day-first' | 'month-first';

/** Longer texts are no dates, and need not be looked at. */
const LONGEST = 100;

/**
 * Returns the date that a text says, as EDTF: years, months and days as people write them in several languages, EDTF itself, seasons,
 * quarters, decades, ranges, "about" and "before". An empty text has neither date nor notice. `03/04/2019` is ambiguous without `order`.
 */
export function readDate(written: string, order: DateOrder | null = null): DateReading {
  // Most are written as the record writes them.
  if (PLAIN.test(written) && written !== NO_END && dateOrNull(written) !== null) return read(written);
  if (THREE_NUMBERS.test(written)) return readNumbers(written, order) ?? unreadable('date.unreadable');
  if (written.length > 4 * LONGEST) return unreadable('date.unreadable');
  const plain = plainDigits(written);
  if (plain === '') return { edtf: null, notice: null };
  if (plain.length > LONGEST) return unreadable('date.unreadable');
  if (plain !== NO_END && parseEdtf(plain) !== null) return read(plain);
  const text = bareDate(plain);
  if (text !== plain && text !== NO_END && parseEdtf(text) !== null) return read(text);
  return (
    readNotation(text) ?? readWords(text, order) ?? readNumbers(text, order) ?? unreadable('date.unreadable')
  );
}

/** A year, a month or a day of ISO 8601 */
const PLAIN = /^\d{4}(?:-\d\d){0,2}$/;
/** Day, month and year in some order: no word, no notation and nothing to be folded. The last year that programs know is told elsewhere. */
const THREE_NUMBERS = /^\d{1,2}([./-])\d{1,2}\1(?!9999)\d{4}$/;
/** The last day that programs know: they write it for what has no end. */
const NO_END = '9999-12-31';

function plainDigits(written: string): string {
  const text = erasOf(digitsOf(foldWidth(written)))
    .replace(/^'/, '')
    .replace(/[\u2010\u2011\u2212\ufe63]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^\d{4}([–—])\d{1,2}\1\d{1,2}$/.test(text)) return text.replace(/[–—]/g, '-');
  // The long dash that a program makes of 2021-02: no range runs backwards.
  const [, year = '', month = ''] = /^(\d{4})[–—](0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year !== '' && Number(month) <= Number(year.slice(2)) ? `${year}-${month}` : text;
}

/**
 * Returns the day that a serial number of a workbook stands for; null outside of 1900 to 9999. `is1904`: the workbook counts from 1904.
 * Only a cell that the workbook itself marks as a date is one: its format says whether day, month or year was meant.
 */
export function dateOfSerial(
  serial: number,
  precision: 'day' | 'month' | 'year',
  is1904 = false,
): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  // Excel takes 1900 for a leap year: its day 60 never was.
  if (!Number.isFinite(days) || days < 1 || days === 60 || days > 2_958_465) return null;
  const text = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return text.slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

function read(edtf: string, notice: DateNotice | null = null): DateReading {
  return { edtf, notice };
}

function unreadable(code: 'date.unreadable' | 'date.impossible' | 'date.no-year' | 'date.open'): DateReading {
  return { edtf: null, notice: { code } };
}

function ambiguous(...options: readonly string[]): DateReading {
  return { edtf: null, notice: { code: 'date.ambiguous', options } };
}

const pad = (number: string | number) => String(number).padStart(2, '0');

/** A point of time if the calendar has it. */
function point(year: string | number, month?: string | number, day?: string | number): DateReading {
  const text = [
    String(year),
    ...(month === undefined ? [] : [pad(month)]),
    ...(day === undefined ? [] : [pad(day)]),
  ].join('-');
  return parseEdtf(text) === null ? unreadable('date.impossible') : read(text);
}

/** Forms of EDTF and ISO 8601 beside those that the record stores. */
function readNotation(text: string): DateReading | null {
  if (/^(?:9999-12-31|(?:31[./-]12|12[./-]31)[./-]9999|99991231)$/.test(text)) return unreadable('date.open');
  // Nought, as a database has it, says no more than a question mark.
  if (/^--\d{2}(?:-\d{2})?$/.test(text)) return unreadable('date.no-year');
  const unsaid = /^(\d{4}(?:-(?:0[1-9]|1\d))?)(?:-(?:XX|\?\?|00)){1,2}$/i.exec(text)?.[1];
  if (unsaid !== undefined && !unsaid.startsWith('0000')) {
    const [year = '', month] = unsaid.split('-');
    return point(year, month);
  }
  const decade = /^(\d{1,3})(X{1,3})$/i.exec(text);
  if (decade !== null && text.length === 4)
    return read(`${text.replace(/x/gi, '0')}/${text.replace(/x/gi, '9')}`);
  const season = /^(\d{4})-(2[1-8])[~?%]?$/.exec(text);
  if (season !== null) return seasonIn(season[1] ?? '', seasonOf(season[2] ?? ''), null);
  const span = /^(\d{4})-(3[3-9]|4[01])$/.exec(text);
  if (span !== null) {
    const number = Number(span[2]);
    const [length, first] = number < 37 ? [3, 33] : number < 40 ? [4, 37] : [6, 40];
    return months(span[1] ?? '', (number - first) * length + 1, length);
  }
  const ends = text.split('/').map((part) => part.trim());
  if (ends.length === 2) return readEnds(ends[0] ?? '', ends[1] ?? '');
  const qualified = /^([~?%])(\d{4}(?:-\d{2}){0,2})$/.exec(text);
  return qualified === null ? null : read(`${qualified[2]}${qualified[1]}`);
}

const OPEN = /^(?:\.\.|open|now|present|today|至今|现在)?$/i;
const UNKNOWN = /^(?:unknown|\?)?$/i;

/** An interval whose ends are written in older ways: empty, `open`, `unknown`, seasons, decades. */
function readEnds(from: string, to: string): DateReading | null {
  if (!/^(?:\d{4}|\d{3}X|\.\.|open|unknown|$)/i.test(from) || /^\d{1,2}$/.test(to)) return null;
  if (!/^(?:\d{4}|\d{3}X|\.\.|open|unknown|$)/i.test(to)) return null;
  if (/^\d{4}$/.test(from) && /^\d{1,2}-/.test(to)) return null;
  const isOpen = (end: string) => OPEN.test(end) || UNKNOWN.test(end);
  const first = isOpen(from) ? '..' : edge(readDate(from).edtf, 0);
  const last = isOpen(to) ? '..' : edge(readDate(to).edtf, 1);
  if (first === null || last === null) return unreadable('date.unreadable');
  return interval(first, last);
}

/** The first or last point of a date, which is itself where it is no interval. */
function edge(edtf: string | null, side: 0 | 1): string | null {
  return edtf === null ? null : (edtf.split('/')[side === 1 && edtf.includes('/') ? 1 : 0] ?? null);
}

function interval(first: string, last: string): DateReading {
  const text = `${first}/${last}`;
  return parseEdtf(text) === null ? unreadable('date.impossible') : read(text);
}

function months(year: string, first: number, length: number): DateReading {
  return interval(`${year}-${pad(first)}`, `${year}-${pad(first + length - 1)}`);
}

/** A season is about three months; a winter lies in two years, and which one is meant has to be said. */
function seasonIn(year: string, season: Season | null, last: string | null): DateReading {
  if (season === null) return unreadable('date.unreadable');
  if (season === 'winter') {
    const winter = (before: number) => `${before}-12~/${before + 1}-02~`;
    if (last === null) return ambiguous(winter(Number(year) - 1), winter(Number(year)));
    return Number(last) === Number(year) + 1 ? read(winter(Number(year))) : unreadable('date.unreadable');
  }
  if (last !== null) return unreadable('date.unreadable');
  const first = { spring: 3, summer: 6, autumn: 9 }[season];
  return interval(`${year}-${pad(first)}~`, `${year}-${pad(first + 2)}~`);
}

const ABOUT =
  /^(?:(?:on or )?about|around|roughly|approx(?:imately|\.)?|estimated|est\.?|circa|ca?\.?|~|≈|约在?|約在?|大约在?|大約在?|大概在?|估计|估計|etwa|ungefähr|um|vers|env(?:iron|\.)?|hacia|около|примерно)\s*(?=[^a-z]|[a-z]{3})(.+)$/i;
const ABOUT_BEHIND =
  /^(.+?)\s*(?:左右|前后|前後|頃|顷|ごろ|ころ|경|쯤|or so|or thereabouts|\((?:约|約|大约|about|circa|ca?\.?|est(?:\.|imated?)?|approx(?:\.|imately)?)\))$/i;
const DOUBTED =
  /^(?:probably|possibly|perhaps|maybe|likely|可能在?|或许|或許|vermutlich|wohl|peut-être)\s*(.+)$/i;
const DOUBTED_BEHIND =
  /^(.+?)\s*(?:\(\?\)|\[\?\]|\?+|\((?:uncertain|unsure|unconfirmed|probably|possibly|likely|不确定|不確定|存疑)\))$/i;

/** Forms with words: names of months, 年月日, about, before, since, early, seasons, quarters, ranges. */
function readWords(text: string, order: DateOrder | null): DateReading | null {
  if (
    /^(?:present|now|today|current(?:ly)?|ongoing|incumbent|in office|active|still (?:there|employed|in office)|至今|现在|今|在职|仍在职|在任|現職|在職|현재|재직 ?중|heute|actualmente)$/i.test(
      text,
    )
  )
    return unreadable('date.open');
  const about = ABOUT.exec(text)?.[1] ?? ABOUT_BEHIND.exec(text)?.[1];
  if (about !== undefined) return qualify(readDate(about, order), '~');
  const doubted = DOUBTED.exec(text)?.[1] ?? DOUBTED_BEHIND.exec(text)?.[1];
  if (doubted !== undefined) return qualify(readDate(doubted, order), '?');
  const part = readPart(text);
  if (part !== null) return part;
  const range = endsOf(text);
  if (range !== null) return readRange(range[0], range[1], order);
  return readBounds(text, order) ?? readVague(text, order) ?? readNamed(text);
}

/** Dates that one end alone is said of. */
function readBounds(text: string, order: DateOrder | null): DateReading | null {
  return (
    bound(/^(?:before|prior to|pre-|vor|avant|<)\s*(.+)$/i, text, order, 'before') ??
    bound(/^(.+?)\s*(?:之前|以前|前|이전)$/, text, order, 'before') ??
    bound(
      /^(?:by|on or before|until|till|up to|no later than|not later than|bis|≤|<=|截至|截止)\s*(.+)$/i,
      text,
      order,
      'by',
    ) ??
    bound(/^(?:after|post-|nach|après|>)\s*(.+)$/i, text, order, 'after') ??
    bound(
      /^(?:since|from|as of|on or after|not before|seit|depuis|自|≥|>=)\s*(.+?)(?:起|以来|以來)?$/i,
      text,
      order,
      'since',
    ) ??
    bound(/^(.+?)\s*(?:之后|之後|以后|以後|后|後|起|以来|以來|이후)$/, text, order, 'since')
  );
}

function bound(
  pattern: RegExp,
  text: string,
  order: DateOrder | null,
  how: 'before' | 'by' | 'after' | 'since',
): DateReading | null {
  const inner = pattern.exec(text)?.[1];
  if (inner === undefined) return null;
  const { edtf, notice } = readDate(inner, order);
  const date = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || date === null || edtf.includes('/'))
    return { edtf: null, notice: notice ?? { code: 'date.unreadable' } };
  const length = edtf.replace(/[~?%]$|-XX/g, '').length;
  const at = (time: number) => new Date(time).toISOString().slice(0, length);
  if (how === 'by') return read(`../${edtf}`);
  if (how === 'since') return read(`${edtf}/..`);
  return read(how === 'before' ? `../${at(date.earliest - 1)}` : `${at(date.latest + 1)}/..`);
}

function qualify({ edtf, notice }: DateReading, mark: '~' | '?'): DateReading {
  if (edtf === null) return { edtf, notice };
  const text = edtf
    .split('/')
    .map((part) => (part === '..' || /[~?%]$/.test(part) ? part : part.replace(/-XX/g, '') + mark))
    .join('/');
  return read(text, notice);
}

function readRange(from: string, to: string, order: DateOrder | null): DateReading {
  const short = /^(\d{4})$/.test(from) && /^\d{2}$/.test(to) ? `${from.slice(0, 2)}${to}` : null;
  if (short !== null) return { edtf: null, notice: { code: 'date.short-year', likely: `${from}/${short}` } };
  if (OPEN.test(to)) {
    const first = readDate(from, order);
    return first.edtf === null ? first : interval(edge(first.edtf, 0) ?? '', '..');
  }
  const last = readDate(wholeEnd(from, to), order);
  if (last.edtf === null) return last;
  const first = readDate(wholeStart(from, to, last.edtf), order);
  if (first.edtf === null) return first;
  return interval(edge(first.edtf, 0) ?? '', edge(last.edtf, 1) ?? '');
}

/** Quarters, halves, seasons, weeks, decades. */
function readPart(text: string): DateReading | null {
  const decade = /^(\d{3})0(?:'?s|年代)$/i.exec(text);
  if (decade !== null) return read(`${decade[1]}0/${decade[1]}9`);
  const part = yearPartOf(text);
  if (part === null) return null;
  if (part.kind === 'months') return months(part.year, part.first, part.length);
  if (part.kind === 'season') return seasonIn(part.year, part.season, part.last);
  return part.first === part.last ? read(part.first) : interval(part.first, part.last);
}

const VAGUE =
  /^(?:the |a )?(?:early|late|mid(?:dle)?|end|beginning|start|anfang|mitte|ende|début|fin|mi|principios|mediados|finales|início|meados|final|inizio|metà|fine|начало|начале|середина|середине|конец|конце)(?: in| of| de| del| di)?[ -]+(.+)$/i;
const VAGUE_BEHIND = /^(.+?) ?(?:年?[初底末中]|中旬|上旬|下旬|초|말|중반|초순|중순|하순)$/;

/** Beginnings, middles and ends: no more is read than what they are of. */
function readVague(text: string, order: DateOrder | null): DateReading | null {
  const vague = VAGUE.exec(text)?.[1] ?? VAGUE_BEHIND.exec(text)?.[1];
  if (vague === undefined) return null;
  const { edtf, notice } = readDate(vague, order);
  return edtf === null ? { edtf, notice } : read(edtf, { code: 'date.coarser', read: edtf });
}

/** A month by its name, or 年月日. */
function readNamed(text: string): DateReading | null {
  const chinese = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号일]?)?)?$/.exec(text);
  if (chinese !== null) return point(chinese[1] ?? '', chinese[2], chinese[3]);
  if (/^\d{1,2}[月월](?:\d{1,2}[日号일])?$/.test(text)) return unreadable('date.no-year');
  const words = text
    .replace(/^(\d{1,2})?(\p{L}{3,})(\d{4})$/u, '$1 $2 $3')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/gi, '$1')
    .split(/[\s,./'’-]+|(?<=\d)\.(?= )/)
    .filter((word) => word !== '' && !/^(?:of|de|del|the|den|le)$/i.test(word));
  const at = words.findIndex((word) => monthOf(word) !== null);
  const month = monthOf(words[at] ?? '');
  if (month === null || words.length > 3) return null;
  const numbers = words.filter((_, i) => i !== at);
  if (!numbers.every((number) => /^\d{1,4}$/.test(number))) return null;
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  if (year !== undefined)
    return numbers.length === 1 ? point(year, month) : day === undefined ? null : point(year, month, day);
  const [first, second] = numbers;
  if (first === undefined || (numbers.length === 1 && at > 0)) return unreadable('date.no-year');
  if (second !== undefined)
    return {
      edtf: null,
      notice: { code: 'date.short-year', likely: point(fullYear(second), month, first).edtf },
    };
  // "May-19" is what spreadsheets make of 2019-05, and what people write for the 19th.
  return { edtf: null, notice: { code: 'date.short-year', likely: point(fullYear(first), month).edtf } };
}

function fullYear(short: string): string {
  return `${Number(short) < 50 ? '20' : '19'}${pad(short)}`;
}

/** Forms of numbers alone. */
function readNumbers(text: string, order: DateOrder | null): DateReading | null {
  const compact = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$/.exec(text);
  if (compact !== null) return point(compact[1] ?? '', compact[2], compact[3]);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const likely = dateOfSerial(Number(text), 'day');
    return likely === null ? null : { edtf: null, notice: { code: 'date.serial', likely } };
  }
  if (/^\d{4}\.0+$/.test(text)) return point(text.slice(0, 4));
  const parts = text.split(/ ?[/.-] ?| /).filter((part, i, all) => part !== '' || i < all.length - 1);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [a = '', b, c] = parts;
  if (parts.length === 2 && a.length === 4 && b !== undefined && b.length <= 2)
    // 2019.10 is stored by spreadsheets as the number 2019.1
    return text.includes('.') && b === '1' ? ambiguous(`${a}-01`, `${a}-10`) : point(a, b);
  if (parts.length === 2 && b?.length === 4 && a.length <= 2) return point(b, a);
  if (parts.length === 2 && a.length <= 2) return unreadable('date.no-year');
  if (parts.length !== 3 || b === undefined || c === undefined || b.length > 2) return null;
  // 2019-05/07 may be two months as well.
  if (a.length === 4 && c.length <= 2) return /-.*\/|\/.*-/.test(text) ? null : point(a, b, c);
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = c.length === 4 ? c : fullYear(c);
  if (c.length === 4 && (Number(a) === 0 || Number(b) === 0)) return withoutDay(year, Number(a), Number(b));
  const dayFirst = point(year, b, a).edtf;
  const monthFirst = text.includes('.') ? null : point(year, a, b).edtf;
  // Whoever has said what comes first has seen which year is meant.
  if (c.length === 2 && order === null) {
    // Where the middle can be a month, the first may as well be the year.
    const likely = Number(b) > 12 ? monthFirst : Number(a) > 31 ? point(fullYear(a), b, c).edtf : null;
    return { edtf: null, notice: { code: 'date.short-year', likely } };
  }
  if (dayFirst === null && monthFirst === null) return unreadable('date.impossible');
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return read(dayFirst ?? monthFirst ?? '');
  if (order === null) return ambiguous(dayFirst, monthFirst);
  return read(order === 'day-first' ? dayFirst : monthFirst);
}

/** A date whose day, or day and month, is nought: nobody knew it. */
function withoutDay(year: string, a: number, b: number): DateReading {
  return a + b === 0 ? point(year) : point(year, a + b);
}
