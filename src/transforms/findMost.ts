import type { Departure } from '../model/dataset.ts';
import type { DestinationKind } from '../model/schema.ts';

export type KnownKind = Exclude<DestinationKind, 'unknown'>;

/** Fewest known destinations that carry a statement about "most". */
const ENOUGH = 8;

/**
 * Returns the one or two kinds of first destination to which most went, or null where the set does not support a statement: fewer
 * than eight known destinations, less than half of them known, or neither one kind nor the two largest (each at least a
 * quarter) above half of the known.
 */
export function findMost(departures: readonly Departure[]): readonly KnownKind[] | null {
  const counts = new Map<KnownKind, number>();
  let known = 0;
  for (const { kind } of departures) {
    if (kind === 'unknown') continue;
    known += 1;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (known < ENOUGH || known * 2 < departures.length) return null;
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined) return null;
  if (first[1] * 2 > known) return [first[0]];
  if (second === undefined || second[1] * 4 < known || (first[1] + second[1]) * 2 <= known) return null;
  return [first[0], second[0]];
}
