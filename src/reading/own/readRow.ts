import type { TextIndex } from '../textIndex.ts';
import { LONGEST_NAME, type CellReader, type Columns } from './cellReader.ts';
import { EMPTY } from './cellRows.ts';
import type { OwnColumnField } from './fields.ts';
import type { NameMaker } from './nameColumn.ts';
import type { ColumnMaker, ColumnsMaker } from './ownColumns.ts';
import { cutValue, type OwnNotice } from './ownNotices.ts';
import { mayBeMarked, nameOf } from './nameOf.ts';
import type { OwnDestination, OwnRow } from './ownRow.ts';
import { NO_PAGES, readLinks } from './readLinks.ts';
import { kindOfWord, readDestinationWord, roleKindOfWord, statusOfWord } from './words.ts';

/** What most rows leave out, one object for all of them. */
const NO_STOPS: readonly OwnDestination[] = [];
const LATER: Omit<OwnDestination, 'place'> = {
  kind: null,
  founder: false,
  role: null,
  when: null,
  country: null,
};
const NO_REST: OwnRow['rest'] = { note: null, statedReason: null };

/** What reads one thing that rows say. */
export interface FieldReader {
  /** Returns the number of what a row says, among the values of its column; `UNSAID` where it does not say what is needed, or nothing that can be read. */
  readonly read: (row: number) => number;
  /** the column that alone says it, and of each of its texts one more than what is read of it, 0 where it has not been; left out where several may say it, or none */
  readonly only?: { readonly column: number; readonly known: Int32Array };
}

/** Stands for what cannot be read, or is not said though it is needed. */
export const UNSAID = -1;
/** The number of null in a column that may have it. */
const NONE = 0;
/** Reads what no column says. */
export const readNone = () => NONE;

/**
 * Returns what reads the rows of a table, one after the other, into columns: the departure that a row says. It returns whether it does: not where person or
 * origin is lacking, or its date cannot be understood. What is wrong is with the cells.
 */
export function rowReader(
  columns: Columns,
  cells: CellReader,
  { of, numbers }: ColumnsMaker,
): (row: number, at: number) => boolean {
  let when: string | null | undefined = null;
  const needed = neededReaders(columns, cells, of);
  const others = otherReaders(columns, cells, of, () => when ?? null);
  leaveOut(of);
  const hasWhen = columns.at.has('towhen');
  const width = columns.heading.length;
  return (row, at) => {
    cells.turnTo(row);
    const [name, from] = [needed.name.read(row), needed.from.read(row)];
    const left = needed.left.read(row);
    const [announced, joined] = [needed.announced.read(row), needed.joined.read(row)];
    when = hasWhen ? cells.date('towhen') : null;
    const isPlaced = left > NONE || announced > NONE || typeof when === 'string';
    const isUnreadable = !isPlaced && (left === UNSAID || announced === UNSAID || when === undefined);
    if (isUnreadable || name === UNSAID || from === UNSAID) return false;
    if (columns.table.widthOf(row) > width) tellSpare(columns, cells, row);
    for (const { maker, field } of others) maker.put(at, field.read(row));
    of.name.put(at, name);
    of.from.put(at, from);
    of.left.put(at, Math.max(NONE, left));
    of.announced.put(at, Math.max(NONE, announced));
    of.joined.put(at, Math.max(NONE, joined));
    numbers[at] = columns.table.numberOf(row);
    return true;
  };
}

/** Has columns say nothing that no column of a table of somebody else says. */
export function leaveOut({ id, personId, facts }: ColumnsMaker['of']): void {
  id.numberOf(null);
  personId.numberOf(null);
  facts.numberOf(null);
}

/** Returns the number of the name that a text is; null where it is no name that may be used. */
export function nameIn(texts: TextIndex, text: number, maker: NameMaker): number | null {
  if (texts.lengthOf(text) > LONGEST_NAME) return null;
  if (!mayBeMarked(texts.lastOf(text))) return maker.ofText(text);
  const written = texts.textOf(text);
  const name = nameOf(written);
  if (name === written) return maker.ofText(text);
  return name === '' ? null : maker.numberOf(name);
}

