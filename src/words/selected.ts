import { allOptions } from '../filters/facets.ts';
import { filterDepartures } from '../filters/filterDepartures.ts';
import { isOn, FILTER_IDS, type Filters } from '../filters/filters.ts';
import type { Language } from '../i18n/language.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import { careerOf } from '../transforms/careerOf.ts';
import { describeEvent } from './describeEvent.ts';
import { describeFinding } from './finding.ts';
import { describeScope } from './scope.ts';

/** What a card is open of. */
interface Selection {
  readonly type: 'departure' | 'person' | 'place';
  readonly id: string;
}

/** What is said of a selection in the place of the finding. */
export interface SelectedTitle {
  readonly title: string;
  /** the line below it */
  readonly measure: string;
}

/**
 * Returns the title of a page with a card open: of a departure what happened, of a person the last of them, each over the places of the
 * person in order; of a place the finding on it, where nothing is filtered. Null where the title stays that of the set.
 */
export function describeSelected(
  selection: Selection | null,
  filters: Filters,
  dataset: Dataset,
  language: Language,
): SelectedTitle | null {
  if (selection === null) return null;
  const { type, id } = selection;
  if (type === 'place')
    return FILTER_IDS.some((each) => isOn(each, filters))
      ? null
      : describePlace(id, filters, dataset, language);
  const selected = type === 'departure' ? dataset.departureById.get(id) : undefined;
  const all = dataset.departuresByPerson.get(type === 'person' ? id : (selected?.person.id ?? '')) ?? [];
  const career = careerOf(all);
  const said = selected ?? lastOf(all);
  if (said === undefined) return null;
  const { t, text, number } = language;
  const path = career.map(({ place }) => (place === null ? t('destination.retired') : text(place.short)));
  return {
    title: describeEvent(said, language),
    measure: t('scope.path', { path: path.join(' → '), n: all.length, count: number(all.length) }),
  };
}

/** Returns the last departure by its date; one without is the last only where none has one. */
function lastOf(departures: readonly Departure[]): Departure | undefined {
  const [last] = [...departures].sort(
    (a, b) => (b.clock?.date.latest ?? -Infinity) - (a.clock?.date.latest ?? -Infinity),
  );
  return last;
}

/** Returns the finding on those who left a place, or on those who came where none left. */
function describePlace(
  id: string,
  none: Filters,
  dataset: Dataset,
  language: Language,
): SelectedTitle | null {
  const by = (['lab', 'company', 'dest'] as const).find((each) => allOptions(dataset, each).has(id));
  if (by === undefined) return null;
  const filters = { ...none, [by]: [id] };
  const shown = filterDepartures(dataset, filters);
  if (shown.count.total === 0) return null;
  return {
    title: describeFinding(shown, filters, dataset, language),
    measure: describeScope(shown, filters, dataset, language).measure,
  };
}

/** Returns the name of what is selected; null where nothing is, or nothing of the record. */
export function nameSelected(
  selection: Selection | null,
  dataset: Pick<Dataset, 'departureById' | 'people' | 'places'>,
  { text }: Pick<Language, 'text'>,
): string | null {
  if (selection === null) return null;
  const { type, id } = selection;
  const name =
    type === 'departure'
      ? dataset.departureById.get(id)?.person.name
      : (type === 'person' ? dataset.people : dataset.places).get(id)?.name;
  return name === undefined ? null : text(name);
}
