import type { DateNotice } from '../notices.ts';
import { readDate, type DateReading } from '../readDate.ts';
import type { OwnColumnField } from './fields.ts';
import type { OwnMapping } from './mapping.ts';
import { isMove, placesOfMove } from './moves.ts';
import { nameOf } from './nameOf.ts';
import { cutValue, type OwnNotice, type OwnProblem } from './ownNotices.ts';
import type { OwnPlace } from './ownRow.ts';
import type { OwnTable } from './ownTable.ts';
import { countryCodes } from './words.ts';

/** Characters that a name may have; what is longer is a text. */
export const LONGEST_NAME = 200;
/** Characters of a cell that may be a name with more around it, such as a link. */
const LONGEST_MARKED = 2000;
/** Characters of a text such as a note that are read. */
const LONGEST_TEXT = 2000;

/** The columns of a table under a mapping. */
export interface Columns {
  readonly table: OwnTable;
  readonly heading: readonly string[];
  /** the first column of each field */
  readonly at: ReadonlyMap<OwnColumnField, number>;
  /** what was left and what followed stand in one column: "Google → OpenAI" */
  readonly hasMoves: boolean;
  /** all columns of links */
  readonly links: readonly number[];
  readonly codeOf: (country: string) => string | null;
  readonly dateOf: (text: string) => DateReading;
  /** dates that are day or month first: how many, and the first of them */
  readonly asked: { count: number; example: string };
}

/** Returns the columns of a table under a mapping, with what is read of many cells read once. */
export function prepareColumns(table: OwnTable, { fields, order }: OwnMapping): Columns {
  const at = new Map<OwnColumnField, number>();
  fields.forEach((field, column) => {
    if (field !== null && !at.has(field)) at.set(field, column);
  });
  const dates = new Map<string, DateReading>();
  const dateOf = (text: string) => {
    let reading = dates.get(text);
    if (reading === undefined) {
      reading = readDate(text, order);
      dates.set(text, reading);
    }
    return reading;
  };
  return {
    table,
    heading: table.heading,
    at,
    hasMoves: !at.has('to') && saysMoves(table, at.get('from')),
    links: fields.flatMap((field, column) => (field === 'source' ? [column] : [])),
    codeOf: at.has('country') ? countryCodes() : () => null,
    dateOf,
    asked: { count: 0, example: '' },
  };
}

function saysMoves(table: OwnTable, column: number | undefined): boolean {
  if (column === undefined) return false;
  for (let row = 0; row < table.size; row += 1)
    if (isMove(table.texts.textOf(table.textAt(row, column)))) return true;
  return false;
}

/** The cells of a row by field, and what of them was not understood. */
export interface CellReader {
  /** Turns to a row; what is told from then on is of that one. */
  readonly turnTo: (row: number) => void;
  readonly row: () => number;
  /** Tells of something of the row that was not understood. */
  readonly tell: (problem: Omit<OwnProblem, 'number'>) => void;
  /** Returns what was told of the row. */
  readonly told: () => readonly OwnProblem[];
  /** Returns a number that differs once a cell has something to be told or asked about. */
  readonly noted: () => number;
  readonly cell: (field: OwnColumnField) => string;
  /** Returns a name; empty where there is none, or none that may be used. */
  readonly name: (field: OwnColumnField, isNeeded: boolean) => string;
  /** Returns a date as EDTF, null where there is none; undefined where the cell says something that is none. */
  readonly date: (field: OwnColumnField) => string | null | undefined;
  /** Returns what a word of ours stands for, null where there is none. */
  readonly word: <T>(field: OwnColumnField, read: (text: string) => T | null, notice: OwnNotice) => T | null;
  readonly text: (field: OwnColumnField) => { readonly en: string; readonly zh: string } | null;
  readonly place: (
    field: OwnColumnField,
    inChinese: OwnColumnField | null,
    isNeeded: boolean,
  ) => OwnPlace | null;
  /** Returns the places that a move leads to after the first. */
  readonly later: () => readonly OwnPlace[];
}

const NOTHING: readonly OwnProblem[] = [];
const NOWHERE: readonly string[] = [];

