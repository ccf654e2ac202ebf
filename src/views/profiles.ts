import type { Dataset } from '../model/dataset.ts';
import type { Selection } from '../state/linkState.ts';
import { companiesWithLabs } from '../words/placeName.ts';

/** Returns the ids of the places that have a page of their own: every lab, and every company that one of them is part of. */
export function placesWithProfiles(dataset: Dataset): ReadonlySet<string> {
  const labs = [...dataset.places.values()].filter(({ lab }) => lab !== null);
  return new Set([...labs.map(({ id }) => id), ...companiesWithLabs(dataset)]);
}

/** Returns the path of the page of a lab, company or person below the folder of a language: `labs/openai/`, `people/andrew-ng/`. */
export function profilePath({
  type,
  id,
}: Pick<Selection, 'id'> & { readonly type: 'person' | 'place' }): string {
  return `${type === 'person' ? 'people' : 'labs'}/${id}/`;
}
