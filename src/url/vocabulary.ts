import type { Dataset } from '../model/dataset.ts';
import type { LinkState } from './linkState.ts';

/** What the codec must know of the product: this room names no view and no id itself. */
export interface Vocabulary {
  /** ids of the views */
  readonly views: readonly string[];
  readonly dataset: Pick<Dataset, 'places' | 'departureById' | 'departuresByPerson' | 'years'>;
  /** what a link without parameters means on this page */
  readonly defaults: LinkState;
}

/** Characters that the query of a link may have at most. */
export const MOST_CHARACTERS = 2000;

/** What is wrong with a parameter of a link. It has been left out; everything else holds. */
export interface LinkProblem {
  readonly param: string;
  /** the value that was left out, cut to 60 characters; empty for `length` */
  readonly value: string;
  /** `unknown`: no such id; `invalid`: not in the notation; `outside`: not within the record; `length`: the link was too long; `cut`: its end is missing */
  readonly reason: 'unknown' | 'invalid' | 'outside' | 'length' | 'cut';
}

/** In place of a value that a text does not stand for. An object, so that no text can be taken for it. */
export interface Refusal {
  readonly refused: LinkProblem['reason'];
}

export const UNKNOWN: Refusal = { refused: 'unknown' };
export const INVALID: Refusal = { refused: 'invalid' };
export const OUTSIDE: Refusal = { refused: 'outside' };
export const CUT: Refusal = { refused: 'cut' };
