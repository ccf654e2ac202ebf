import type { Departure, Place } from '../model/dataset.ts';

/**
 * Returns a text folded for search: compatibility width, case, diacritics, and the marks inside names (hyphens, dots,
 * apostrophes) removed, the same in every locale. So "Fei-Fei", "feifei" and "ＦｅｉＦｅｉ" are one.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\-‐‑'’.·・]/gu, '')
    .toLowerCase()
    .replace(/[ø]/g, 'o')
    .replace(/[ł]/g, 'l')
    .replace(/[ıİ]/g, 'i');
}

/** Returns the words of a query, folded. An empty or blank query has none. */
export function queryWords(query: string): readonly string[] {
  return foldText(query)
    .split(/[\s,，、。;；/]+/u)
    .filter((word) => word !== '');
}

/** Returns everything a departure can be found by, folded: names in both scripts, other spellings, lab, company, role, destination. */
export function searchTextOf(departure: Departure, places: ReadonlyMap<string, Place>): string {
  const company = places.get(departure.lab.company);
  const parts: (string | null | undefined)[] = [
    departure.person.name.en,
    departure.person.name.zh,
    ...departure.person.aliases,
    ...namesOf(departure.lab),
    ...(company === undefined ? [] : namesOf(company)),
    departure.unit?.en,
    departure.unit?.zh,
    departure.role?.en,
    departure.role?.zh,
    ...departure.destinations.flatMap(({ place, role }) => [
      ...(place === null ? [] : namesOf(place)),
      role?.en,
      role?.zh,
    ]),
  ];
  return foldText(parts.filter((part) => part != null).join('\n'));
}

/** Returns every name a place can be found by. */
export function namesOf(place: Place): readonly string[] {
  return [place.name.en, place.name.zh, place.short.en, place.short.zh, ...place.aliases];
}
