import { compareIds } from '../lib/compareIds.ts';
import { finish } from '../lib/finish.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';
import { groupPlace, type Grouping } from './groupPlace.ts';

/** Moves between one company and another place, in one direction. */
export interface Road {
  readonly place: Place;
  readonly departures: readonly Departure[];
}

/** What a company lost and gained in a set of departures. Moves inside it are in neither number. */
export interface Score {
  readonly place: Place;
  /** departures from it to anywhere else, or to where is not on record */
  readonly left: readonly Departure[];
  /** departures from elsewhere in the record to it */
  readonly came: readonly Departure[];
  /** departures from it to itself */
  readonly within: readonly Departure[];
  /** `came - left` */
  readonly net: number;
  /** where those went who left, by place, the busiest first */
  readonly to: readonly Road[];
  readonly from: readonly Road[];
}

/** Returns the score of every place that anybody left, the busiest first: by those who left and came together, then by id. */
export function scoreboard(
  departures: readonly Departure[],
  grouping: Grouping,
  places: Dataset['places'],
): readonly Score[] {
  return finish(scoreSteps(departures, grouping, places));
}

/** Departures that are gone through in one step. */
const STEP = 2000;

interface Scored extends Pick<Dataset, 'places'> {
  readonly grouping: Grouping;
  readonly scores: readonly Score[];
}

/** The last scores of a set: its title and its rows ask for the same. */
const known = new WeakMap<readonly Departure[], Scored>();

/** Finds the same scores in steps, so that those of a large set hold nothing up. Yields the part that is done, from 0 to 1. */
export function* scoreSteps(
  departures: readonly Departure[],
  grouping: Grouping,
  places: Dataset['places'],
): Generator<number, readonly Score[]> {
  const last = known.get(departures);
  if (last?.grouping === grouping && last.places === places) return last.scores;
  interface Tally {
    readonly place: Place;
    readonly left: Departure[];
    readonly came: Departure[];
    readonly within: Departure[];
  }
  const tallies = new Map<string, Tally>();
  const tallyOf = (place: Place): Tally => {
    const tally = tallies.get(place.id) ?? { place, left: [], came: [], within: [] };
    tallies.set(place.id, tally);
    return tally;
  };
  const placeTo = ({ destination }: Departure) =>
    destination?.place == null ? null : groupPlace(destination.place, grouping, places);
  const placeFrom = ({ lab }: Departure) => groupPlace(lab, grouping, places);
  const origins = new Set<string>();
  for (const [i, departure] of departures.entries()) {
    if (i > 0 && i % STEP === 0) yield i / departures.length;
    const from = placeFrom(departure);
    const to = placeTo(departure);
    origins.add(from.id);
    if (to?.id === from.id) {
      tallyOf(from).within.push(departure);
      continue;
    }
    tallyOf(from).left.push(departure);
    if (to !== null) tallyOf(to).came.push(departure);
  }
  const scores = [...tallies.values()]
    .filter(({ place }) => origins.has(place.id))
    .map(({ place, left, came, within }): Score => {
      // Found when they are first looked at: a title asks for none of them.
      let to: Score['to'] | null = null;
      let from: Score['from'] | null = null;
      return {
        place,
        left,
        came,
        within,
        net: came.length - left.length,
        get to() {
          return (to ??= roads(left, placeTo));
        },
        get from() {
          return (from ??= roads(came, placeFrom));
        },
      };
    })
    .sort(
      (a, b) =>
        b.left.length + b.came.length - a.left.length - a.came.length || compareIds(a.place.id, b.place.id),
    );
  known.set(departures, { grouping, places, scores });
  return scores;
}

function roads(
  departures: readonly Departure[],
  placeOf: (departure: Departure) => Place | null,
): readonly Road[] {
  const byPlace = new Map<string, { readonly place: Place; readonly departures: Departure[] }>();
  for (const departure of departures) {
    const place = placeOf(departure);
    if (place === null) continue;
    const road = byPlace.get(place.id) ?? { place, departures: [] };
    road.departures.push(departure);
    byPlace.set(place.id, road);
  }
  return [...byPlace.values()].sort(
    (a, b) => b.departures.length - a.departures.length || compareIds(a.place.id, b.place.id),
  );
}

/** Who surely lost and who surely gained most, in a set of which some departures may not belong to it. */
export interface Balance {
  readonly place: Place;
  /** the least difference, whichever of the doubtful departures belong to the set */
  readonly atLeast: number;
  readonly isExact: boolean;
}

/**
 * Returns the place that lost most on balance and the one that gained most; null where no difference is sure. Both statements hold by
 * themselves: neither says that no other place lost or gained more.
 */
export function balanceOf(
  scores: readonly Score[],
  isSure: (departure: Departure) => boolean,
): { readonly lost: Balance | null; readonly gained: Balance | null } {
  const sure = (list: readonly Departure[]) => list.filter(isSure).length;
  const most = (least: (score: Score) => number): Balance | null => {
    const best = scores.reduce<{ score: Score; n: number } | null>((found, score) => {
      const n = least(score);
      return n > 0 && (found === null || n > found.n) ? { score, n } : found;
    }, null);
    if (best === null) return null;
    return {
      place: best.score.place,
      atLeast: best.n,
      // Where somebody may not have come, more were lost.
      isExact: [...best.score.left, ...best.score.came].every(isSure),
    };
  };
  return {
    lost: most(({ left, came }) => sure(left) - came.length),
    gained: most(({ left, came }) => sure(came) - left.length),
  };
}
