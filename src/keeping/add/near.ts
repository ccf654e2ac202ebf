import { parseEdtf } from '../../model/edtf.ts';
import type { DepartureRecord } from '../../model/schema.ts';
import type { Lookups } from './draft.ts';

const TWO_YEARS = 2 * 366 * 86_400_000;

/**
 * Returns the departures of a person from a lab, or from another of its company, that lie within two years of a date, or whose date or
 * the one given is not known: the same may be meant. Candidates included.
 */
export function departuresNear(
  lookups: Lookups,
  person: string,
  lab: string,
  date: string | null,
): readonly DepartureRecord[] {
  const company = topOf(lookups, lab);
  const when = date === null ? null : parseEdtf(date);
  return [...lookups.departures.values(), ...lookups.candidates.values()].filter((record) => {
    if (record.person !== person || topOf(lookups, record.lab) !== company) return false;
    const text = record.left ?? record.announced ?? record.destinations[0]?.when ?? null;
    const own = text === null ? null : parseEdtf(text);
    if (own === null || when === null) return true;
    return own.earliest - when.latest <= TWO_YEARS && when.earliest - own.latest <= TWO_YEARS;
  });
}

function topOf({ places }: Lookups, id: string): string {
  const seen = new Set<string>();
  let top = id;
  for (
    let parent = places.get(top)?.parent;
    parent != null && !seen.has(parent);
    parent = places.get(top)?.parent
  ) {
    seen.add(parent);
    top = parent;
  }
  return top;
}
