import { describeFilters } from '../words/describeFilters.ts';
import type { Filters } from '../filters/filters.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Dataset } from '../model/dataset.ts';
import { languageOf } from '../store/context.ts';

/** Filters that a page title names; more do not fit a tab. */
const NAMED = 3;

/** Returns the title of the page: what is filtered, by which entries of the history can be told apart, and the name. */
export function describePage(filters: Filters, dataset: Dataset, locale: Locale): string {
  const language = languageOf(locale);
  const values = describeFilters(filters, dataset, language).map(({ value }) => value);
  const name = language.t('app.name');
  return values.length === 0 ? name : `${values.slice(0, NAMED).join(', ')} · ${name}`;
}
