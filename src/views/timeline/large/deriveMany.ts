import { codesOf, failuresOf, UNSURE } from '../../../filters/failures.ts';
import type { Filters } from '../../../filters/filters.ts';
import type { Dataset, Departure } from '../../../model/dataset.ts';
import { arrangeLanes, MORE_LANE, type Lane, type LaneOptions } from '../derive.ts';
import type { SceneCounts } from '../layout.ts';
import { UNDATED, type MarkColumns } from './columns.ts';

export interface ManyLanes {
  readonly lanes: readonly Lane[];
  readonly counts: SceneCounts;
  /** departures of which some of the time that their date may mean is in the domain */
  readonly inView: number;
  /** departures without a date in the lane that has most of them */
  readonly mostUndated: number;
}

/** What is found of a lane in one pass. */
interface Tally {
  /** places of its departures in the dataset, `n` of them so far */
  readonly at: Uint32Array;
  n: number;
  sure: number;
  undated: number;
  first: number;
  latest: number;
}

type ManyLane = Lane & Readonly<Pick<Tally, 'at' | 'undated' | 'first' | 'latest'>>;

type ManyOptions = Omit<LaneOptions, 'time'> & { readonly domain: readonly [number, number] };

/**
 * Returns the lanes that `deriveLanes` makes of what the filters find, and what a layout counts, from columns of numbers: a pass of a few milliseconds
 * through 100,000 departures, none of which is looked at.
 */
export function deriveMany(
  dataset: Dataset,
  filters: Filters,
  columns: MarkColumns,
  options: ManyOptions,
): ManyLanes {
  const { own, tallies, arrived, inView } = tallyLanes(dataset, filters, columns, options);
  const all = tallies.flatMap((tally, code): ManyLane[] => {
    const place = dataset.places.get(own.options[code] ?? '');
    if (tally.n === 0 || place === undefined) return [];
    return [laneOf(dataset, tally, { id: place.id, place, places: [place] })];
  });
  const lanes = arrangeLanes(
    all,
    options,
    (lane, edge) => lane[edge],
    (tail) => joinLanes(dataset, tail),
  );
  const arrivals = new Map(
    own.options.flatMap((option, code): [string, number][] => {
      const n = arrived[code] ?? 0;
      return n > 0 ? [[option, n]] : [];
    }),
  );
  const mostUndated = lanes.reduce((most, lane) => Math.max(most, lane.undated), 0);
  const undated = tallies.reduce((sum, tally) => sum + tally.undated, 0);
  return { lanes, counts: { undated, arrivals }, inView, mostUndated };
}

/** Goes through what the filters find once: which departures are in which lane, how many came to it, how many have no date or are in view. */
function tallyLanes(dataset: Dataset, filters: Filters, columns: MarkColumns, options: ManyOptions) {
  const failures = failuresOf(dataset, filters);
  const own = codesOf(dataset, options.group);
  const lanesOf = own.options.length;
  const laneAt = (i: number) => own.codes[own.starts[i] ?? 0] ?? 0;
  const sizes = new Uint32Array(lanesOf);
  for (let i = 0; i < failures.length; i += 1)
    if (((failures[i] ?? 0) & ~UNSURE) === 0) sizes[laneAt(i)] = (sizes[laneAt(i)] ?? 0) + 1;
  const tallies = Array.from(sizes, (size): Tally => ({
    at: new Uint32Array(size),
    n: 0,
    sure: 0,
    undated: 0,
    first: Infinity,
    latest: -Infinity,
  }));

  const gone = codesOf(dataset, 'dest');
  // The lane of each destination: the place itself, or its company, which stands last in its chain.
  const laneByName = new Map(own.options.map((option, code) => [option, code]));
  const laneOfDest = Int32Array.from(gone.options, (option) => laneByName.get(option) ?? -1);
  const arrived = new Uint32Array(lanesOf);
  const [start, end] = options.domain;
  let inView = 0;
  for (let i = 0; i < failures.length; i += 1) {
    const failed = failures[i] ?? 0;
    if ((failed & ~UNSURE) !== 0) continue;
    const code = laneAt(i);
    const tally = tallies[code];
    if (tally === undefined) continue;
    tally.at[tally.n] = i;
    tally.n += 1;
    if ((failed & UNSURE) === 0) tally.sure += 1;
    const date = columns.dates[i] ?? 0;
    if (columns.dated[date] === UNDATED) {
      tally.undated += 1;
      inView += 1;
    } else {
      const earliest = columns.earliest[date] ?? 0;
      if (earliest < tally.first) tally.first = earliest;
      if (earliest > tally.latest) tally.latest = earliest;
      if (earliest <= end && (columns.latest[date] ?? 0) >= start) inView += 1;
    }
    const [from = 0, to = 0] = [gone.starts[i], gone.starts[i + 1]];
    if (to > from) {
      const lane = laneOfDest[gone.codes[options.group === 'company' ? to - 1 : from] ?? 0] ?? -1;
      if (lane >= 0 && lane !== code) arrived[lane] = (arrived[lane] ?? 0) + 1;
    }
  }
  return { own, tallies, arrived, inView };
}

/** Returns the lane of a tally. Its departures are looked up when they are asked for: most lanes are placed without. */
function laneOf(
  { departures }: Dataset,
  { at, sure, undated, first, latest }: Omit<Tally, 'n'>,
  { id, place, places }: Pick<Lane, 'id' | 'place' | 'places'>,
): ManyLane {
  let found: readonly Departure[] | null = null;
  return {
    id,
    place,
    places,
    count: { sure, total: at.length },
    at,
    undated,
    first,
    latest,
    get departures() {
      return (found ??= Array.from(at).flatMap((i) => departures[i] ?? []));
    },
  };
}

/** The lane of those that are folded. */
function joinLanes(dataset: Dataset, tail: readonly ManyLane[]): ManyLane {
  const at = new Uint32Array(tail.reduce((sum, lane) => sum + lane.at.length, 0));
  let end = 0;
  for (const lane of tail) {
    at.set(lane.at, end);
    end += lane.at.length;
  }
  const tally = {
    at: at.sort(),
    sure: tail.reduce((sum, { count }) => sum + count.sure, 0),
    undated: tail.reduce((sum, { undated }) => sum + undated, 0),
    first: Math.min(...tail.map(({ first }) => first)),
    latest: Math.max(...tail.map(({ latest }) => latest)),
  };
  return laneOf(dataset, tally, { id: MORE_LANE, place: null, places: tail.flatMap(({ places }) => places) });
}
