import type { Language } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { DESTINATION_KINDS, REGIONS, ROLE_KINDS, STATUSES } from '../model/schema.ts';
import type { ListFilterId } from './filters.ts';

const WORDS: Partial<Readonly<Record<ListFilterId, ReadonlyMap<string, keyof Messages>>>> = {
  kind: new Map(DESTINATION_KINDS.map((kind) => [kind, `kind.${kind}` as const])),
  region: new Map(REGIONS.map((region) => [region, `region.${region}` as const])),
  role: new Map(ROLE_KINDS.map((role) => [role, `roleKind.${role}` as const])),
  status: new Map(STATUSES.map((status) => [status, `status.${status}` as const])),
};

/** Returns the name of a list filter's option in a language; the id itself where the record does not know it. */
export function optionName(
  id: ListFilterId,
  option: string,
  dataset: Pick<Dataset, 'places'>,
  { t, text }: Pick<Language, 't' | 'text'>,
): string {
  const words = WORDS[id];
  if (words !== undefined) {
    const key = words.get(option);
    return key === undefined ? option : plainText(t, key);
  }
  const place = dataset.places.get(option);
  return place === undefined ? option : text(place.name);
}

/** The words of the record's fixed lists take no arguments, which a union of keys cannot say. */
function plainText(t: Language['t'], key: keyof Messages): string {
  return (t as (key: keyof Messages) => string)(key);
}
