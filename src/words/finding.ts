import { alike } from '../filters/alike.ts';
import { originsOf } from '../filters/originsOf.ts';
import { isOn, LIST_FILTER_IDS, type Filters, type ListFilterId } from '../filters/filters.ts';
import type { Shown } from '../filters/filterDepartures.ts';
import { parseEntry } from '../filters/listFilter.ts';
import { placementIn, surenessIn } from '../filters/yearRange.ts';
import type { Language } from '../i18n/language.ts';
import { LOCALES } from '../i18n/locales.ts';
import { nameYears } from './nameYears.ts';
import type { Dataset } from '../model/dataset.ts';
import { DESTINATION_KINDS } from '../model/schema.ts';
import { findChange, type Change } from '../transforms/findChange.ts';
import { rankKinds } from '../transforms/rankKinds.ts';
import { cutPeriods, type KnownKind, type Shares } from '../transforms/shares.ts';

type NamedKind = Exclude<KnownKind, 'retired'>;

/**
 * Returns the title of the current set, a claim that holds under every reading of doubtful dates: where the set bears it, how
 * next jobs have changed; else how many surely left, from where, when, and where to. Filters that the sentence cannot name are said
 * to be on. The range of a count is left to the line below the title.
 */
export function describeFinding(
  shown: Shown,
  filters: Filters,
  dataset: Dataset,
  language: Language,
): string {
  const { t } = language;
  if (shown.count.total === 0) return t('finding.none');
  const asksWhereTo = filters.kind.length > 0 || filters.dest.length > 0;
  const change = filters.time === null && !asksWhereTo ? changeIn(shown, dataset) : null;
  if (change !== null) return describeChange(change, filters, dataset, language);
  const isSure = surenessIn(filters.time);
  const head = describeHead(shown, filters, dataset, language);
  const ranking = asksWhereTo ? null : rankKinds(alike(shown.departures), isSure);
  if (ranking === null) return head;
  const { first, second, isMajority } = ranking;
  const kind = t(`finding.kind.${first}`);
  if (isMajority) return t('finding.most', { head, kind });
  return second === null
    ? t('finding.first', { head, kind })
    : t('finding.ahead', { head, kind, second: t(`finding.kind.${second}`) });
}

/** Returns how many surely left, from where, when and to where, as the first half of a title. */
function describeHead(shown: Shown, filters: Filters, dataset: Dataset, language: Language): string {
  const { t } = language;
  const to = namedDestination(filters, dataset, language);
  const { sure, total } = shown.count;
  return t('finding.head', {
    n: sure === 0 ? total : sure,
    count: language.number(sure === 0 ? total : sure),
    bound: sure === total ? 'exact' : sure === 0 ? 'most' : 'least',
    from: fromWhere(sure > 0, filters, dataset, language),
    to: to === null ? '' : t('finding.to', { places: to.words }),
    when: whenOf(filters, language),
    filtered: hasUnnamedFilter(filters, [namedPlace(filters)?.id, to?.id]),
  });
}

/** Returns the words by which a title names a set: the one place left, the years, and whether more is filtered than these say. */
export function nameSet(filters: Filters, dataset: Dataset, language: Language) {
  const named = namedPlace(filters);
  const place = named === null ? undefined : dataset.places.get(named.place);
  return {
    from: place === undefined ? null : language.text(place.name),
    when: whenOf(filters, language),
    filtered: hasUnnamedFilter(filters, [place === undefined ? undefined : named?.id]),
  };
}

/** What a title is about. */
interface Titled {
  readonly dataset: Dataset;
  readonly shown: Shown;
  readonly state: { readonly filters: Filters };
  readonly language: Language;
}

/** What has a finding of its own, such as a view. */
interface Claimant<C> {
  readonly claim?: (context: C) => string | null;
  readonly message?: (context: C) => string | null;
}

