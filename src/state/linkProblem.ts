/** What is wrong with a parameter of a link. It has been left out; everything else holds. */
export interface LinkProblem {
  readonly param: string;
  /** the value that was left out, cut to 60 characters; empty for `length` */
  readonly value: string;
  /**
   * `unknown`: no such id; `invalid`: not in the notation; `outside`: not within the record; `length`: the link was too long; `cut`: its
   * end is missing
   */
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
