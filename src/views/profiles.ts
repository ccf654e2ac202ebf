import type { Dataset } from '../model/dataset.ts';
import type { Selection } from '../state/linkState.ts';
import { companiesWithLabs } from '../words/placeName.ts';

/** Returns the ids of the places that have a page of their own: every lab, and every company that one of them is part of. */
export function placesWithProfiles(dataset: Dataset): ReadonlySet<string> {
  const labs = [...dataset.places.values()].filter(({ lab }) => lab !== null);
  return new Set([...labs.map(({ id }) => id), ...companiesWithLabs(dataset)]);
}

/**
 * Returns the path of the page of a lab, company or person below the folder of a language (`labs/openai/`), and of a departure its place
 * on the page of the person; null for what has none, as nothing of a reader's own data has.
 */
export function profilePath({ type, id }: Selection, dataset: Dataset): string | null {
  if (dataset.own !== null) return null;
  if (type === 'place') return hasProfile(id, dataset) ? `labs/${id}/` : null;
  if (type === 'person') return dataset.departuresByPerson.has(id) ? `people/${id}/` : null;
  const departure = dataset.departureById.get(id);
  if (departure === undefined) return null;
  const { id: person } = departure.person;
  // Of one departure the whole page tells.
  const isOne = (dataset.departuresByPerson.get(person)?.length ?? 0) < 2;
  return `people/${person}/${isOne ? '' : `#${id}`}`;
}

function hasProfile(id: string, { places }: Pick<Dataset, 'places'>): boolean {
  const place = places.get(id);
  if (place === undefined) return false;
  return (
    place.lab !== null || [...places.values()].some(({ lab, company }) => lab !== null && company === id)
  );
}
