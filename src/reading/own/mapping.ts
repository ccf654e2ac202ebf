import { readDate, type DateOrder } from '../readDate.ts';
import { DATE_FIELDS, fieldsOf, headingKey, isField, NEEDED_FIELDS, type OwnColumnField } from './fields.ts';
import { isMove } from './moves.ts';

/** What each column of a file is taken for, and how its dates are read. */
export interface OwnMapping {
  /** field of each column; null for one that is not read */
  readonly fields: readonly (OwnColumnField | null)[];
  /** how `03/04/2019` is meant; null while nobody has said */
  readonly order: DateOrder | null;
}

/** Rows that are looked at to see whether a column holds what its heading says. */
export const SAMPLE = 200;
/** Rows of these by which it is told whether a column of names is one of dates. */
const FEW = 40;

/** Fields that may stand in several columns. */
const SEVERAL: ReadonlySet<OwnColumnField> = new Set(['source']);

/**
 * Returns what the columns of a table are taken for: by their headings, where what stands below does not speak against it. Each field is given
 * once, to the column with the surest heading.
 */
export function recogniseColumns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): OwnMapping {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(heading.length, ...sample.map(({ length }) => length));
  const dates = Array.from({ length: width }, (_, i) => {
    const fields = fieldsOf(heading[i] ?? '').map(({ field }) => field);
    const cellsOf = (some: typeof sample) => some.map((row) => row[i] ?? '');
    if (fields.some((field) => DATE_FIELDS.includes(field))) return shareOfDates(cellsOf(sample));
    // That names are none is seen at once. Of a column whose heading makes it nothing that dates speak for or against, nobody asks.
    return fields.some((field) => NAMES.includes(field)) ? shareOfDates(cellsOf(sample.slice(0, FEW))) : null;
  });
  const wishes = heading
    .flatMap((name, column) => fieldsOf(name).map(({ field, rank }) => ({ column, field, rank })))
    .filter(({ column, field }) => isLikely(field, dates[column] ?? null))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  const fields: (OwnColumnField | null)[] = Array.from({ length: width }, () => null);
  const given = new Set<OwnColumnField>();
  const give = (column: number, field: OwnColumnField) => {
    if (fields[column] !== null || (given.has(field) && !SEVERAL.has(field))) return;
    fields[column] = field;
    given.add(field);
  };
  // A heading that may be two things gives way to what is needed, and to the surer one.
  for (const wanted of NEEDED_FIELDS)
    for (const { column, field } of wishes) if (field === wanted) give(column, field);
  for (const { column, field } of wishes) give(column, field);
  const retake = (word: OwnColumnField, field: OwnColumnField, isSo: (share: number | null) => boolean) =>
    heading.forEach((name, column) => {
      if (fieldsOf(name)[0]?.field === word && isSo(dates[column] ?? null)) give(column, field);
    });
  // "From" and "to" above dates are a time, not a move.
  retake('from', 'joined', (share) => (share ?? 0) > 0.5);
  retake('to', 'left', (share) => (share ?? 0) > 0.5);
  // Nor is "to date" beside "from date" that of the next post.
  const keys = heading.map(headingKey);
  const [fromDate, toDate] = [keys.indexOf('fromdate'), keys.indexOf('todate')];
  if (fromDate !== -1 && fields[toDate] === 'towhen' && !given.has('left')) {
    fields[toDate] = 'left';
    given.add('left');
  }
  // A name that says where somebody joined, or what they left, is no date: "joined: OpenAI".
  retake('joined', 'to', (share) => (share ?? 1) < 0.2);
  retake('left', 'from', (share) => (share ?? 1) < 0.2);
  // What is called for is not left unread for what stands in it: that is told of, row by row.
  if (!PLACED.some((field) => given.has(field))) {
    const [first] = heading
      .flatMap((name, column) => fieldsOf(name).map((wish) => ({ ...wish, column })))
      .filter(({ field, column }) => PLACED.includes(field) && fields[column] === null)
      .sort((a, b) => a.rank - b.rank || a.column - b.column);
    if (first !== undefined) give(first.column, first.field);
  }
  // Links between points: source and target are places there.
  const [source, target] = [keys.indexOf('source'), keys.indexOf('target')];
  const isLinked = sample.some((row) => /https?:/i.test(row[source] ?? ''));
  if (!given.has('from') && target !== -1 && fields[source] === 'source' && !isLinked) {
    fields[source] = null;
    give(source, 'from');
    give(target, 'to');
  }
  if (!given.has('from')) giveOrigin(fields, sample, give);
  return { fields, order: null };
}

