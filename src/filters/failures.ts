/**
 * Which filters each departure fails, as numbers: the index behind every count. One pass over typed arrays tells what is shown, what would be without
 * one filter, and how many each option has, whatever the size of the record.
 */
import type { Dataset, Departure } from '../model/dataset.ts';
import { addedTest } from './added.ts';
import { FILTER_IDS, listFilter, type Filters, type ListFilterId } from './filters.ts';
import { parseEntry } from './listFilter.ts';
import { queryWords, wordsTest } from './searchText.ts';
import { isPossiblyIn, isSurelyIn, rangeInterval } from './yearRange.ts';

type FilterId = (typeof FILTER_IDS)[number];

/** Set where a departure passes the range of years without surely being in it. */
export const UNSURE = 1 << 15;

/** Returns the bit that is set where a departure fails the filter. */
export function bitOf(id: FilterId): number {
  return 1 << FILTER_IDS.indexOf(id);
}

/** The options of a list filter as numbers: those of departure `i` are `codes` from `starts[i]` up to `starts[i + 1]`. */
export interface OptionCodes {
  /** by number, in the order in which the record names them first */
  readonly options: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

interface Index {
  readonly codes: Map<ListFilterId, OptionCodes>;
  /** for each filter the value that was asked for last, and who fails it; null where nobody does */
  readonly parts: Map<FilterId, { readonly value: unknown; readonly marks: Uint16Array | null }>;
  last: { readonly filters: Filters; readonly failures: Uint16Array } | null;
}

const indices = new WeakMap<Dataset['departures'], Index>();

function indexOf({ departures }: Dataset): Index {
  let index = indices.get(departures);
  if (index === undefined) {
    index = { codes: new Map(), parts: new Map(), last: null };
    indices.set(departures, index);
  }
  return index;
}

/** Returns the options of list filters that have been read of a record, to which others may be added. */
export function knownCodes(dataset: Dataset): Map<ListFilterId, OptionCodes> {
  return indexOf(dataset).codes;
}

/** Returns the options of every departure for a list filter, read once for each record. */
export function codesOf(dataset: Dataset, id: ListFilterId): OptionCodes {
  const codes = knownCodes(dataset);
  let known = codes.get(id);
  if (known === undefined) {
    const reader = createCodes(dataset.departures.length, listFilter(id).optionsOf);
    dataset.departures.forEach(reader.add);
    known = reader.codes();
    codes.set(id, known);
  }
  return known;
}

/** Returns what reads the options of departures, one after the other in their order. */
export function createCodes(
  size: number,
  optionsOf: (departure: Departure) => readonly string[],
): { readonly add: (departure: Departure, place: number) => void; readonly codes: () => OptionCodes } {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(size + 1);
  const codes: number[] = [];
  return {
    add: (departure, place) => {
      for (const option of optionsOf(departure)) {
        let code = numbers.get(option);
        if (code === undefined) {
          code = numbers.size;
          numbers.set(option, code);
        }
        codes.push(code);
      }
      starts[place + 1] = codes.length;
    },
    codes: () => ({ options: [...numbers.keys()], starts, codes: new Uint32Array(codes) }),
  };
}

/**
 * Returns, for each departure in the order of the dataset, the bits of the filters that it fails, and `UNSURE`. Only the filters that differ from
 * those of the last call are gone through. The array belongs to the record: it holds until other filters are asked for.
 */
export function failuresOf(dataset: Dataset, filters: Filters): Uint16Array {
  const index = indexOf(dataset);
  if (index.last?.filters === filters) return index.last.failures;
  const size = dataset.departures.length;
  const failures = index.last?.failures.fill(0) ?? new Uint16Array(size);
  for (const id of FILTER_IDS) {
    const value = filters[id];
    let part = index.parts.get(id);
    if (part === undefined || part.value !== value) {
      part = { value, marks: marksOf(dataset, filters, id) };
      index.parts.set(id, part);
    }
    const { marks } = part;
    if (marks === null) continue;
    for (let i = 0; i < size; i += 1) failures[i] = (failures[i] ?? 0) | (marks[i] ?? 0);
  }
  index.last = { filters, failures };
  return failures;
}

/** Returns what one filter says of each departure: its bit where it fails. Null where the filter asks for nothing. */
function marksOf(dataset: Dataset, filters: Filters, id: FilterId): Uint16Array | null {
  switch (id) {
    case 'time':
      return marksOfTime(dataset, filters.time);
    case 'q':
      return marksOfQuery(dataset, filters.q);
    case 'added': {
      const test = addedTest(filters.added);
      return test === null ? null : dataset.departures.reduce(failing(bitOf(id), test), marksFor(dataset));
    }
    default:
      return filters[id].length === 0 ? null : marksOfList(codesOf(dataset, id), filters[id], bitOf(id));
  }
}

function marksFor({ departures }: Dataset): Uint16Array {
  return new Uint16Array(departures.length);
}

function failing<T>(bit: number, test: (item: T) => boolean) {
  return (marks: Uint16Array, item: T, i: number): Uint16Array => {
    if (!test(item)) marks[i] = bit;
    return marks;
  };
}

function marksOfTime(dataset: Dataset, time: Filters['time']): Uint16Array | null {
  if (time === null) return null;
  const range = rangeInterval(time);
  const bit = bitOf('time');
  const marks = marksFor(dataset);
  dataset.departures.forEach(({ clock }, i) => {
    if (clock === null || !isPossiblyIn(clock.date, range)) marks[i] = bit;
    else if (!isSurelyIn(clock.date, range)) marks[i] = UNSURE;
  });
  return marks;
}

function marksOfQuery(dataset: Dataset, query: string): Uint16Array | null {
  const words = queryWords(query);
  if (words.length === 0) return null;
  const test = wordsTest(dataset, words);
  const bit = bitOf('q');
  return marksFor(dataset).map((_, i) => (test(i) ? 0 : bit));
}

/** One option is included, where any is, and none is left out: the rule of `listTest`, by numbers. */
function marksOfList(
  { options, starts, codes }: OptionCodes,
  list: readonly string[],
  bit: number,
): Uint16Array | null {
  const included = new Set<string>();
  const excluded = new Set<string>();
  for (const entry of list) {
    const { option, excluded: out } = parseEntry(entry);
    (out ? excluded : included).add(option);
  }
  const isIn = Uint8Array.from(options, (option) => Number(included.has(option)));
  const isOut = Uint8Array.from(options, (option) => Number(excluded.has(option)));
  // Nobody has what is left out.
  if (included.size === 0 && !isOut.includes(1)) return null;
  const size = starts.length - 1;
  const marks = new Uint16Array(size);
  for (let i = 0; i < size; i += 1) {
    const end = starts[i + 1] ?? 0;
    let passes = included.size === 0;
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      if (isOut[code] === 1) {
        passes = false;
        break;
      }
      if (isIn[code] === 1) passes = true;
    }
    if (!passes) marks[i] = bit;
  }
  return marks;
}
