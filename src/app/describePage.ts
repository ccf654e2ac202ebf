import { describeFilters } from '../words/describeFilters.ts';
import type { Filters } from '../filters/filters.ts';
import type { Language } from '../i18n/language.ts';
import type { Dataset } from '../model/dataset.ts';

/** Filters that a page title names; more do not fit a tab. */
const NAMED = 3;

/** Returns the title of the page: what is filtered, by which entries of the history can be told apart, and the name. */
export function describePage(filters: Filters, dataset: Dataset, language: Language): string {
  const values = describeFilters(filters, dataset, language).map(({ value }) => value);
  const name = language.t('app.name');
  return values.length === 0 ? name : `${values.slice(0, NAMED).join(', ')} · ${name}`;
}
