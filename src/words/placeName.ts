import type { Language } from '../i18n/language.ts';
import type { Dataset, Place } from '../model/dataset.ts';
import type { Grouping } from '../transforms/groupPlace.ts';

/** Returns the ids of companies that have a lab of their own in the record: as a destination they mean the company beside it. */
export function companiesWithLabs(dataset: Dataset): ReadonlySet<string> {
  return new Set(
    [...dataset.places.values()].flatMap(({ lab, id, company }) =>
      lab === null || company === id ? [] : [company],
    ),
  );
}

/**
 * Returns the name of a place in the charts, the same in each. Where labs stand for themselves, a company that has some says
 * that it is meant as a company: "Meta (company)" beside "Meta FAIR".
 */
export function placeName(
  place: Place,
  grouping: Grouping,
  companies: ReadonlySet<string>,
  { t, text }: Pick<Language, 't' | 'text'>,
): string {
  const name = text(place.short);
  return isCompanyBesideLabs(place, grouping, companies) ? t('place.asCompany', { name }) : name;
}

/** Returns whether the place is a company that is drawn beside labs of its own. */
export function isCompanyBesideLabs(
  place: Place,
  grouping: Grouping,
  companies: ReadonlySet<string>,
): boolean {
  return grouping === 'lab' && place.lab === null && companies.has(place.id);
}
