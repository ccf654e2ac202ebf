import type { CellNotice, DateNotice, FileNotice } from '../notices.ts';

/** What is wrong with a cell of a reader's own file, or with the file; put into words by `describeOwnNotice`. */
export type OwnNotice =
  | FileNotice
  | CellNotice
  | DateNotice
  | { readonly code: 'own.empty' }
  | { readonly code: 'own.long'; readonly most: number }
  | { readonly code: 'own.link' }
  | { readonly code: 'own.kind' }
  | { readonly code: 'own.status' }
  | { readonly code: 'own.role-kind' }
  | { readonly code: 'own.country' }
  | { readonly code: 'own.cells'; readonly most: number }
  | { readonly code: 'own.passed'; readonly kind: 'total' | 'footnote' | 'above' | 'heading' }
  | { readonly code: 'own.nested' }
  | { readonly code: 'own.record'; readonly message: string }
  | { readonly code: 'own.reference'; readonly id: string }
  | { readonly code: 'own.duplicate' }
  | { readonly code: 'own.large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'own.json' }
  | { readonly code: 'own.json-shape' }
  | { readonly code: 'own.newer'; readonly version: string }
  | { readonly code: 'own.damaged' }
  | { readonly code: 'own.large-workbook' }
  | { readonly code: 'own.sheet'; readonly name: string; readonly others: readonly string[] }
  | { readonly code: 'own.rows'; readonly count: number; readonly most: number }
  | { readonly code: 'own.columns'; readonly count: number; readonly most: number }
  | { readonly code: 'own.no-rows' };

/** One thing in a file that was not understood, and where. */
export interface OwnProblem {
  /** row of the spreadsheet (the heading is 1), or number of the record in a list */
  readonly number: number;
  /** heading of the column, or name of the field; empty for the row as a whole */
  readonly column: string;
  /** what stands there, cut to 200 characters */
  readonly value: string;
  /** what was expected */
  readonly notice: OwnNotice;
  /** false: the row is left out; true: the row is shown without what the cell says */
  readonly isShown: boolean;
}

/** Characters of a value that a list of problems shows. */
const SHOWN = 200;

/** Returns a value as a list of problems shows it: its first characters, with an ellipsis where there are more. */
export function cutValue(value: string): string {
  const characters = value.length > SHOWN ? Array.from(value.slice(0, 2 * SHOWN)) : null;
  return characters === null || characters.length <= SHOWN
    ? value
    : `${characters.slice(0, SHOWN - 1).join('')}…`;
}

/** Returns what is told where a table has more columns than are read; nothing where all are. */
export function columnsNotice(count: number, most: number): readonly OwnNotice[] {
  return count > most ? [{ code: 'own.columns', count, most }] : [];
}
