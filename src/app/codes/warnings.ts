import type { ViewEntry } from '../../views/index.ts';
import { DRAWN_FROM } from '../../views/drawnFrom.ts';

/** What an article makes a poor chart of, for an author to know before publishing. */
export type Warning = 'few' | 'narrow' | 'tall' | 'table';

/** Departures under which a chart says less than a sentence. */
const FEW = 5;
/** px that WordPress gives a pasted link at most */
const MOST_HEIGHT = 1000;
/** px of the embed on either side of its chart */
const PADDING = 8;

export interface Situation {
  readonly view: Pick<ViewEntry, 'hasChart'>;
  /** px of the article's column */
  readonly column: number;
  /** departures of the set */
  readonly total: number;
  /** px that the embed asks for; null where that is not known, or fixed */
  readonly height: number | null;
}

/** Returns what an author should know of a set in a column, the gravest first. */
export function warningsOf({ view, column, total, height }: Situation): readonly Warning[] {
  const warnings: Warning[] = [];
  if (total < FEW) warnings.push('few');
  if (!view.hasChart) warnings.push('table');
  else if (column - 2 * PADDING < DRAWN_FROM) warnings.push('narrow');
  if (height !== null && height > MOST_HEIGHT) warnings.push('tall');
  return warnings;
}
