import { isOn, LIST_FILTER_IDS, type Filters, type ListFilterId } from '../filters/filters.ts';
import type { Shown } from '../filters/filterDepartures.ts';
import { parseEntry } from '../filters/listFilter.ts';
import { surenessIn } from '../filters/yearRange.ts';
import type { Language } from '../i18n/language.ts';
import type { Dataset } from '../model/dataset.ts';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { findMost, type KnownKind } from '../transforms/findMost.ts';

/**
 * Returns the title of the current set: how many departures, from where, when, and where to: what the filters ask for, else
 * where most went, if the set supports that. Every number is the set's own count. True under every filter: filters that the
 * sentence cannot name are said to be on.
 */
export function describeFinding(
  shown: Shown,
  filters: Filters,
  dataset: Dataset,
  language: Language,
): string {
  const { t, count } = language;
  const { total } = shown.count;
  if (total === 0) return t('finding.none');
  const to = namedDestination(filters, dataset, language);
  const head = t('finding.head', {
    n: total,
    count: count(shown.count),
    from: fromWhere(shown, filters, dataset, language),
    to: to === null ? '' : t('finding.to', { places: to.words }),
    when: whenOf(filters, language),
    filtered: hasUnnamedFilter(filters, [namedPlace(filters)?.id, to?.id]),
  });
  const asksWhereTo = filters.kind.length > 0 || filters.dest.length > 0;
  const most = asksWhereTo ? null : findMost(shown.departures, surenessIn(filters.time));
  if (most === null) return head;
  return t('finding.most', { head, kinds: nameKinds(most, language) });
}

/** One kind of destination in words, or two. */
function nameKinds(kinds: readonly KnownKind[], { t }: Language): string {
  const [a = '', b] = kinds.map((kind) => t(`finding.kind.${kind}`));
  return b === undefined ? a : t('finding.or', { a, b });
}

function fromWhere(shown: Shown, filters: Filters, dataset: Dataset, { t, text, number }: Language): string {
  const nameOf = (id: string) => {
    const place = dataset.places.get(id);
    return place === undefined ? id : text(place.name);
  };
  const named = namedPlace(filters);
  if (named !== null) return nameOf(named.place);
  const labs = new Set(shown.departures.map((departure) => departure.lab));
  const [only] = labs;
  if (labs.size === 1 && only !== undefined) return text(only.name);
  return t('finding.labs', { n: number(labs.size) });
}

function whenOf({ time }: Filters, { t }: Language): string {
  if (time === null) return '';
  const { from, to } = time;
  if (from !== null && from === to) return t('finding.in', { year: String(from) });
  if (from !== null && to !== null) return t('finding.between', { from: String(from), to: String(to) });
  if (from !== null) return t('finding.since', { year: String(from) });
  return to === null ? '' : t('finding.until', { year: String(to) });
}

/** Returns the one lab or company that the filters ask for; null where they ask for several, for none, or for all but one. */
function namedPlace(filters: Filters): { readonly id: ListFilterId; readonly place: string } | null {
  for (const id of ['lab', 'company'] as const) {
    const [entry, ...rest] = filters[id];
    if (entry === undefined) continue;
    return rest.length > 0 || parseEntry(entry).excluded ? null : { id, place: entry };
  }
  return null;
}

/** Returns the one destination, or the one or two kinds of it, that the filters ask for; null where the title cannot name them. */
function namedDestination(
  { dest, kind }: Filters,
  dataset: Dataset,
  language: Language,
): { readonly id: ListFilterId; readonly words: string } | null {
  const place = dataset.places.get(dest[0] ?? '');
  if (dest.length > 0)
    return dest.length > 1 || place === undefined ? null : { id: 'dest', words: language.text(place.name) };
  const kinds = DESTINATION_KINDS.filter((each) => kind.includes(each)).filter(
    (each) => each !== 'unknown' && each !== 'retired' && each !== 'return',
  );
  if (kinds.length === 0 || kinds.length > 2 || kinds.length < kind.length) return null;
  return { id: 'kind', words: nameKinds(kinds, language) };
}

function hasUnnamedFilter(filters: Filters, named: readonly (ListFilterId | undefined)[]): boolean {
  return isOn('q', filters) || LIST_FILTER_IDS.some((id) => !named.includes(id) && isOn(id, filters));
}