/**
 * Returns what makes readers of the things that rows say. Where one column says it, each text is read once, unless there is something to be told or asked
 * about: that is of each row. What reads is given the number of the text, `EMPTY` where it may be of several columns.
 */
function fieldReaders({ table: { texts, textAt }, at }: Columns, { noted }: CellReader) {
  return (fields: readonly OwnColumnField[], read: (text: number) => number): FieldReader => {
    const [column, ...more] = fields.flatMap((field) => at.get(field) ?? []);
    if (column === undefined || more.length > 0) return { read: () => read(EMPTY) };
    const known = new Int32Array(texts.count());
    return {
      only: { column, known },
      read: (row) => {
        const text = textAt(row, column);
        const there = known[text] ?? 0;
        if (there !== 0) return there - 1;
        const before = noted();
        const number = read(text);
        if (noted() === before) known[text] = number + 1;
        return number;
      },
    };
  };
}

/** Returns what reads all by which it is told whether a row is a departure. */
export function neededReaders(columns: Columns, cells: CellReader, of: ColumnsMaker['of']) {
  const field = fieldReaders(columns, cells);
  const personOf = personReader(columns, cells);
  const date = (name: 'left' | 'announced' | 'joined') => {
    of[name].numberOf(null);
    if (!columns.at.has(name)) return { read: readNone };
    return field([name], () => {
      const edtf = cells.date(name);
      return edtf === undefined ? UNSAID : of[name].numberOf(edtf);
    });
  };
  // Of one column each text is read once: most are names that nobody else has.
  const isOne = !columns.at.has('given') && !columns.at.has('family');
  return {
    name: field(['person', 'given', 'family'], (text) => {
      const name = isOne && text !== EMPTY ? nameIn(columns.table.texts, text, of.name) : null;
      if (name !== null) return name;
      const put = personOf();
      return put === '' ? UNSAID : of.name.numberOf(put);
    }),
    from: field(['from', 'fromzh'], () => {
      const place = cells.place('from', 'fromzh', true);
      return place === null ? UNSAID : of.from.numberOf(place);
    }),
    left: date('left'),
    announced: date('announced'),
    joined: date('joined'),
  };
}

/** What reads one thing that a row says, and where its number goes. */
interface OtherReader {
  readonly field: FieldReader;
  readonly maker: Pick<ColumnMaker<unknown>, 'put' | 'at'>;
}

/** Returns what reads all that a row may leave out, as far as the table has columns for it. `whenOf` returns the date of what the row leads to. */
export function otherReaders(
  columns: Columns,
  cells: CellReader,
  of: ColumnsMaker['of'],
  whenOf: () => string | null,
): readonly OtherReader[] {
  const { name, word, text, place } = cells;
  const field = fieldReaders(columns, cells);
  const stopOf = stopReader(cells);
  const restOf = restReader(cells);
  const others: OtherReader[] = [];
  /** `none` is what rows say without such a column: it has the number that all rows have that are given none. */
  const other = <T>(maker: ColumnMaker<T>, none: T, fields: readonly OwnColumnField[], valueOf: () => T) => {
    maker.numberOf(none);
    if (!fields.some((each) => columns.at.has(each))) return;
    const read = () => maker.numberOf(valueOf());
    // Links may stand in several columns, and behind their texts.
    others.push({ field: fields[0] === 'source' ? { read } : field(fields, read), maker });
  };
  const stops = ['kind', 'torole', 'to', 'tozh', 'towhen'] as const;
  other(of.destinations, NO_STOPS, columns.hasMoves ? [...stops, 'from'] : stops, () => stopOf(whenOf()));
  other(of.sources, NO_PAGES, ['source'], () => readLinks(columns, cells));
  other(of.nameZh, null, ['personzh'], () => {
    const inChinese = name('personzh', false);
    return inChinese === '' ? null : inChinese;
  });
  other(of.rest, NO_REST, ['note', 'reason'], restOf);
  other(of.company, null, ['company'], () => place('company', null, false));
  other(of.country, null, ['country'], () => word('country', columns.codeOf, { code: 'own.country' }));
  other(of.role, null, ['role'], () => text('role'));
  other(of.roleKind, null, ['rolekind'], () => word('rolekind', roleKindOfWord, { code: 'own.role-kind' }));
  other(of.status, null, ['status'], () => word('status', statusOfWord, { code: 'own.status' }));
  return others;
}

