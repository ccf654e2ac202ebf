import { shareBounds, type ShareKind, type Shares } from './shares.ts';

/** Where those who left went once, and where most go now: true whichever of the doubtful dates hold. */
export interface Change {
  /** the period in which the kind of next job that has faded was at its height */
  readonly before: Shares;
  readonly faded: ShareKind;
  /** "more than one in `oneIn`" of that period's known next jobs */
  readonly oneIn: number;
  readonly now: Shares;
  readonly risen: ShareKind;
}

/** Known next jobs without which a period carries no statement. */
const ENOUGH = 20;

/** In this order a faded kind is looked for: the question that the record was made for was about universities. */
const FADED: readonly ShareKind[] = ['university', 'startup', 'company', 'lab'];

/**
 * Returns the change that the periods, oldest first, bear: one kind of next job that has surely more than halved since a period in
 * which more than one in ten went to it, and another that surely takes more than half of the newest period and surely more than
 * in that earlier one. Null where they bear none.
 */
export function findChange(periods: readonly Shares[]): Change | null {
  const now = periods.at(-1);
  if (now === undefined || now.known < ENOUGH) return null;
  const risen = FADED.find((kind) => shareBounds(now, kind)[0] > 1 / 2);
  if (risen === undefined) return null;
  const [risenNow] = shareBounds(now, risen);
  for (const faded of FADED) {
    if (faded === risen) continue;
    const [, fadedNow] = shareBounds(now, faded);
    const before = periods
      .slice(0, -1)
      .filter((period) => period.known >= ENOUGH)
      .filter((period) => shareBounds(period, faded)[0] > Math.max(2 * fadedNow, 1 / 10))
      .filter((period) => shareBounds(period, risen)[1] < risenNow)
      .reduce<Shares | null>(
        (best, period) =>
          best === null || shareBounds(period, faded)[0] > shareBounds(best, faded)[0] ? period : best,
        null,
      );
    if (before !== null) return { before, faded, oneIn: oneIn(shareBounds(before, faded)[0]), now, risen };
  }
  return null;
}

/** Returns the smallest n of which a share is surely more than one in n. */
export function oneIn(least: number): number {
  let n = 2;
  while (least <= 1 / n) n += 1;
  return n;
}

/** How far a change is from no longer being true: departures that would have to be added to the record, or be dated otherwise. */
export interface Margin {
  /** further known next jobs of other kinds in the newest period until the risen kind no longer surely takes more than half */
  readonly now: number;
  /** the same in the earlier period until the faded kind no longer surely is more than one in `oneIn` */
  readonly before: number;
}

/** Returns how many more next jobs of other kinds either half of the sentence would bear. */
export function marginOf({ before, faded, oneIn: n, now, risen }: Change): Margin {
  return { now: spare(now, risen, 2), before: spare(before, faded, n) };
}

/** Returns the fewest additions to the others after which `own / all > 1 / n` fails. */
function spare(shares: Shares, kind: ShareKind, n: number): number {
  const own = shares.kinds[kind].sure;
  if (own === 0) return 0;
  return Math.max(0, n * own - Math.round(own / shareBounds(shares, kind)[0]));
}
