import { isClosed, type FacetOption } from '../../filters/facets.ts';
import { listFilter, type ListFilterId } from '../../filters/filters.ts';
import { optionState } from '../../filters/listFilter.ts';
import { optionName } from '../../words/optionName.ts';
import { foldText, namesOf, queryWords } from '../../filters/searchText.ts';
import type { Language } from '../../i18n/language.ts';
import type { Dataset } from '../../model/dataset.ts';

/** One option as a list shows it. */
export interface OptionRow {
  readonly option: FacetOption;
  readonly name: string;
  /** the company that a lab or a destination belongs to, where its name does not say so */
  readonly detail: string | null;
  /** 1 for a unit that stands below its lab, else 0 */
  readonly depth: number;
}

export interface ArrangeContext {
  readonly id: ListFilterId;
  readonly dataset: Dataset;
  readonly language: Language;
  /** the list as it was when the reader opened it: what was on it comes first, and does not jump while it is pressed */
  readonly list: readonly string[];
  readonly query: string;
}

/**
 * Returns the options that a query finds, in the order of a list: of fixed lists their own, of places those on the list
 * first, then by number, units below their lab; options without any departure last.
 */
export function arrangeOptions(
  options: readonly FacetOption[],
  context: ArrangeContext,
): readonly OptionRow[] {
  const { id, dataset, language, list, query } = context;
  const words = queryWords(query);
  const found = options.filter((option) => {
    if (words.length === 0) return true;
    const text = searchTextOfOption(option.id, context);
    return words.every((word) => text.includes(word));
  });
  const rows = found.map((option): OptionRow => {
    const name = optionName(id, option.id, dataset, language);
    return { option, name, detail: detailOf(option.id, name, context), depth: 0 };
  });
  const isZero = (row: OptionRow) => (row.option.count.total === 0 ? 1 : 0);
  if (isClosed(id)) return [...rows].sort((a, b) => isZero(a) - isZero(b));
  const isOnList = (row: OptionRow) => (optionState(list, row.option.id) === 'neutral' ? 1 : 0);
  const sorted = [...rows].sort(
    (a, b) =>
      isOnList(a) - isOnList(b) ||
      b.option.count.total - a.option.count.total ||
      language.compare(a.name, b.name),
  );
  return listFilter(id).nested === true && words.length === 0 ? nested(sorted, dataset) : sorted;
}

/** Puts each unit below the topmost lab of the list that it is part of. */
function nested(rows: readonly OptionRow[], dataset: Dataset): readonly OptionRow[] {
  const listed = new Set(rows.map(({ option }) => option.id));
  const headOf = (row: OptionRow) =>
    dataset.places.get(row.option.id)?.chain.findLast((id) => listed.has(id)) ?? row.option.id;
  const units = new Map<string, OptionRow[]>();
  for (const row of rows) {
    const head = headOf(row);
    if (head !== row.option.id)
      units.set(head, [...(units.get(head) ?? []), { ...row, depth: 1, detail: null }]);
  }
  return rows
    .filter((row) => headOf(row) === row.option.id)
    .flatMap((row) => [row, ...(units.get(row.option.id) ?? [])]);
}

function searchTextOfOption(option: string, { id, dataset, language }: ArrangeContext): string {
  const place = isClosed(id) ? undefined : dataset.places.get(option);
  if (place === undefined) return foldText(optionName(id, option, dataset, language));
  const above = place.chain.flatMap((each) => dataset.places.get(each) ?? []);
  return foldText(above.flatMap(namesOf).join('\n'));
}

function detailOf(option: string, name: string, { id, dataset, language }: ArrangeContext): string | null {
  if (listFilter(id).companyBeside !== true) return null;
  const company = dataset.places.get(dataset.places.get(option)?.company ?? '');
  if (company === undefined || company.id === option) return null;
  const companyName = language.text(company.short);
  return name.includes(companyName) ? null : companyName;
}
