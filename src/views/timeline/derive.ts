import { countIn, type Count } from '../../filters/count.ts';
import type { YearRange } from '../../filters/filters.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Dataset, Departure, Place } from '../../model/dataset.ts';
import type { LaneSort } from './params.ts';
import type { Group } from '../../state/linkState.ts';

/** One lane before pixels: a lab or a company, or the folded tail of them. */
export interface Lane {
  /** id of the place; `more` for the tail */
  readonly id: string;
  readonly place: Place | null;
  /** the labs or companies in it: one, or all of the tail */
  readonly places: readonly Place[];
  readonly departures: readonly Departure[];
  readonly count: Count;
  /** places of the departures in the dataset, where the lane was made by numbers (large/deriveMany.ts) */
  readonly at?: Uint32Array;
}

export const MORE_LANE = 'more';

/** Lanes shown in full before the tail is folded: what a desktop page shows without much scrolling. */
export const MOST_LANES = 16;

export interface LaneOptions {
  readonly group: Group;
  readonly sort: LaneSort;
  /** `more` in it unfolds the tail */
  readonly open: readonly string[];
  readonly time: YearRange | null;
  readonly compareNames: (a: Place, b: Place) => number;
  /** lanes shown in full before the rest is folded */
  readonly most: number;
}

/** Returns the lanes of the departures, ordered, the tail folded into one. Every departure is in exactly one lane; no departures, no lanes. */
export function deriveLanes(
  departures: readonly Departure[],
  dataset: Dataset,
  options: LaneOptions,
): readonly Lane[] {
  const byPlace = new Map<Place, Departure[]>();
  for (const departure of departures) {
    const place =
      options.group === 'company'
        ? (dataset.places.get(departure.lab.company) ?? departure.lab)
        : departure.lab;
    const list = byPlace.get(place);
    if (list === undefined) byPlace.set(place, [departure]);
    else list.push(departure);
  }
  const toLane = (
    id: string,
    place: Place | null,
    places: readonly Place[],
    members: readonly Departure[],
  ): Lane => ({
    id,
    place,
    places,
    departures: members,
    count: countIn(members, options.time),
  });
  const all = [...byPlace].map(([place, members]) => toLane(place.id, place, [place], members));
  return arrangeLanes(all, options, edgeOf, (tail) =>
    toLane(
      MORE_LANE,
      null,
      tail.flatMap(({ places }) => places),
      tail.flatMap((lane) => lane.departures),
    ),
  );
}

/** Returns lanes in their order, the tail of the small ones folded into one. `edge` tells the first or the latest time of a lane. */
export function arrangeLanes<L extends Lane>(
  all: readonly L[],
  options: Omit<LaneOptions, 'group' | 'time'>,
  edge: (lane: L, end: 'first' | 'latest') => number,
  fold: (tail: readonly L[]) => L,
): readonly L[] {
  const bySize = [...all].sort((a, b) => b.count.total - a.count.total || compareIds(a.id, b.id));
  // A tail of one or two labs takes less room as lanes of their own.
  const folds = !options.open.includes(MORE_LANE) && bySize.length > options.most + 2;
  const shown = (folds ? bySize.slice(0, options.most) : bySize).sort(orderOf(options, edge));
  return folds ? [...shown, fold(bySize.slice(options.most))] : shown;
}

function edgeOf(lane: Lane, end: 'first' | 'latest'): number {
  const times = lane.departures.flatMap(({ clock }) => (clock === null ? [] : [clock.date.earliest]));
  if (times.length === 0) return end === 'first' ? Infinity : -Infinity;
  return times.reduce((a, b) => (end === 'first' ? Math.min(a, b) : Math.max(a, b)));
}

function orderOf<L extends Lane>(
  { sort, compareNames }: Pick<LaneOptions, 'sort' | 'compareNames'>,
  edge: (lane: L, end: 'first' | 'latest') => number,
): (a: L, b: L) => number {
  const bySize = (a: Lane, b: Lane) => b.count.total - a.count.total || compareIds(a.id, b.id);
  switch (sort) {
    case 'count':
      return bySize;
    case 'first':
      return (a, b) => edge(a, 'first') - edge(b, 'first') || bySize(a, b);
    case 'latest':
      return (a, b) => edge(b, 'latest') - edge(a, 'latest') || bySize(a, b);
    case 'name':
      return (a, b) =>
        (a.place === null || b.place === null ? 0 : compareNames(a.place, b.place)) || bySize(a, b);
  }
}

/** Departures of a lone lane that are still shown line by line without being asked for. */
const MOST_LINES = 60;

/** Returns the lanes to draw opened: those the reader opened, and a lane that is alone and short enough to be read line by line. */
export function openedLanes(lanes: readonly Lane[], open: readonly string[]): readonly string[] {
  const [only] = lanes;
  return lanes.length === 1 && only !== undefined && only.count.total <= MOST_LINES ? [only.id] : open;
}
