import type { TextIndex } from '../textIndex.ts';
import { createNames, type NameColumn, type NameMaker } from './nameColumn.ts';
import type { OwnPerson, OwnRow } from './ownRow.ts';

/** One thing that rows say: each value once, and of each row the number of its value. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly at: Uint32Array;
}

/** What rows say beside their number and their person. */
type Said = Omit<OwnRow, 'number' | 'person'>;

/** The parts of a person's name, and the id where the file has one. */
interface SaidOfPerson {
  readonly name: string;
  readonly nameZh: string | null;
  readonly personId: OwnPerson['id'];
}

type Fields = Said & Omit<SaidOfPerson, 'name'>;

/** The rows of a file as columns: of 100,000 rows not much more is kept than the values that differ. */
export type OwnColumns = {
  readonly size: number;
  readonly numbers: Uint32Array;
  readonly name: NameColumn;
} & { readonly [K in keyof Fields]: Column<Fields[K]> };

/** A column that is being read. */
export interface ColumnMaker<T> {
  /** Returns the number of a value, which it has from then on. */
  readonly numberOf: (value: T) => number;
  /** Returns the number of a value that is none of those there. */
  readonly add: (value: T) => number;
  readonly put: (row: number, number: number) => void;
  /** the numbers by row */
  readonly at: Uint32Array;
  readonly column: (size: number, isPruned: boolean) => Column<T>;
}

type Makers = { readonly [K in keyof Fields]: ColumnMaker<Fields[K]> };

/** Columns that are being read. */
export interface ColumnsMaker {
  readonly of: Makers & { readonly name: NameMaker };
  readonly numbers: Uint32Array;
  /** Returns the first so many rows. Where rows were given up, values that were theirs alone go. */
  readonly columns: (size: number, isPruned: boolean) => OwnColumns;
}

const NAMES = [
  'id',
  'nameZh',
  'personId',
  'from',
  'company',
  'country',
  'joined',
  'left',
  'announced',
  'role',
  'roleKind',
  'destinations',
  'status',
  'sources',
  'facts',
  'rest',
] as const satisfies readonly (keyof Fields)[];

/** Returns what makes columns of at most so many rows. The names of these are among `texts`. */
export function createColumns(most: number, texts?: TextIndex): ColumnsMaker {
  const of = { ...makersOf(() => createColumn(most)), name: createNames(most, texts) };
  const numbers = new Uint32Array(most);
  return {
    of,
    numbers,
    columns: (size, isPruned) => ({
      size,
      numbers: numbers.subarray(0, size),
      name: of.name.column(size, isPruned),
      ...columnsOf(of, size, isPruned),
    }),
  };
}

// A record with the same keys, whose values are of the types that these have: no more can be said of it without each name.
function makersOf(make: () => ColumnMaker<never>): Makers {
  return Object.fromEntries(NAMES.map((name) => [name, make()])) as unknown as Makers;
}

function columnsOf(
  of: Makers,
  size: number,
  isPruned: boolean,
): Omit<OwnColumns, 'size' | 'numbers' | 'name'> {
  return Object.fromEntries(NAMES.map((name) => [name, of[name].column(size, isPruned)])) as unknown as Omit<
    OwnColumns,
    'size' | 'numbers' | 'name'
  >;
}

function createColumn<T>(most: number): ColumnMaker<T> {
  const values: T[] = [];
  const known = new Map<T, number>();
  const at = new Uint32Array(most);
  return {
    numberOf: (value) => {
      let number = known.get(value);
      if (number === undefined) {
        number = values.length;
        known.set(value, number);
        values.push(value);
      }
      return number;
    },
    add: (value) => values.push(value) - 1,
    at,
    put: (row, number) => {
      // It is 0 already: of a column that says nothing no memory is touched.
      if (number !== 0) at[row] = number;
    },
    column: (size, isPruned) => {
      const own = at.subarray(0, size);
      return isPruned ? prune(values, own) : { values, at: own };
    },
  };
}

/** Leaves out values that no row has, in their order. */
function prune<T>(values: readonly T[], at: Uint32Array): Column<T> {
  const isUsed = new Uint8Array(values.length);
  for (const number of at) isUsed[number] = 1;
  const kept = values.filter((_, number) => isUsed[number] === 1);
  let next = 0;
  const numbers = Uint32Array.from(isUsed, (used) => (used === 1 ? next++ : 0));
  return { values: kept, at: at.map((number) => numbers[number] ?? 0) };
}

/** Puts a whole row at a place. */
export function putRow({ of, numbers }: ColumnsMaker, at: number, row: OwnRow): void {
  const { number, person, ...rest } = row;
  numbers[at] = number;
  const put = <T>(maker: ColumnMaker<T>, value: T) => maker.put(at, maker.numberOf(value));
  of.name.put(at, of.name.numberOf(person.name.en));
  put(of.nameZh, person.name.zh);
  put(of.personId, person.id);
  put(of.id, rest.id);
  put(of.from, rest.from);
  put(of.company, rest.company);
  put(of.country, rest.country);
  put(of.joined, rest.joined);
  put(of.left, rest.left);
  put(of.announced, rest.announced);
  put(of.role, rest.role);
  put(of.roleKind, rest.roleKind);
  put(of.destinations, rest.destinations);
  put(of.status, rest.status);
  put(of.sources, rest.sources);
  put(of.facts, rest.facts);
  put(of.rest, rest.rest);
}

/** Returns rows as columns. */
export function columnsOfRows(rows: readonly OwnRow[]): OwnColumns {
  const maker = createColumns(rows.length);
  rows.forEach((row, i) => putRow(maker, i, row));
  return maker.columns(rows.length, false);
}

/** Returns what a row says of one thing. */
export function saidAt<T>({ values, at }: Column<T>, row: number): T {
  // A column has a value for each of its rows.
  return values[at[row] ?? 0] as T;
}

/** Returns the name that a row says. */
export function nameAt({ name }: OwnColumns, row: number): string {
  return name.nameOf(name.at[row] ?? 0);
}

/** Returns a row whole, made anew. */
export function rowAt(columns: OwnColumns, row: number): OwnRow {
  return {
    number: columns.numbers[row] ?? 0,
    id: saidAt(columns.id, row),
    person: {
      id: saidAt(columns.personId, row),
      name: { en: nameAt(columns, row), zh: saidAt(columns.nameZh, row) },
    },
    from: saidAt(columns.from, row),
    company: saidAt(columns.company, row),
    country: saidAt(columns.country, row),
    joined: saidAt(columns.joined, row),
    left: saidAt(columns.left, row),
    announced: saidAt(columns.announced, row),
    role: saidAt(columns.role, row),
    roleKind: saidAt(columns.roleKind, row),
    destinations: saidAt(columns.destinations, row),
    status: saidAt(columns.status, row),
    sources: saidAt(columns.sources, row),
    facts: saidAt(columns.facts, row),
    rest: saidAt(columns.rest, row),
  };
}

/** Returns all rows whole. */
export function rowsOf(columns: OwnColumns): readonly OwnRow[] {
  return Array.from({ length: columns.size }, (_, row) => rowAt(columns, row));
}
