import { recordOf } from '../lib/records.ts';
import type { Alike } from '../model/alike.ts';
import type { Departure } from '../model/dataset.ts';
import { departuresByYear } from '../model/departuresByYear.ts';
import type { DestinationKind } from '../model/schema.ts';

/** Kinds of next job as the shares tell them apart: the four frequent ones, and all others together. */
export const SHARE_KINDS = ['lab', 'startup', 'company', 'other', 'university'] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

/** First and last year, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** How a departure stands to a range of years: `filters/yearRange.ts` has the rule. */
export type Place = (
  years: Years,
) => (departure: Pick<Departure, 'clock'>) => 'sure' | 'possible' | 'open' | 'out';

/** Next jobs of one kind in a range of years. */
export interface ShareCount {
  /** departures that are in the range whatever their date turns out to be */
  readonly sure: number;
  /** those that may be, on top */
  readonly possible: number;
}

/** What became of those who left in a range of years. */
export interface Shares {
  readonly years: Years;
  readonly kinds: Readonly<Record<ShareKind, ShareCount>>;
  /** surely in the range, with a next job on record: what a share is a share of */
  readonly known: number;
  /** surely or possibly in the range, next job not on record */
  readonly unknown: number;
  /** surely or possibly in the range, back where they had been: no next job elsewhere */
  readonly returned: number;
}

/** Kinds of a next job that is on record and elsewhere. */
export type KnownKind = Exclude<DestinationKind, 'unknown' | 'return'>;

/** Returns whether there is a next job on record, elsewhere. */
export function isKnownKind(kind: DestinationKind): kind is KnownKind {
  return kind !== 'unknown' && kind !== 'return';
}

/** Returns the kind a next job counts under; null where it is not on record, and for a return. */
export function shareKindOf(kind: DestinationKind): ShareKind | null {
  if (!isKnownKind(kind)) return null;
  return kind === 'lab' || kind === 'startup' || kind === 'company' || kind === 'university' ? kind : 'other';
}

/** Returns what became of the departures of a range of years. None in it: all counts are 0. */
export function sharesIn(departures: readonly Alike[], years: Years, place: Place): Shares {
  const placeOf = place(years);
  const kinds = recordOf(SHARE_KINDS, () => ({ sure: 0, possible: 0 }));
  let [known, unknown, returned] = [0, 0, 0];
  for (const departure of departures) {
    const placement = placeOf(departure);
    // Of an open date no year is known, as of no date at all: no share counts it.
    if (placement === 'out' || placement === 'open') continue;
    const kind = shareKindOf(departure.kind);
    const { n = 1 } = departure;
    if (kind !== null) {
      kinds[kind][placement] += n;
      if (placement === 'sure') known += n;
    } else if (departure.kind === 'unknown') unknown += n;
    else returned += n;
  }
  return { years, kinds, known, unknown, returned };
}

/** Returns the share of a kind among the known next jobs of those surely in the range, from 0 to 1; 0 where there are none. */
export function shareOf({ kinds, known }: Shares, kind: ShareKind): number {
  return known === 0 ? 0 : kinds[kind].sure / known;
}

/**
 * Returns the least and the largest share that the kind can have among the known next jobs of the range, whichever of the doubtful
 * dates lie in it: all of the kind and none of the others, or the other way round. `[0, 1]` where nothing is known.
 */
export function shareBounds({ kinds }: Shares, kind: ShareKind): readonly [number, number] {
  const own = kinds[kind];
  const others = SHARE_KINDS.filter((each) => each !== kind).map((each) => kinds[each]);
  const othersSure = others.reduce((sum, { sure }) => sum + sure, 0);
  const othersMost = others.reduce((sum, { sure, possible }) => sum + sure + possible, 0);
  const most = own.sure + own.possible;
  return [
    own.sure + othersMost === 0 ? 0 : own.sure / (own.sure + othersMost),
    most + othersSure === 0 ? 1 : most / (most + othersSure),
  ];
}

/** Fewest known next jobs of a period, and the part of all that a period should hold. */
const FEWEST = 10;
const PART = 10;

/**
 * Returns the years of the record in periods of comparable number. The rule: counted back from the newest year, a period is as few
 * whole years as hold at least a tenth of the known next jobs that are surely dated (at least ten); the oldest years that are
 * left over make a period of their own where they hold half of that, else they join the one after them. Counted back, since the
 * newest year is the one that is not over. No known next jobs: no periods.
 */
export function cutPeriods(
  departures: readonly Alike[],
  [first, last]: readonly [number, number],
  place: Place,
): readonly Shares[] {
  const byYear = departuresByYear(departures, [first, last]);
  /** Only those that may lie in the years are looked at: each of them once. */
  const sharesOf = (years: Years) => {
    const lists = byYear.slice(years.from - first, years.to - first + 1);
    return sharesIn(lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())], years, place);
  };
  const all = sharesIn(departures, { from: first, to: last }, place);
  const enough = Math.max(FEWEST, Math.ceil(all.known / PART));
  const periods: Shares[] = [];
  let to = last;
  for (let from = last; from >= first; from -= 1) {
    const shares = sharesOf({ from, to });
    const isRest = from === first;
    if (shares.known < enough && !isRest) continue;
    const after = periods[0];
    if (isRest && after !== undefined && shares.known * 2 < enough)
      periods[0] = sharesOf({ from, to: after.years.to });
    else if (shares.known > 0) periods.unshift(shares);
    to = from - 1;
  }
  return periods;
}
