import type { Bilingual } from '../../model/schema.ts';
import { describeNotice } from '../../reading/describeNotice.ts';
import { readDate } from '../../reading/readDate.ts';
import { EMPTY } from './input.ts';
import { likelyWord } from './likely.ts';
import type { RowContext } from './rowContext.ts';

/** Readers of cells: an empty cell keeps what was, the word `(empty)` empties it. */
export interface FieldReaders {
  text(name: string, old: string | null | undefined): string | null;
  date(name: string, old: string | null | undefined): string | null;
  bilingual(prefix: string, old: Bilingual | null | undefined): Bilingual | null;
  flag(name: string, old: boolean | undefined): boolean;
  /** one of the words that the schema knows */
  choice(name: string, old: string | null | undefined, among: readonly string[]): string | null;
}

/** Returns the readers of a row. */
export function readFields(context: Pick<RowContext, 'row' | 'problem' | 'warning'>): FieldReaders {
  const { row, problem } = context;
  const readers: FieldReaders = {
    text: (name, old) => {
      const cell = row.cells.get(name);
      return cell === undefined ? (old ?? null) : cell === EMPTY ? null : cell;
    },
    date: (name, old) => {
      const cell = readers.text(name, old);
      return cell === null || cell === old ? cell : readDateCell(context, name, cell);
    },
    bilingual: (prefix, old) => {
      const en = row.cells.get(`${prefix}_en`);
      const zh = row.cells.get(`${prefix}_zh`);
      const isEmptied = en === EMPTY || zh === EMPTY;
      const other = (cell: string | undefined) => (cell === EMPTY ? '' : cell);
      return bilingualOf(
        other(en) ?? (isEmptied ? '' : (old?.en ?? '')),
        other(zh) ?? (isEmptied ? '' : (old?.zh ?? '')),
      );
    },
    flag: (name, old) => {
      const cell = row.cells.get(name)?.toLowerCase();
      if (cell === undefined) return old ?? false;
      const value = FLAGS.get(cell);
      if (value === undefined) problem(name, row.cells.get(name) ?? '', 'expected true or false');
      return value ?? false;
    },
    choice: (name, old, among) => {
      const cell = readers.text(name, old);
      if (cell === null || cell === old || among.includes(cell)) return cell;
      problem(name, cell, `expected one of ${among.join(', ')}${likelyWord(cell, among)}`);
      return null;
    },
  };
  return readers;
}

/** `1` and `0`, `wahr` and `是`: what spreadsheets and their users write for true and false. */
const FLAGS = new Map(
  ['true yes y 1 wahr vrai verdadero 是 真', 'false no n 0 falsch faux falso 否 假', EMPTY].flatMap(
    (words, i) => words.split(' ').map((word) => [word, i === 0] as const),
  ),
);

/** Returns the EDTF text of a date as it was typed; says how it was read where it was typed otherwise, and the text itself after a problem. */
export function readDateCell(
  { problem, warning }: Pick<RowContext, 'problem' | 'warning'>,
  name: string,
  cell: string,
): string {
  const { edtf, notice } = readDate(cell);
  if (edtf === null) {
    const hint = notice?.code === 'date.ambiguous' ? 'write one of them' : 'write it as EDTF';
    problem(
      name,
      cell,
      `expected an EDTF date: ${notice === null ? 'empty' : describeNotice(notice, 'en')}; ${hint}`,
    );
    return cell;
  }
  if (notice !== null) warning(name, cell, describeNotice(notice, 'en'));
  else if (edtf !== cell) warning(name, cell, `read as ${edtf}`);
  return edtf;
}

/** Returns a text in two languages; null where neither says anything. */
export function bilingualOf(en: string, zh: string): Bilingual | null {
  return en === '' && zh === '' ? null : { en, zh };
}
