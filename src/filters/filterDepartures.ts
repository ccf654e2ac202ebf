import { addedTest } from './added.ts';
import type { Count } from './count.ts';
import type { Dataset, Departure } from '../model/dataset.ts';
import { LIST_FILTER_IDS, listFilter, type FilterId, type Filters } from './filters.ts';
import { listTest } from './listFilter.ts';
import { queryWords, searchTextOf } from './searchText.ts';
import { isPossiblyIn, isSurelyIn, rangeInterval } from './yearRange.ts';

/** The departures that pass, in the dataset's order, with how many of them surely do. */
export interface Shown {
  readonly departures: readonly Departure[];
  readonly count: Count;
}

const searchTexts = new WeakMap<Dataset, ReadonlyMap<string, string>>();

function searchTextsOf(dataset: Dataset): ReadonlyMap<string, string> {
  let texts = searchTexts.get(dataset);
  if (texts === undefined) {
    texts = new Map(
      dataset.departures.map((departure) => [departure.id, searchTextOf(departure, dataset.places)]),
    );
    searchTexts.set(dataset, texts);
  }
  return texts;
}

/**
 * Returns the departures that pass every filter but those in `except` (the crossfilter rule: a control counts its options
 * under the other filters). With a year range, a departure passes where its date possibly falls in it; one without any date
 * on record does not.
 */
export function filterDepartures(
  dataset: Dataset,
  filters: Filters,
  except: readonly FilterId[] = [],
): Shown {
  const lists = LIST_FILTER_IDS.filter((id) => !except.includes(id)).flatMap((id) => {
    const test = listTest(filters[id]);
    return test === null ? [] : [{ optionsOf: listFilter(id).optionsOf, test }];
  });
  const words = except.includes('q') ? [] : queryWords(filters.q);
  const texts = words.length > 0 ? searchTextsOf(dataset) : null;
  const wasAdded = except.includes('added') ? null : addedTest(filters.added);
  const range = filters.time === null || except.includes('time') ? null : rangeInterval(filters.time);
  let sure = 0;
  const departures = dataset.departures.filter((departure) => {
    for (const { optionsOf, test } of lists) if (!test(optionsOf(departure))) return false;
    if (wasAdded !== null && !wasAdded(departure)) return false;
    if (texts !== null) {
      const text = texts.get(departure.id) ?? '';
      if (!words.every((word) => text.includes(word))) return false;
    }
    if (range !== null) {
      if (departure.clock === null || !isPossiblyIn(departure.clock.date, range)) return false;
      if (isSurelyIn(departure.clock.date, range)) sure += 1;
    } else sure += 1;
    return true;
  });
  return { departures, count: { sure, total: departures.length } };
}
