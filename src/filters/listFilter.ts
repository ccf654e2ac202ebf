/** What one can do with the list of a filter. Lists hold options to include or, with a leading `!`, to leave out; never both. */
import { compareIds } from '../lib/compareIds.ts';
import type { Dataset } from '../model/dataset.ts';
import { listFilter, NO_FILTERS, type Filters, type ListFilterId } from './filters.ts';

export type OptionState = 'included' | 'excluded' | 'neutral';

/** Returns the entry by which a list leaves an option out. */
export function exclusionOf(option: string): string {
  return `!${option}`;
}

/** Returns the option that an entry is about, and whether it leaves it out. */
export function parseEntry(entry: string): { readonly option: string; readonly excluded: boolean } {
  return entry.startsWith('!')
    ? { option: entry.slice(1), excluded: true }
    : { option: entry, excluded: false };
}

/** Returns what a list says of an option: nothing, unless it has an entry of it. */
export function optionState(list: readonly string[], option: string): OptionState {
  if (list.includes(option)) return 'included';
  return list.includes(exclusionOf(option)) ? 'excluded' : 'neutral';
}

/** Returns a test of a departure's options: one is included, where any is, and none is left out. Null where all pass. */
export function listTest(list: readonly string[]): ((options: readonly string[]) => boolean) | null {
  if (list.length === 0) return null;
  const included = new Set<string>();
  const excluded = new Set<string>();
  for (const entry of list) {
    const { option, excluded: out } = parseEntry(entry);
    (out ? excluded : included).add(option);
  }
  return (options) =>
    (included.size === 0 || options.some((option) => included.has(option))) &&
    (excluded.size === 0 || !options.some((option) => excluded.has(option)));
}

/** Returns whether a filter could have this option: a word of its fixed list, or a group or place of the record. */
export function isOption(
  id: ListFilterId,
  option: string,
  { places, groups }: Pick<Dataset, 'places' | 'groups'>,
): boolean {
  const { closed, ofGroups = false } = listFilter(id);
  if (ofGroups) return groups.some((group) => group.id === option);
  return closed?.has(option) ?? places.has(option);
}

/** Adds the option to those included, or takes it off the list. The list keeps one order whatever the order of presses. */
export function withOption(list: readonly string[], option: string): readonly string[] {
  if (optionState(list, option) !== 'neutral')
    return list.filter((entry) => parseEntry(entry).option !== option);
  return ordered([...list.filter((entry) => !parseEntry(entry).excluded), option]);
}

/** Adds the option to those left out, or takes it off the list. What was included gives way. */
export function withoutOption(list: readonly string[], option: string): readonly string[] {
  if (optionState(list, option) === 'excluded')
    return list.filter((entry) => parseEntry(entry).option !== option);
  return ordered([...list.filter((entry) => parseEntry(entry).excluded), exclusionOf(option)]);
}

/** Returns the opposite list: what was included is left out, what was left out is included. */
export function inverted(list: readonly string[]): readonly string[] {
  return ordered(
    list.map((entry) => {
      const { option, excluded } = parseEntry(entry);
      return excluded ? option : exclusionOf(option);
    }),
  );
}

/** Returns the list in its one order, each option once; where it includes any, what it leaves out is dropped. */
export function ordered(list: readonly string[]): readonly string[] {
  const unique = [...new Set(list)];
  const included = unique.filter((entry) => !parseEntry(entry).excluded);
  return (included.length > 0 ? included : unique).sort(compareIds);
}

/**
 * Returns the filters with one option pressed: included, or, where it was on the list, taken off it. The last one taken off
 * gives the default back; lifting the default's own exclusion shows all.
 */
export function toggleOption(filters: Filters, id: ListFilterId, option: string): Filters {
  const list = filters[id];
  const next = withOption(list, option);
  const isReset = next.length === 0 && optionState(list, option) === 'included';
  return { ...filters, [id]: isReset ? NO_FILTERS[id] : next };
}
