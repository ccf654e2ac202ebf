import { compareIds } from '../lib/compareIds.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';
import { allOptions, facetOf, type FacetOption } from './facets.ts';
import { NO_FILTERS, type YearRange } from './filters.ts';
import { readYears } from './queryYears.ts';
import {
  foldName,
  foldText,
  namesOf,
  otherSpellings,
  queryWords,
  searchTextSteps,
  wordsTest,
} from './searchText.ts';
import { placementIn } from './yearRange.ts';

export type PlaceFilterId = 'lab' | 'company' | 'dest';

/** What is found: a departure, a place, or the years that the query names; a place with the years that stand beside its name. */
export type SearchHit =
  | { readonly type: 'departure'; readonly departure: Departure }
  | { readonly type: PlaceFilterId; readonly place: Place; readonly time?: YearRange }
  | { readonly type: 'time'; readonly time: YearRange };

/** Hits of one kind, the best first. */
export interface HitGroup {
  readonly type: SearchHit['type'];
  readonly hits: readonly SearchHit[];
  /** hits beyond those given */
  readonly more: number;
}

/** Hits of one kind that are given at most. */
const MOST: Readonly<Record<SearchHit['type'], number>> = {
  departure: 6,
  lab: 4,
  company: 3,
  dest: 4,
  time: 1,
};

/** A lab, company or destination as it is searched. */
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
 * Years that belong to no name are a range: places come with it, people by it ("baidu 2017"). Empty for a query without words.
 */
export function searchRecord(dataset: Dataset, query: string): readonly HitGroup[] {
  const groups = findWords(dataset, query);
  const asked = readYears(query);
  if (asked === null) return groups;
  const { time, rest } = asked;
  if (queryWords(rest).length === 0)
    return [...groups, { type: 'time', hits: [{ type: 'time', time }], more: 0 }];
  if (groups.length > 0) return groups;
  const placement = placementIn(time);
  return findWords(dataset, rest, ({ clock }) => placement({ clock }) !== 'out').map(
    ({ type, hits, more }) => ({
      type,
      hits: hits.map((hit) => ('place' in hit ? { ...hit, time } : hit)),
      more,
    }),
  );
}

function findWords(
  dataset: Dataset,
  query: string,
  asks: (departure: Departure) => boolean = () => true,
): readonly HitGroup[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const found = new Map<SearchHit['type'], { readonly best: Ranked[]; count: number }>();
  const add = (hit: SearchHit, names: string, weight: number) => {
    if (!words.some((word) => names.includes(word))) return;
    const list = found.get(hit.type) ?? { best: [], count: 0 };
    keepBest(list.best, { hit, rank: rankOf(names, words, whole), weight }, MOST[hit.type]);
    list.count += 1;
    found.set(hit.type, list);
  };
  const isFound = wordsTest(dataset, words);
  dataset.departures.forEach((departure, i) => {
    if (!isFound(i) || !asks(departure)) return;
    add({ type: 'departure', departure }, namesOfPerson(departure), departure.clock === null ? -1 : i);
  });
  for (const { hit, names, text, weight } of entriesOf(dataset))
    if (words.every((word) => text.includes(word))) add(hit, names, weight);
  return [...found]
    .sort(
      ([a, { best: first }], [b, { best: second }]) =>
        (first[0]?.rank ?? 0) - (second[0]?.rank ?? 0) || ORDER.indexOf(a) - ORDER.indexOf(b),
    )
    .map(([type, { best, count }]) => ({
      type,
      hits: best.map(({ hit }) => hit),
      more: count - best.length,
    }));
}

interface Ranked {
  readonly hit: SearchHit;
  readonly rank: number;
  readonly weight: number;
}

/** Puts a hit in its place among the best, if it is one: of thousands a few are ever looked at. The first of equally good ones stays first. */
function keepBest(best: Ranked[], hit: Ranked, most: number): void {
  const isBetter = (before: Ranked) => (hit.rank - before.rank || before.weight - hit.weight) < 0;
  const after = best.findIndex(isBetter);
  const at = after === -1 ? best.length : after;
  if (at < most) best.splice(at, 0, hit);
  if (best.length > most) best.pop();
}

const ORDER: readonly SearchHit['type'][] = ['departure', 'company', 'lab', 'dest', 'time'];

/** 0 a name is the query, 1 a name begins with it, 2 each word begins one of the names' words, 3 anything else. */
function rankOf(names: string, words: readonly string[], whole: string): number {
  if (names.includes(`\n${whole}\n`)) return 0;
  if (names.includes(`\n${whole}`)) return 1;
  return words.every((word) => names.includes(`\n${word}`) || names.includes(` ${word}`)) ? 2 : 3;
}

/** Departures that are read in one step of `prepareSearch`. */
const STEP = 1000;

/** Makes what a search reads in steps, so that the first letter typed finds it there. Yields how many departures are read. */
export function* prepareSearch(dataset: Dataset): Generator<number, void> {
  yield* searchTextSteps(dataset, STEP);
  entriesOf(dataset);
}

function entriesOf(dataset: Dataset): readonly Entry[] {
  let entries = entriesByDataset.get(dataset);
  if (entries === undefined) {
    entries = placeEntries(dataset);
    entriesByDataset.set(dataset, entries);
  }
  return entries;
}

/** Made when it is looked at: of thousands few are. */
function namesOfPerson({ person: { name, aliases } }: Departure): string {
  return foldNames([name.en, ...otherSpellings(name.en).split('\n'), name.zh ?? '', ...aliases]);
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
