import type { Departure } from '../model/dataset.ts';

/** Marks of a drawing that stand for the same departures. */
export interface MarkGroup {
  readonly ids: readonly string[];
  readonly departures: readonly Departure[];
}

/** Returns the ids of the marks that a departure is in; none for null and for one that is not drawn. */
export type MarksOf = (departure: string | null) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();

/** Returns the look-up of the marks of a drawing by the id of a departure. All are gone through once, when the first is asked for. */
export function marksByDeparture(groupsOf: () => readonly MarkGroup[]): MarksOf {
  let index: Map<string, (readonly string[])[]> | null = null;
  return (departure) => {
    if (departure === null) return NONE;
    index ??= indexGroups(groupsOf());
    const lists = index.get(departure);
    return lists === undefined ? NONE : new Set(lists.flat());
  };
}

function indexGroups(groups: readonly MarkGroup[]): Map<string, (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const { ids, departures } of groups)
    for (const { id } of departures) {
      const lists = index.get(id);
      if (lists === undefined) index.set(id, [ids]);
      else lists.push(ids);
    }
  return index;
}
