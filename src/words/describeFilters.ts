import type { Language } from '../i18n/language.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseVersions, type VersionRange } from '../model/versions.ts';
import {
  FILTER_IDS,
  isOn,
  listFilter,
  NO_FILTERS,
  type FilterId,
  type Filters,
  type YearRange,
} from '../filters/filters.ts';
import { parseEntry } from '../filters/listFilter.ts';
import { optionName, plainText } from './optionName.ts';

/** One thing that a filter asks for, in words, and the filters without it. */
export interface FilterLabel {
  /** stable while the thing is on */
  readonly key: string;
  readonly id: FilterId;
  /** "Lab" */
  readonly field: string;
  /** "OpenAI", "not OpenAI", "2019–2024" */
  readonly value: string;
  readonly without: Filters;
}

/** Options that are named one by one; a longer list is summed up. */
const NAMED = 4;

/** Returns what the filters ask for beyond the default, in the order of the bar. Empty for the default. */
export function describeFilters(
  filters: Filters,
  dataset: Pick<Dataset, 'places' | 'groups'>,
  language: Language,
): readonly FilterLabel[] {
  const { t, number } = language;
  return FILTER_IDS.filter((id) => isOn(id, filters)).flatMap((id): FilterLabel[] => {
    const field = t(`filter.${id}`);
    const reset = { ...filters, [id]: NO_FILTERS[id] };
    if (id === 'time') {
      return filters.time === null
        ? []
        : [{ key: id, id, field, value: describeYears(filters.time, language), without: reset }];
    }
    if (id === 'q')
      return [{ key: id, id, field, value: t('filter.quoted', { text: filters.q.trim() }), without: reset }];
    if (id === 'added') {
      const range = parseVersions(filters.added);
      return range === null
        ? []
        : [{ key: id, id, field, value: describeAdded(range, language), without: reset }];
    }
    const list = filters[id];
    if (list.length === 0) {
      const { lifted } = listFilter(id);
      return [
        { key: id, id, field, value: lifted === undefined ? field : plainText(t, lifted), without: reset },
      ];
    }
    if (list.length > NAMED) {
      const excluded = list.every((entry) => parseEntry(entry).excluded);
      const n = number(list.length);
      return [
        {
          key: id,
          id,
          field,
          value: excluded ? t('filter.allButMany', { n }) : t('filter.many', { n }),
          without: reset,
        },
      ];
    }
    return list.map((entry) => {
      const { option, excluded } = parseEntry(entry);
      const name = optionName(id, option, dataset, language);
      const rest = list.filter((each) => each !== entry);
      return {
        key: `${id} ${entry}`,
        id,
        field,
        value: excluded ? t('filter.not', { name }) : name,
        without: rest.length === 0 && !excluded ? reset : { ...filters, [id]: rest },
      };
    });
  });
}

/** Returns since when departures are on record, in words: "since November 2026", "26 November 2026". */
function describeAdded({ from, to }: VersionRange, { t, date }: Pick<Language, 't' | 'date'>): string {
  if (from === null) return to === null ? '' : t('filter.added.until', { date: date(to) });
  if (to === null) return t('filter.added.since', { date: date(from) });
  return from.text === to.text ? date(from) : t('filter.added.range', { from: date(from), to: date(to) });
}

/** Returns a range of years in words: "2019–2024", "2019", "since 2019", "until 2019". */
export function describeYears({ from, to }: YearRange, { t }: Pick<Language, 't'>): string {
  if (from === null && to === null) return t('filter.years.all');
  if (from === null) return t('filter.years.until', { year: String(to) });
  if (to === null) return t('filter.years.since', { year: String(from) });
  return from === to
    ? t('filter.years.one', { year: String(from) })
    : t('filter.years.range', { from: String(from), to: String(to) });
}