/** Dates by which a row is placed in time. */
const PLACED: readonly OwnColumnField[] = ['left', 'announced', 'towhen'];

/** Gives a column for what was left where no heading names one: that of moves, "Google → OpenAI", else that of companies. */
function giveOrigin(
  fields: (OwnColumnField | null)[],
  sample: readonly (readonly string[])[],
  give: (column: number, field: OwnColumnField) => void,
): void {
  const isMoves = (column: number) => {
    const filled = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(isMove).length > filled.length / 2;
  };
  const moves = fields.findIndex((field, column) => field === null && isMoves(column));
  const companies = fields.indexOf('company');
  if (moves !== -1) give(moves, 'from');
  else if (companies !== -1) {
    fields[companies] = null;
    give(companies, 'from');
  }
}

/** Null where nothing stands there. */
function shareOfDates(cells: readonly string[]): number | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  const known = new Map<string, boolean>();
  const isDate = (cell: string) => {
    const { edtf, notice } = readDate(cell);
    return edtf !== null || (notice !== null && notice.code !== 'date.unreadable');
  };
  const understood = filled.filter((cell) => {
    const is = known.get(cell) ?? isDate(cell);
    known.set(cell, is);
    return is;
  });
  return understood.length / filled.length;
}

/** Fields of names: a column of dates is none of these, whatever its heading. */
const NAMES: readonly OwnColumnField[] = ['person', 'from', 'to', 'company'];

function isLikely(field: OwnColumnField, dates: number | null): boolean {
  if (dates === null) return true;
  if (DATE_FIELDS.includes(field)) return dates >= 0.2;
  return !NAMES.includes(field) || dates <= 0.5;
}

/** Returns the fields that are needed and that no column gives: person, from, and something to place it in time. */
export function missingFields({ fields }: OwnMapping): readonly OwnColumnField[] {
  const missing = NEEDED_FIELDS.filter(
    (field) => !fields.includes(field) && !(field === 'person' && fields.includes('family')),
  );
  const isPlaced = PLACED.some((field) => fields.includes(field));
  return isPlaced ? missing : [...missing, 'left'];
}

/** Returns a mapping with one column taken for another field; what another column was taken for gives way. */
export function withField(mapping: OwnMapping, column: number, field: OwnColumnField | null): OwnMapping {
  return {
    ...mapping,
    fields: mapping.fields.map((each, i) =>
      i === column ? field : each === field && field !== null && !SEVERAL.has(field) ? null : each,
    ),
  };
}

/** Returns a mapping as links hold it: `person.0~from.2~left.3~day-first`; columns are counted from 0. */
export function encodeMapping({ fields, order }: OwnMapping): string {
  return [
    ...fields.flatMap((field, column) => (field === null ? [] : [`${field}.${column}`])),
    ...(order === null ? [] : [order]),
  ].join('~');
}

/** Returns the mapping that a link holds, for a table of so many columns; null for a text that is none. */
export function decodeMapping(text: string, width: number): OwnMapping | null {
  const fields: (OwnColumnField | null)[] = Array.from({ length: width }, () => null);
  let order: DateOrder | null = null;
  for (const entry of text.toLowerCase().split(/[~,]/)) {
    if (entry === 'day-first' || entry === 'month-first') order = entry;
    else {
      const [, word = '', column = ''] = /^([a-z]+)\.(\d{1,4})$/.exec(entry) ?? [];
      if (!isField(word) || Number(column) >= width) return null;
      fields[Number(column)] = word;
    }
  }
  return fields.every((field) => field === null)
    ? order === null
      ? null
      : { fields: [], order }
    : { fields, order };
}