/** Returns what reads notes and reasons. */
function restReader({ text }: CellReader): () => OwnRow['rest'] {
  return () => {
    const [note, reason] = [text('note'), text('reason')];
    return note === null && reason === null
      ? NO_REST
      : { note, statedReason: reason === null ? null : { text: reason, by: null } };
  };
}

/** Returns what reads the name of a person: that of one column, or the names of two put together as the person's language does. */
function personReader({ at }: Columns, { name }: CellReader): () => string {
  if (!at.has('given') && !at.has('family')) return () => name('person', true);
  return () => {
    const given = name('given', false);
    const whole = at.has('person') ? name('person', given === '' && !at.has('family')) : '';
    const family = name('family', whole === '' && given === '');
    if (whole === '') return joined(given, family);
    // A column of names beside one of family names has given names, and the other way round, unless they are whole.
    if (family !== '' && !whole.includes(family)) return joined(whole, family);
    return given === '' || whole.includes(given) ? whole : joined(given, whole);
  };
}

function joined(given: string, family: string): string {
  if (given === '' || family === '') return given + family;
  return HAN.test(family + given) ? family + given : `${given} ${family}`;
}

const HAN = /\p{Script=Han}|\p{Script=Hangul}/u;

/** Cells beyond the last heading: a separator or a quotation mark is missing. */
function tellSpare({ heading, table }: Columns, { tell }: CellReader, row: number): void {
  if (table.widthOf(row) <= heading.length) return;
  const spare = table
    .rowAt(row)
    .cells.slice(heading.length)
    .filter((each) => each !== '');
  if (spare.length === 0) return;
  const notice: OwnNotice = { code: 'own.cells', most: heading.length };
  tell({ column: '', value: cutValue(spare.join(', ')), notice, isShown: true });
}

/** Returns what reads where a row leads. Rows that say the same place and kind, and no more, share one list. */
function stopReader({
  cell,
  word,
  text,
  place,
  later,
  told,
}: CellReader): (when: string | null) => OwnRow['destinations'] {
  const known = new Map<string, OwnRow['destinations']>();
  return (when) => {
    const kind = word('kind', kindOfWord, { code: 'own.kind' });
    const role = text('torole');
    const written = cell('to');
    const isAlone = role === null && when === null;
    const inChinese = cell('tozh');
    if (isAlone && kind === null && written === '' && inChinese === '') return NO_STOPS;
    const onward = later();
    const more = onward.map(({ name: { en } }) => `\u0000${en}`).join('');
    const key =
      kind === null && inChinese === '' && more === ''
        ? written
        : `${written}\u0000${inChinese}\u0000${kind ?? ''}${more}`;
    const there = isAlone ? known.get(key) : undefined;
    if (there !== undefined) return there;
    const before = told().length;
    const common = { founder: false, role, when, country: null };
    const said = readDestinationWord(written);
    const to = typeof said === 'string' ? null : place('to', 'tozh', false);
    const stop: OwnDestination =
      said === 'retired' ? { ...common, place: null, kind: 'retired' } : { ...common, place: to, kind };
    const stops =
      stop.kind === null && to === null && isAlone
        ? NO_STOPS
        : [stop, ...onward.map((next) => ({ ...LATER, place: next }))];
    // What was not understood is told of in each row.
    if (isAlone && told().length === before) known.set(key, stops);
    return stops;
  };
}
