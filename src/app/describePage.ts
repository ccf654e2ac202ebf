import { describeFilters } from '../words/describeFilters.ts';
import type { Filters } from '../filters/filters.ts';
import type { Language } from '../i18n/language.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Selection } from '../state/linkState.ts';
import { nameSelected } from '../words/selected.ts';

/** Names in a page title; more do not fit a tab. */
const NAMED = 3;

/** Returns the title of the page: what is selected and filtered, by which entries of the history can be told apart, and the name. */
export function describePage(
  { filters, selection }: { readonly filters: Filters; readonly selection: Selection | null },
  dataset: Dataset,
  language: Language,
): string {
  const { t } = language;
  const selected = nameSelected(selection, dataset, language);
  const values = [
    ...(selected === null ? [] : [selected]),
    ...describeFilters(filters, dataset, language).map(({ value }) => value),
  ];
  const name = t('app.name');
  return values.length === 0 ? name : `${values.slice(0, NAMED).join(t('app.between'))} · ${name}`;
}
