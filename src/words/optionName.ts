import type { Language } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { listFilter, type ListFilterId } from '../filters/filters.ts';

/** Returns the name of a list filter's option in a language; the id itself where the record does not know it. */
export function optionName(
  id: ListFilterId,
  option: string,
  dataset: Pick<Dataset, 'places' | 'groups'>,
  { t, text }: Pick<Language, 't' | 'text'>,
): string {
  const { closed, ofGroups = false } = listFilter(id);
  if (closed !== null) {
    const key = closed.get(option);
    return key === undefined ? option : plainText(t, key);
  }
  if (ofGroups) {
    const group = dataset.groups.find((each) => each.id === option);
    return group === undefined ? option : text(group.short);
  }
  const place = dataset.places.get(option);
  return place === undefined ? option : text(place.name);
}

/** The words of the record's fixed lists take no arguments, which a union of keys cannot say. */
export function plainText(t: Language['t'], key: keyof Messages): string {
  return (t as (key: keyof Messages) => string)(key);
}
