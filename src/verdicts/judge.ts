import type { Dataset, Departure } from '../model/dataset.ts';
import type { ClaimRecord, TrialRecord } from '../model/schema.ts';
import type { Measure } from '../model/trialSchema.ts';
import { difference, type Bounds } from './bounds.ts';
import { measure, yearsOf, type Reading } from './measure.ts';
import { find } from './selection.ts';

/**
 * `holds`, `fails`: under every reading of doubtful dates and unknown destinations. `open`: some reading turns it. `few`: too
 * few are known to say. `untestable`: the record cannot test it, and the claim says why.
 */
export type Verdict = 'holds' | 'fails' | 'open' | 'few' | 'untestable';

export interface Judgement {
  readonly verdict: Verdict;
  /** what the claim's measure gives; null where untestable, or where there is nothing to measure */
  readonly reading: Reading | null;
  readonly against: Reading | null;
  /** of the number that is held against the threshold: the reading, or its difference from what it is held against */
  readonly bounds: Bounds | null;
}

/** Fewest known answers that carry a verdict about a share of departures; labs and heads are listed one by one instead. */
const ENOUGH = 8;

/** Returns the verdict on a claim, computed from the dataset. */
export function judge(dataset: Dataset, { trial }: Pick<ClaimRecord, 'trial'>): Judgement {
  return trial === null
    ? { verdict: 'untestable', reading: null, against: null, bounds: null }
    : tryOut(dataset, trial);
}

/** Returns the verdict of a trial: the same for a claim's own and for one that a reader has narrowed. */
export function tryOut(dataset: Dataset, trial: TrialRecord): Judgement {
  const reading = measure(dataset, trial.value);
  const against = trial.against === null ? null : measure(dataset, trial.against);
  if (reading === null || (trial.against !== null && against === null))
    return { verdict: 'few', reading, against, bounds: null };
  const bounds = against === null ? reading.bounds : heldAgainst(dataset, trial, reading, against);
  const sides = against === null ? [reading] : [reading, against];
  const few = sides.some(
    (side) => side.unit === 'share' && isOfDepartures(trial.value) && side.known < ENOUGH,
  );
  return { verdict: few ? 'few' : verdictOn(bounds, trial), reading, against, bounds };
}

function verdictOn({ low, high }: Bounds, { is, threshold }: TrialRecord): Verdict {
  const passes = (value: number) =>
    is === 'above' ? value > threshold : is === 'below' ? value < threshold : value >= threshold;
  const [least, most] = [passes(low), passes(high)];
  if (least && most) return 'holds';
  return least || most ? 'open' : 'fails';
}

function isOfDepartures({ measure: kind }: Measure): boolean {
  return kind === 'share' || kind === 'founders' || kind === 'stays' || kind === 'reasons';
}

/**
 * A departure whose date may lie in either of two periods belongs to one of them, or to none, never to both: for counts the
 * bounds of the difference are exact. For shares both sides are taken at their worst, so that a verdict errs towards `open`.
 */
function heldAgainst(dataset: Dataset, { value, against }: TrialRecord, a: Reading, b: Reading): Bounds {
  if (value.measure !== against?.measure || (value.measure !== 'count' && value.measure !== 'rate'))
    return difference(a.bounds, b.bounds);
  if (against.measure !== 'count' && against.measure !== 'rate') return difference(a.bounds, b.bounds);
  const years = value.measure === 'rate' ? [yearsOf(value.of) ?? 1, yearsOf(against.of) ?? 1] : [1, 1];
  const [here = 1, there = 1] = [1 / (years[0] ?? 1), 1 / (years[1] ?? 1)];
  const sides = new Map<Departure, { in?: boolean; out?: boolean }>();
  for (const { departure, sure } of find(dataset, value.of)) sides.set(departure, { in: sure });
  for (const { departure, sure } of find(dataset, against.of))
    sides.set(departure, { ...sides.get(departure), out: sure });
  let low = 0;
  let high = 0;
  for (const side of sides.values()) {
    const neither = side.in !== true && side.out !== true;
    const may = [
      ...(side.in === undefined || side.out === true ? [] : [here]),
      ...(side.out === undefined || side.in === true ? [] : [-there]),
      ...(neither ? [0] : []),
    ];
    if (side.in === true && side.out === true) may.push(here - there);
    low += Math.min(...may);
    high += Math.max(...may);
  }
  return { low, high };
}
