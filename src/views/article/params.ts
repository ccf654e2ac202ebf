import { createOwnParam, type Param } from '../../state/param.ts';
import { UNKNOWN } from '../../state/linkProblem.ts';

/** How many claims the article makes: `c01` to the last, in `chapters.ts` by chapter. */
export const CLAIM_COUNT = 48;

function isClaim(text: string): boolean {
  const number = /^c(\d\d)$/.exec(text)?.[1];
  return number !== undefined && Number(number) >= 1 && Number(number) <= CLAIM_COUNT;
}

/** The one claim of the article that is shown; null for the whole essay. */
export const CLAIM = createOwnParam<string | null>({
  name: 'claim',
  initial: null,
  decode: (reader, fallback) =>
    reader.one<string | null>(fallback, (text) => (isClaim(text) ? text : UNKNOWN)),
  encode: (id) => id ?? '',
});

export const ARTICLE_PARAMS: readonly Param[] = [CLAIM];
