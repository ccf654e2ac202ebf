import { allOptions } from '../../filters/facets.ts';
import { searchRecord, type HitGroup, type SearchHit } from '../../filters/searchRecord.ts';
import { foldText, queryWords } from '../../filters/searchText.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';
import { optionName } from '../../words/optionName.ts';

const BY_NAME = ['role', 'kind'] as const;

/** Something that the search leads to: a hit of the record, or an option of a fixed list by its name in the language of the reader. */
export type FoundHit = SearchHit | { readonly type: (typeof BY_NAME)[number]; readonly option: string };

export interface FoundGroup extends Pick<HitGroup, 'more'> {
  readonly type: FoundHit['type'];
  readonly hits: readonly FoundHit[];
}

/** Returns what a query finds: first in the record, then kinds of role and of destination that are called so. */
export function searchAll(dataset: Dataset, query: string, language: Language): readonly FoundGroup[] {
  const words = queryWords(query);
  const options = BY_NAME.map((type): FoundGroup => {
    const hits = [...allOptions(dataset, type)].filter((option) => {
      const name = foldText(optionName(type, option, dataset, language));
      return words.length > 0 && words.every((word) => name.includes(word));
    });
    return { type, hits: hits.map((option) => ({ type, option })), more: 0 };
  });
  return [...searchRecord(dataset, query), ...options.filter(({ hits }) => hits.length > 0)];
}
