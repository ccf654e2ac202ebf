import type { LinkState } from '../state/linkState.ts';
import type { LinkRecord, Param } from '../state/param.ts';

/** What the codec must know of the product: this room names no view, no parameter and no id itself. */
export interface Vocabulary extends LinkRecord {
  /** every parameter that makes up a state, in the order of an address */
  readonly params: readonly Param[];
  /** what a link without parameters means on this page */
  readonly defaults: LinkState;
}

/** Characters that the query of a link may have at most. */
export const MOST_CHARACTERS = 2000;