/** Returns what reads the cells of one row after the other. What several rows say alike is one object for all of them: a text, a place. */
export function cellReader(columns: Columns): CellReader {
  const { heading, at, asked, table } = columns;
  const placeNamed = placeMaker();
  const texts = new Map<string, { readonly en: string; readonly zh: string }>();
  let row = 0;
  let own: OwnProblem[] | null = null;
  const { cell, move, written } = cellsOf(columns, () => row);
  const tell: CellReader['tell'] = (problem) => {
    own ??= [];
    own.push({ number: table.numberOf(row), ...problem });
  };
  const tellOf = (field: OwnColumnField, notice: OwnNotice, isShown: boolean) =>
    tell({
      column: heading[at.get(field) ?? -1] ?? field,
      value: cutValue(written(field)),
      notice,
      isShown,
    });
  const name = (field: OwnColumnField, isNeeded: boolean): string => {
    const said = cell(field);
    const text = said.length > LONGEST_MARKED ? said : nameOf(said);
    if (text.length > LONGEST_NAME) tellOf(field, { code: 'own.long', most: LONGEST_NAME }, !isNeeded);
    else if (text === '' && isNeeded) tellOf(field, { code: 'own.empty' }, false);
    else return text;
    return '';
  };
  return {
    turnTo: (next) => {
      row = next;
      own = null;
    },
    row: () => row,
    tell,
    told: () => own ?? NOTHING,
    noted: () => (own?.length ?? 0) + asked.count,
    cell,
    name,
    date: (field) => {
      const text = cell(field);
      if (text === '') return null;
      const { edtf, notice } = columns.dateOf(text);
      if (edtf !== null) return edtf;
      // Whoever writes that it is not known says as much as an empty cell.
      if (NOT_KNOWN.test(text)) return null;
      const shared = notice?.code === 'date.ambiguous' ? sharedYear(notice.options) : null;
      if (shared === null) {
        tellOf(field, notice ?? { code: 'date.unreadable' }, true);
        // Once it is said what comes first, years of two digits are read as well.
        if (notice?.code === 'date.short-year' && SHORT_DAY.test(text)) ask(columns, text);
      } else if (isDayInQuestion(notice)) ask(columns, text);
      else tellOf(field, notice ?? { code: 'date.unreadable' }, true);
      return shared ?? undefined;
    },
    word: (field, read, notice) => {
      const text = cell(field);
      if (text === '') return null;
      const value = read(text);
      if (value === null) tellOf(field, notice, true);
      return value;
    },
    text: (field) => {
      const said = cell(field).slice(0, LONGEST_TEXT);
      return said === '' ? null : once(texts, said, () => ({ en: said, zh: said }));
    },
    place: (field, inChinese, isNeeded) => {
      const en = name(field, isNeeded);
      const zh = inChinese === null ? '' : name(inChinese, false);
      if (en === '') return null;
      return placeNamed(en, zh);
    },
    later: () =>
      move()
        .slice(2)
        .map(nameOf)
        .filter((place) => place !== '' && place.length <= LONGEST_NAME)
        .map((place) => placeNamed(place, '')),
  };
}

/** Returns what makes places of names, one for all rows that name it. */
function placeMaker(): (en: string, zh: string) => OwnPlace {
  const places = new Map<string, OwnPlace>();
  return (en, zh) =>
    once(places, zh === '' ? en : `${en}\u0000${zh}`, () => ({
      id: null,
      name: { en, zh: zh === '' ? en : zh },
    }));
}

/** Returns what gives the cells of a row by field, and the places of its move where the table says moves. */
function cellsOf({ table, at, hasMoves }: Columns, rowOf: () => number) {
  const written = (field: OwnColumnField) => {
    const column = at.get(field);
    return column === undefined ? '' : table.texts.textOf(table.textAt(rowOf(), column));
  };
  if (!hasMoves) return { cell: written, written, move: () => NOWHERE };
  const move = () => placesOfMove(written('from'));
  const cell = (field: OwnColumnField) =>
    field === 'from' || field === 'to' ? (move()[field === 'from' ? 0 : 1] ?? '') : written(field);
  return { cell, written, move };
}

/** Returns what is known under a key, made where nothing is. */
export function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  let found = known.get(key);
  if (found === undefined) {
    found = make();
    known.set(key, found);
  }
  return found;
}

/** What people, and programs, write for a date that they do not know. */
const NOT_KNOWN =
  /^(?:0000-00-00.*|00[/.]00[/.]0000|0001-01-01T00:00:00.*|1900-01-00|1900\/1\/0|1\/0\/1900|00?[/.]0?1[/.]1900|[?？]+|unknown|not known|unclear|undated|n\.? ?d\.?|tb[ad]|t\.b\.[ad]\.|未知|不明|待定|不清楚|时间不详|日期不详|時間不詳|日期不詳|미상|불명)$/i;

/** Returns whether a date is asked about once for a file: two days that it may be. */
function isDayInQuestion(notice: DateNotice | null): boolean {
  return notice?.code === 'date.ambiguous' && notice.options.every((option) => option.length === 10);
}

/** A day with a year of two digits. */
const SHORT_DAY = /^\d{1,2}([/.-])\d{1,2}\1\d{2}(?: \d{1,2}:\d{2}.*)?$/;

function ask({ asked }: Columns, text: string): void {
  asked.count += 1;
  if (asked.example === '') asked.example = text;
}

/** Returns what two readings of a date have in common, no more precise than either; null where that is nothing. */
export function sharedYear(options: readonly string[]): string | null {
  const years = options.map((option) => /^\d{4}/.exec(option)?.[0] ?? '');
  const [first = '', ...others] = years;
  if (options.some((option) => option.includes('/'))) return null;
  return first !== '' && others.every((year) => year === first) ? first : null;
}
