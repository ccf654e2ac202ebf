import type { Draft, Lookups } from './draft.ts';
import type { InputRow } from './input.ts';

/** What every step of reading a row is given. */
export interface RowContext {
  readonly row: InputRow;
  readonly draft: Draft;
  readonly lookups: Lookups;
  readonly problem: (field: string, value: string, message: string) => void;
}

/** Returns where a row stands, for messages. */
export function placeOf(row: InputRow): string {
  return `row ${row.number}`;
}

/** Returns whether two names are one, capitals aside. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
