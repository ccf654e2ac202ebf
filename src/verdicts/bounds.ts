/** A number, with the least and the most that it can be under every reading of what is doubtful or not on record. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How one thing counts: towards the share, against it, or either way, as nobody knows. */
export type Answer = 'yes' | 'no' | 'unknown';

/** One thing of a group whose share is asked for. Where it is not `sure`, it may belong to the group or not. */
export interface Vote {
  readonly answer: Answer;
  readonly sure: boolean;
}

/** A number, and the votes that it comes from. */
export interface Tally {
  readonly bounds: Bounds;
  /** the number as it is told: of what is known, those that only may belong included; null where nothing is known */
  readonly value: number | null;
  /** departures, labs or heads that were looked at, those that only may belong included */
  readonly n: number;
  /** of them, with an answer on record */
  readonly known: number;
  /** of the known, for it */
  readonly yes: number;
  /** of n, those that only may belong, as their date may lie outside the years asked for */
  readonly doubtful: number;
}

/**
 * Returns a share with its bounds: unknown answers count for it or against it, and doubtful members are in or out, whichever
 * makes it least and most. Null where the group may be empty, as a share of nothing is none.
 */
export function shareOf(votes: readonly Vote[]): Tally | null {
  const sure = { yes: 0, no: 0, unknown: 0 };
  const doubtful = { yes: 0, no: 0, unknown: 0 };
  for (const { answer, sure: belongs } of votes) (belongs ? sure : doubtful)[answer] += 1;
  const least = sure.yes + sure.no + sure.unknown;
  if (least === 0) return null;
  const yes = sure.yes + doubtful.yes;
  const known = yes + sure.no + doubtful.no;
  const hopeful = yes + sure.unknown + doubtful.unknown;
  return {
    bounds: {
      low: sure.yes / (least + doubtful.no + doubtful.unknown),
      high: hopeful / (hopeful + sure.no),
    },
    value: known === 0 ? null : yes / known,
    n: votes.length,
    known,
    yes,
    doubtful: doubtful.yes + doubtful.no + doubtful.unknown,
  };
}

/** Returns the bounds of a - b where nothing ties the two together. */
export function difference(a: Bounds, b: Bounds): Bounds {
  return { low: a.low - b.high, high: a.high - b.low };
}
