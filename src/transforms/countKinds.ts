import type { Departure } from '../model/dataset.ts';
import type { DestinationKind } from '../model/schema.ts';

/** Returns how many of the departures went to each kind of first destination, in the order the kinds first occur; kinds without any are left out. */
export function countKinds(departures: readonly Departure[]): ReadonlyMap<DestinationKind, number> {
  const counts = new Map<DestinationKind, number>();
  for (const { kind } of departures) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
