import type { Count } from '../../i18n/language.ts';
import { isSurelyIn, rangeInterval } from '../../filters/yearRange.ts';
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
}

export const MORE_LANE = 'more';

/** Lanes shown in full before the tail is folded: what a desktop page shows without much scrolling. */
export const MOST_LANES = 16;

interface LaneOptions {
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
    count: countOf(members, options.time),
  });
  const bySize = [...byPlace]
    .map(([place, members]) => toLane(place.id, place, [place], members))
    .sort((a, b) => b.count.total - a.count.total || compareIds(a.id, b.id));
  // A tail of one or two labs takes less room as lanes of their own.
  const folds = !options.open.includes(MORE_LANE) && bySize.length > options.most + 2;
  const shown = (folds ? bySize.slice(0, options.most) : bySize).sort(orderOf(options));
  if (!folds) return shown;
  const tail = bySize.slice(options.most);
  return [
    ...shown,
    toLane(
      MORE_LANE,
      null,
      tail.flatMap(({ places }) => places),
      tail.flatMap((lane) => lane.departures),
    ),
  ];
}

function countOf(departures: readonly Departure[], time: YearRange | null): Count {
  const total = departures.length;
  if (time === null) return { sure: total, total };
  const range = rangeInterval(time);
  return {
    sure: departures.filter(({ clock }) => clock !== null && isSurelyIn(clock.date, range)).length,
    total,
  };
}

function orderOf({ sort, compareNames }: LaneOptions): (a: Lane, b: Lane) => number {
  const bySize = (a: Lane, b: Lane) => b.count.total - a.count.total || compareIds(a.id, b.id);
  const edge = (lane: Lane, end: 'first' | 'latest'): number => {
    const times = lane.departures.flatMap(({ clock }) => (clock === null ? [] : [clock.date.earliest]));
    if (times.length === 0) return end === 'first' ? Infinity : -Infinity;
    return times.reduce((a, b) => (end === 'first' ? Math.min(a, b) : Math.max(a, b)));
  };
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

/** One bar of the overview: departures surely in that year, and those that only possibly are. */
export interface YearBin {
  readonly year: number;
  readonly count: Count;
}

/** Returns one bin per year of the record, empty ones included. Undated departures are in none. */
export function deriveYears(
  departures: readonly Departure[],
  [first, last]: readonly [number, number],
): readonly YearBin[] {
  const bins = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    interval: rangeInterval({ from: first + i, to: first + i }),
    sure: 0,
    total: 0,
  }));
  for (const { clock } of departures) {
    if (clock === null) continue;
    const from = Number.isFinite(clock.date.earliest)
      ? new Date(clock.date.earliest).getUTCFullYear()
      : first;
    const to = Number.isFinite(clock.date.latest) ? new Date(clock.date.latest).getUTCFullYear() : last;
    for (let year = Math.max(from, first); year <= Math.min(to, last); year += 1) {
      const bin = bins[year - first];
      if (bin === undefined) continue;
      bin.total += 1;
      if (isSurelyIn(clock.date, bin.interval)) bin.sure += 1;
    }
  }
  return bins.map(({ year, sure, total }) => ({ year, count: { sure, total } }));
}

/** Departures of a lone lane that are still shown line by line without being asked for. */
const MOST_LINES = 60;

/** Returns the lanes to draw opened: those the reader opened, and a lane that is alone and short enough to be read line by line. */
export function openedLanes(lanes: readonly Lane[], open: readonly string[]): readonly string[] {
  const [only] = lanes;
  return lanes.length === 1 && only !== undefined && only.departures.length <= MOST_LINES ? [only.id] : open;
}
