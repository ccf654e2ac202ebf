import { countAlike, type Alike } from '../model/alike.ts';
import { isKnownKind, type KnownKind } from './shares.ts';

/** Fewest known next jobs that carry a statement about the most frequent one. */
const ENOUGH = 8;

/** What kinds of next job were most frequent: true whichever of the doubtful departures belong to the set. */
export interface KindRanking {
  /** surely more frequent than any other */
  readonly first: KnownKind;
  /** surely more than half of the known next jobs */
  readonly isMajority: boolean;
  /** surely more frequent than any but the first; null where that is open */
  readonly second: KnownKind | null;
}

/**
 * Returns the most frequent kinds of next job of a set; null where the set bears no such statement: fewer than eight known next
 * jobs, less than half of them known, or no kind that is surely ahead. Returns count as no next job. Departures that `isSure` does
 * not hold for may belong to the set or not.
 */
export function rankKinds(
  departures: readonly Alike[],
  isSure: (departure: Alike) => boolean = () => true,
): KindRanking | null {
  const counts = new Map<KnownKind, { sure: number; total: number }>();
  const known = { sure: 0, total: 0 };
  for (const departure of departures) {
    const { kind, n = 1 } = departure;
    if (!isKnownKind(kind)) continue;
    const count = counts.get(kind) ?? { sure: 0, total: 0 };
    counts.set(kind, count);
    for (const each of [known, count]) {
      each.total += n;
      if (isSure(departure)) each.sure += n;
    }
  }
  if (known.sure < ENOUGH || known.sure < countAlike(departures) - known.total) return null;
  const ordered = [...counts].sort(
    ([a, m], [b, n]) => n.sure - m.sure || n.total - m.total || (a < b ? -1 : 1),
  );
  const isAhead = (i: number) => {
    const own = ordered[i]?.[1].sure ?? 0;
    return own > 0 && ordered.slice(i + 1).every(([, { total }]) => own > total);
  };
  const first = ordered[0];
  if (first === undefined || !isAhead(0)) return null;
  return {
    first: first[0],
    isMajority: first[1].sure > known.total - first[1].total,
    second: isAhead(1) ? (ordered[1]?.[0] ?? null) : null,
  };
}
