import { compareIds } from '../lib/compareIds.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';
import { allOptions, facetOf, type FacetOption } from './facets.ts';
import { NO_FILTERS } from './filters.ts';
import { foldName, foldText, namesOf, otherSpellings, queryWords, searchTextOf } from './searchText.ts';

export type PlaceFilterId = 'lab' | 'company' | 'dest';

export type SearchHit =
  | { readonly type: 'departure'; readonly departure: Departure }
  | { readonly type: PlaceFilterId; readonly place: Place };

/** Hits of one kind, the best first. */
export interface HitGroup {
  readonly type: SearchHit['type'];
  readonly hits: readonly SearchHit[];
  /** hits beyond those given */
  readonly more: number;
}

/** Hits of one kind that are given at most. */
const MOST: Readonly<Record<SearchHit['type'], number>> = { departure: 6, lab: 4, company: 3, dest: 4 };

interface Entry {
  readonly hit: SearchHit;
  /** own names, folded, each between line breaks */
  readonly names: string;
  /** everything a word of the query may be found in */
  readonly text: string;
  /** of equally good hits the larger comes first */
  readonly weight: number;
}

const entriesByDataset = new WeakMap<Dataset, readonly Entry[]>();

/**
 * Returns what a query finds in the whole record, whatever is filtered: people (one hit per departure), labs, companies and
 * destinations. Each word must be found, in any order, one of them in the name. The kind with the best hit comes first.
 * Empty for a query without words.
 */
export function searchRecord(dataset: Dataset, query: string): readonly HitGroup[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const found = new Map<
    SearchHit['type'],
    { readonly hit: SearchHit; readonly rank: number; readonly weight: number }[]
  >();
  for (const { hit, names, text, weight } of entriesOf(dataset)) {
    if (!words.every((word) => text.includes(word)) || !words.some((word) => names.includes(word))) continue;
    const list = found.get(hit.type) ?? [];
    list.push({ hit, rank: rankOf(names, words, whole), weight });
    found.set(hit.type, list);
  }
  return [...found]
    .map(([type, list]) => ({ type, list: list.sort((a, b) => a.rank - b.rank || b.weight - a.weight) }))
    .sort(
      (a, b) =>
        (a.list[0]?.rank ?? 0) - (b.list[0]?.rank ?? 0) || ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
    )
    .map(({ type, list }) => ({
      type,
      hits: list.slice(0, MOST[type]).map(({ hit }) => hit),
      more: Math.max(0, list.length - MOST[type]),
    }));
}

const ORDER: readonly SearchHit['type'][] = ['departure', 'company', 'lab', 'dest'];

/** 0 a name is the query, 1 a name begins with it, 2 each word begins one of the names' words, 3 anything else. */
function rankOf(names: string, words: readonly string[], whole: string): number {
  if (names.includes(`\n${whole}\n`)) return 0;
  if (names.includes(`\n${whole}`)) return 1;
  return words.every((word) => names.includes(`\n${word}`) || names.includes(` ${word}`)) ? 2 : 3;
}

function entriesOf(dataset: Dataset): readonly Entry[] {
  let entries = entriesByDataset.get(dataset);
  if (entries === undefined) {
    entries = [...departureEntries(dataset), ...placeEntries(dataset)];
    entriesByDataset.set(dataset, entries);
  }
  return entries;
}

function departureEntries(dataset: Dataset): readonly Entry[] {
  return dataset.departures.map((departure, index) => {
    const { name, aliases } = departure.person;
    return {
      hit: { type: 'departure', departure },
      names: foldNames([name.en, ...otherSpellings(name.en).split('\n'), name.zh ?? '', ...aliases]),
      text: searchTextOf(departure, dataset.places),
      weight: departure.clock === null ? -1 : index,
    };
  });
}

function placeEntries(dataset: Dataset): readonly Entry[] {
  const labs = allOptions(dataset, 'lab');
  return (['company', 'lab', 'dest'] as const).flatMap((type) =>
    [...facetOf(dataset, NO_FILTERS, type)].sort(byId).flatMap(({ id, count }): readonly Entry[] => {
      const place = dataset.places.get(id);
      // A lab that is its own company is found as a lab.
      if (place === undefined || (type === 'company' && labs.has(id) && isAlone(id, dataset))) return [];
      const above = place.chain.flatMap((each) => dataset.places.get(each) ?? []);
      return [
        {
          hit: { type, place },
          names: foldNames(above.flatMap(namesOf)),
          text: foldText(above.flatMap(namesOf).join('\n')),
          weight: count.total,
        },
      ];
    }),
  );
}

function byId(a: FacetOption, b: FacetOption): number {
  return compareIds(a.id, b.id);
}

function isAlone(company: string, dataset: Dataset): boolean {
  return [...allOptions(dataset, 'lab')].every(
    (lab) => lab === company || dataset.places.get(lab)?.company !== company,
  );
}

function foldNames(names: readonly string[]): string {
  return `\n${names.map(foldName).join('\n')}\n`;
}
