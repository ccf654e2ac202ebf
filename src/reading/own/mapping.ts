import { readDate, type DateOrder } from '../readDate.ts';
import { DATE_FIELDS, fieldsOf, isField, NEEDED_FIELDS, type OwnColumnField } from './fields.ts';

/** What each column of a file is taken for, and how its dates are read. */
export interface OwnMapping {
  /** field of each column; null for one that is not read */
  readonly fields: readonly (OwnColumnField | null)[];
  /** how `03/04/2019` is meant; null while nobody has said */
  readonly order: DateOrder | null;
}

/** Rows that are looked at to see whether a column holds what its heading says. */
export const SAMPLE = 200;

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
  // Of a column whose heading makes it nothing that dates speak for or against, nobody asks.
  const dates = Array.from({ length: width }, (_, i) =>
    fieldsOf(heading[i] ?? '').some(({ field }) => DATE_FIELDS.includes(field) || NAMES.includes(field))
      ? shareOfDates(sample.map((row) => row[i] ?? ''))
      : null,
  );
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
  // "From" and "to" above dates are a time, not a move.
  const spans = [
    ['from', 'joined'],
    ['to', 'left'],
  ] as const;
  for (const [word, field] of spans)
    heading.forEach((name, column) => {
      if (fieldsOf(name)[0]?.field === word && (dates[column] ?? 0) > 0.5) give(column, field);
    });
  // A name that says where somebody joined is no date: "joined: OpenAI".
  heading.forEach((name, column) => {
    if (fieldsOf(name)[0]?.field === 'joined' && (dates[column] ?? 1) < 0.2) give(column, 'to');
  });
  return { fields, order: null };
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
  const isPlaced = (['left', 'announced', 'towhen'] as const).some((field) => fields.includes(field));
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
