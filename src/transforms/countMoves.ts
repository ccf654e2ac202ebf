import type { Dataset, Departure, Place } from '../model/dataset.ts';
import type { DestinationKind } from '../model/schema.ts';
import { groupPlace, type Grouping } from './groupPlace.ts';

/** What one place lost and won in a set of departures. A move within the place is in both, and in `within`. */
export interface MoveCount {
  readonly place: Place;
  /** departures from it */
  readonly out: number;
  /** departures from anywhere in the record to it */
  readonly in: number;
  /** of those, from the place to itself */
  readonly within: number;
  /** `in - out` */
  readonly net: number;
  /** its departures by the kind of place they went to */
  readonly outKinds: ReadonlyMap<DestinationKind, number>;
  /** its arrivals by what the place was to them */
  readonly inKinds: ReadonlyMap<DestinationKind, number>;
}

interface Tally {
  readonly place: Place;
  out: number;
  in: number;
  within: number;
  readonly outKinds: Map<DestinationKind, number>;
  readonly inKinds: Map<DestinationKind, number>;
}

/** Returns the count of every place that anybody left or went to, by id. No departures, no places. */
export function countMoves(
  departures: readonly Departure[],
  grouping: Grouping,
  places: Dataset['places'],
): ReadonlyMap<string, MoveCount> {
  const counter = createMoveCounter(grouping, places);
  counter.add(departures);
  return counter.counts();
}

/** Returns what counts the same, some departures at a time. */
export function createMoveCounter(grouping: Grouping, places: Dataset['places']) {
  const tallies = new Map<string, Tally>();
  const tallyOf = (place: Place): Tally => {
    let tally = tallies.get(place.id);
    if (tally === undefined) {
      tally = { place, out: 0, in: 0, within: 0, outKinds: new Map(), inKinds: new Map() };
      tallies.set(place.id, tally);
    }
    return tally;
  };
  return {
    add: (departures: readonly Departure[]) => {
      for (const { lab, destination, kind } of departures) {
        const from = tallyOf(groupPlace(lab, grouping, places));
        from.out += 1;
        from.outKinds.set(kind, (from.outKinds.get(kind) ?? 0) + 1);
        if (destination?.place == null) continue;
        const to = tallyOf(groupPlace(destination.place, grouping, places));
        to.in += 1;
        to.inKinds.set(kind, (to.inKinds.get(kind) ?? 0) + 1);
        if (to === from) from.within += 1;
      }
    },
    counts: (): ReadonlyMap<string, MoveCount> =>
      new Map([...tallies].map(([id, tally]) => [id, { ...tally, net: tally.in - tally.out }])),
  };
}
