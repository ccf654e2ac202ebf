import type { Dataset } from '../model/dataset.ts';
import { VIEWS, type ViewEntry } from '../views/index.ts';

/** Returns the views that a dataset has: what is said of the shipped record alone is none of another. */
export function viewsOf({ own }: Pick<Dataset, 'own'>): readonly ViewEntry[] {
  return own === null ? VIEWS : VIEWS.filter(({ shell }) => shell === 'full');
}
