import { createOwnParam, type Param } from '../../state/param.ts';
import { CHAPTERS } from './chapters.ts';
import { UNKNOWN } from '../../state/linkProblem.ts';

const CLAIMS = new Set(CHAPTERS.flatMap(({ claims }) => claims));

/** The one claim of the article that is shown; null for the whole essay. */
export const CLAIM = createOwnParam<string | null>({
  name: 'claim',
  initial: null,
  decode: (reader, fallback) =>
    reader.one<string | null>(fallback, (text) => (CLAIMS.has(text) ? text : UNKNOWN)),
  encode: (id) => id ?? '',
});

export const ARTICLE_PARAMS: readonly Param[] = [CLAIM];
