import type { Departure } from '../model/dataset.ts';
import type { DestinationKind } from '../model/schema.ts';

/** Kinds of destination on record, but for a return: who came back went nowhere. */
export type KnownKind = Exclude<DestinationKind, 'unknown' | 'return'>;

/** Fewest known destinations that carry a statement about "most". */
const ENOUGH = 8;

/**
 * Returns the one or two kinds of first destination to which most went, or null where the set does not support a statement: fewer
 * than eight known destinations, less than half of them known, or neither one kind nor the two largest (each at least a
 * quarter) above half of the known. Departures that `isSure` does not hold for may belong to the set or not: what is returned is
 * true whichever of them do.
 */
export function findMost(
  departures: readonly Departure[],
  isSure: (departure: Departure) => boolean = () => true,
): readonly KnownKind[] | null {
  const counts = new Map<KnownKind, { sure: number; total: number }>();
  const known = { sure: 0, total: 0 };
  for (const departure of departures) {
    if (departure.kind === 'unknown') continue;
    const count = departure.kind === 'return' ? null : (counts.get(departure.kind) ?? { sure: 0, total: 0 });
    if (departure.kind !== 'return' && count !== null) counts.set(departure.kind, count);
    for (const each of count === null ? [known] : [known, count]) {
      each.total += 1;
      if (isSure(departure)) each.sure += 1;
    }
  }
  if (known.sure < ENOUGH || known.sure < departures.length - known.total) return null;
  const [first, second] = [...counts].sort(
    ([a, m], [b, n]) => n.sure - m.sure || n.total - m.total || (a < b ? -1 : 1),
  );
  if (first === undefined) return null;
  // The least that a kind may have stands against the most that the others may have.
  const others = known.total - first[1].total;
  if (first[1].sure > others) return [first[0]];
  if (second === undefined || second[1].sure * 3 < known.total - second[1].total) return null;
  return first[1].sure + second[1].sure > others - second[1].total ? [first[0], second[0]] : null;
}
