import type { Count } from './count.ts';
import type { Dataset } from '../model/dataset.ts';
import { bitOf, codesOf, failuresOf, UNSURE } from './failures.ts';
import { listFilter, type Filters, type ListFilterId } from './filters.ts';

/** One option of a list filter, with the departures it would find under the other filters. */
export interface FacetOption {
  readonly id: string;
  readonly count: Count;
}

/** Returns whether the options of a filter are a short, fixed list rather than the places of the record. */
export function isClosed(id: ListFilterId): boolean {
  return listFilter(id).closed !== null;
}

/** What is known of a filter in a record: all of its options, and the last answer. */
interface Known {
  readonly all: ReadonlySet<string>;
  filters?: Filters;
  counted: readonly FacetOption[];
}

const knownByDataset = new WeakMap<Dataset, Map<ListFilterId, Known>>();

/**
 * Returns every option that the filter has in this record, counted under the other filters, so that a count is what pressing
 * "only" would show. Options without any departure under those filters are among them, with 0. The last answer is remembered: several
 * parts of a page ask the same.
 */
export function facetOf(dataset: Dataset, filters: Filters, id: ListFilterId): readonly FacetOption[] {
  const known = knownOf(dataset, id);
  if (known.filters !== filters) {
    known.counted = countOptions(dataset, filters, id);
    known.filters = filters;
  }
  return known.counted;
}

function countOptions(dataset: Dataset, filters: Filters, id: ListFilterId): readonly FacetOption[] {
  const failures = failuresOf(dataset, filters);
  const { options, starts, codes } = codesOf(dataset, id);
  const counted = ~(bitOf(id) | UNSURE);
  const total = new Uint32Array(options.length);
  const sure = new Uint32Array(options.length);
  for (let i = 0; i < failures.length; i += 1) {
    const failed = failures[i] ?? 0;
    if ((failed & counted) !== 0) continue;
    const isSure = (failed & UNSURE) === 0;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      total[code] = (total[code] ?? 0) + 1;
      if (isSure) sure[code] = (sure[code] ?? 0) + 1;
    }
  }
  const numbers = new Map(options.map((option, code) => [option, code]));
  return Array.from(allOptions(dataset, id), (option) => {
    const code = numbers.get(option) ?? 0;
    return { id: option, count: { sure: sure[code] ?? 0, total: total[code] ?? 0 } };
  });
}

/** Returns the options that the record has for a filter: those that any departure belongs to. */
export function allOptions(dataset: Dataset, id: ListFilterId): ReadonlySet<string> {
  return knownOf(dataset, id).all;
}

function knownOf(dataset: Dataset, id: ListFilterId): Known {
  const filters = knownByDataset.get(dataset) ?? new Map<ListFilterId, Known>();
  knownByDataset.set(dataset, filters);
  let known = filters.get(id);
  if (known === undefined) {
    known = { all: findOptions(dataset, id), counted: [] };
    filters.set(id, known);
  }
  return known;
}

function findOptions(dataset: Dataset, id: ListFilterId): ReadonlySet<string> {
  const { closed, labsOnly } = listFilter(id);
  const found = new Set(codesOf(dataset, id).options);
  if (closed !== null) return new Set([...closed.keys()].filter((option) => found.has(option)));
  if (labsOnly !== true) return found;
  return new Set([...found].filter((option) => dataset.places.get(option)?.lab != null));
}
