import type { Dataset } from '../model/dataset.ts';
import type { LinkState } from '../state/linkState.ts';
import type { Vocabulary } from '../url/vocabulary.ts';
import { PARAMS } from '../views/params.ts';
import { viewsOf } from './viewsOf.ts';

/** Returns what the link codec must know of this product, on a page whose links without parameters mean `defaults`. */
export function vocabularyOf(dataset: Dataset, defaults: LinkState): Vocabulary {
  return { views: viewsOf(dataset).map(({ id }) => id), params: PARAMS, dataset, defaults };
}
