/** The filter by the version of the data that first had a departure. */
import type { Departure } from '../model/dataset.ts';
import { dayOfVersion, parseVersions } from '../model/versions.ts';

/** Returns a test of whether a departure was added within a range as text; null where the text filters nothing. */
export function addedTest(text: string): ((departure: Pick<Departure, 'added'>) => boolean) | null {
  const range = parseVersions(text);
  if (range === null) return null;
  const start = range.from?.earliest ?? -Infinity;
  const end = range.to?.latest ?? Infinity;
  return ({ added }) => {
    const day = added === null ? null : dayOfVersion(added);
    return day !== null && day.earliest >= start && day.latest <= end;
  };
}
