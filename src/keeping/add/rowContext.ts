import type { Draft, Lookups, Origin } from './draft.ts';
import type { AddProblem, InputRow } from './input.ts';

/** What every step of reading a row is given. */
export interface RowContext {
  readonly row: InputRow;
  readonly draft: Draft;
  readonly lookups: Lookups;
  /** keeps the file from being added */
  readonly problem: Report;
  /** something for the keeper to look at */
  readonly warning: Report;
}

type Report = (field: string, value: string, message: string) => void;

/** What a row says of one of its pages. */
export interface PageCells {
  /** n of the columns `source_<n>_…` */
  readonly number: number;
  readonly url: string;
  /** the cell of a column by the name behind its number; null where there is none */
  readonly part: (name: string) => string | null;
  /** the whole name of such a column */
  readonly field: (name: string) => string;
}

/** Returns what a row is read with. */
export function createContext(row: InputRow, draft: Draft, lookups: Lookups): RowContext {
  const report =
    (into: AddProblem[]): Report =>
    (field, value, message) =>
      void into.push({ place: row.place, field, value: value === '' ? '' : JSON.stringify(value), message });
  return { row, draft, lookups, problem: report(draft.problems), warning: report(draft.warnings) };
}

/** Returns where a record of a row comes from: its columns by the paths inside the record. */
export function originOf(row: InputRow, columns: (path: string) => string): Origin {
  return { place: row.place, column: columns };
}

/** Returns whether two names are one, capitals aside. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Chinese in a column for English is a slip of the column, and would be shown to readers of English. */
export function isInItsScript({ row, problem }: RowContext): boolean {
  let isRight = true;
  for (const [name, cell] of row.cells) {
    const letters = cell.match(/\p{L}/gu)?.length ?? 0;
    const han = cell.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (!name.endsWith('_en') || han <= letters / 2) continue;
    isRight = false;
    problem(name, cell, `expected Latin script: Chinese belongs in ${name.replace(/_en$/, '_zh')}`);
  }
  return isRight;
}

/** Several rows may change one record, but not one field to different things; columns that follow from others aside. */
export function saysTheSame(
  { row, draft, problem }: RowContext,
  id: string,
  isFollowing: (name: string) => boolean,
): boolean {
  let agreed = true;
  for (const [name, cell] of row.cells) {
    if (name === 'id' || isFollowing(name)) continue;
    const said = draft.said.get(`${id} ${name}`);
    if (said !== undefined && said.cell !== cell) {
      agreed = false;
      problem(name, cell, `expected ${JSON.stringify(said.cell)}, as ${said.place} says of ${id}`);
    }
    draft.said.set(`${id} ${name}`, { place: row.place, cell });
  }
  return agreed;
}