/** Returns the title of a view in a state: what the view itself finds, else the finding of the set. */
export function describeTitle<C extends Titled>(view: Claimant<C>, context: C): string {
  const { shown, state, dataset, language } = context;
  const claim = shown.count.total === 0 ? null : (view.claim?.(context) ?? null);
  return claim ?? describeFinding(shown, state.filters, dataset, language);
}

/**
 * Returns the title in at most twelve words, for a picture that is seen small: the change in two numbers that it surely is above; the
 * title itself where there is no change to tell.
 */
export function describeMessage<C extends Titled>(view: Claimant<C>, context: C): string {
  const { shown, state, dataset, language } = context;
  const { filters } = state;
  const asksWhereTo = filters.kind.length > 0 || filters.dest.length > 0;
  const change =
    view.claim !== undefined || filters.time !== null || asksWhereTo ? null : changeIn(shown, dataset);
  if (change === null) {
    const title = describeTitle(view, context);
    const brief = [title, shown.count.total === 0 ? null : (view.message?.(context) ?? null)].find(
      (each) => each !== null && isBrief(each, language),
    );
    return brief ?? describeHead(shown, filters, dataset, language);
  }
  const { t, percent } = language;
  return t('finding.message', {
    before: nameYears(change.before.years, language),
    faded: t(`finding.places.${change.faded}`),
    fadedShare: percent(1 / change.oneIn),
    now: String(change.now.years.from),
    risen: t(`finding.places.${change.risen}`),
    risenShare: percent(1 / 2),
  });
}

/** Words that a message has at most, and characters of a script without spaces. */
const MOST_WORDS = { words: 12, characters: 28 };

/** Returns whether a text is short enough to be read at a glance: twelve words, or twenty-eight characters of Chinese. */
export function isBrief(text: string, { locale }: Pick<Language, 'locale'>): boolean {
  return LOCALES[locale].gap !== ''
    ? text.trim().split(/\s+/).length <= MOST_WORDS.words
    : [...text].length <= MOST_WORDS.characters;
}

/** Returns how next jobs have changed over the years of a set; null where it does not bear a statement. */
export function changeIn(shown: Shown, dataset: Dataset): Change | null {
  return findChange(periodsOf(shown, dataset));
}

const periods = new WeakMap<Shown['departures'], readonly Shares[]>();

/** Returns the periods of a set, cut once: title, deck and citation ask for the same. */
export function periodsOf({ departures }: Pick<Shown, 'departures'>, { years }: Dataset): readonly Shares[] {
  let cut = periods.get(departures);
  if (cut === undefined) {
    cut = cutPeriods(alike(departures), years, placementIn);
    periods.set(departures, cut);
  }
  return cut;
}

function describeChange(
  { before, faded, oneIn, now, risen }: Change,
  filters: Filters,
  dataset: Dataset,
  language: Language,
): string {
  const { t } = language;
  const { from, filtered } = nameSet(filters, dataset, language);
  return t('finding.change', {
    from,
    filtered,
    faded: t(`finding.place.${faded}`),
    before: nameYears(before.years, language),
    oneIn,
    now: String(now.years.from),
    risen: t(`finding.place.${risen}`),
  });
}

/** One kind of destination in words, or two. */
function nameKinds(kinds: readonly NamedKind[], { t }: Language): string {
  const [a = '', b] = kinds.map((kind) => t(`finding.kind.${kind}`));
  return b === undefined ? a : t('finding.or', { a, b });
}

/** Names the one place that those who left surely, or possibly, left; else says how many labs. */
function fromWhere(
  isSure: boolean,
  filters: Filters,
  dataset: Dataset,
  { t, text, number }: Language,
): string {
  const nameOf = (id: string) => {
    const place = dataset.places.get(id);
    return place === undefined ? id : text(place.name);
  };
  const named = namedPlace(filters);
  if (named !== null) return nameOf(named.place);
  const labs = originsOf(dataset, filters, 'lab').filter(({ count }) => !isSure || count.sure > 0);
  const [only] = labs;
  if (labs.length === 1 && only !== undefined) return nameOf(only.id);
  return t('finding.labs', { n: number(labs.length) });
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
