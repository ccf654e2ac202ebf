import { codesOf, failuresOf, UNSURE, type OptionCodes } from '../../../filters/failures.ts';
import type { Filters } from '../../../filters/filters.ts';
import type { Dataset, Departure } from '../../../model/dataset.ts';
import { arrangeLanes, MORE_LANE, type Lane, type LaneOptions } from '../derive.ts';
import type { SceneCounts } from '../layout.ts';
import { UNDATED, type MarkColumns } from './columns.ts';
import { count, deal } from './loops.ts';

export interface ManyLanes {
  readonly lanes: readonly Lane[];
  readonly counts: SceneCounts;
  /** departures of which some of the time that their date may mean is in the domain */
  readonly inView: number;
  /** departures without a date in the lane that has most of them */
  readonly mostUndated: number;
}

/** What is found of a lane. */
interface Tally {
  /** places of its departures in the dataset */
  readonly at: Uint32Array;
  readonly sure: number;
  readonly undated: number;
  readonly inView: number;
  /** the first and the latest time that a date begins, UTC ms */
  readonly first: number;
  readonly latest: number;
}

type ManyLane = Lane & Omit<Tally, 'sure' | 'inView'>;

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
  const { own, tallies, arrived } = tallyLanes(dataset, filters, columns, options);
  const all = tallies.flatMap((tally, code): ManyLane[] => {
    const place = dataset.places.get(own.options[code] ?? '');
    if (tally.at.length === 0 || place === undefined) return [];
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
  const inView = tallies.reduce((sum, tally) => sum + tally.inView, 0);
  return { lanes, counts: { undated, arrivals }, inView, mostUndated };
}

/** Goes through what the filters find: which departures are in which lane, how many came to it, how many have no date or are in view. */
function tallyLanes(dataset: Dataset, filters: Filters, columns: MarkColumns, options: ManyOptions) {
  const failures = failuresOf(dataset, filters);
  const own = codesOf(dataset, options.group);
  const lanesOf = own.options.length;
  const laneAt = new Uint32Array(failures.length);
  findLanes(laneAt, failures, own);
  const sizes = new Uint32Array(lanesOf + 1);
  count(sizes, laneAt, 0);
  const parts = Array.from(sizes.subarray(0, lanesOf), (size) => new Uint32Array(size));
  deal(parts, laneAt, null);
  const tallies = parts.map((at): Tally => ({
    at,
    sure: countSure(at, failures),
    ...spanOf(at, columns, options.domain),
  }));

  const gone = codesOf(dataset, 'dest');
  // The lane of each destination: the place itself, or its company, which stands last in its chain.
  const laneByName = new Map(own.options.map((option, code) => [option, code]));
  const laneOfDest = Uint32Array.from(gone.options, (option) => laneByName.get(option) ?? lanesOf);
  const arrived = new Uint32Array(lanesOf);
  countArrivals(arrived, laneAt, gone, laneOfDest, options.group === 'company');
  return { own, tallies, arrived };
}

/** Fills in the lane of each departure that the filters find; those that they do not find have the number after the last. */
function findLanes(
  laneAt: Uint32Array,
  failures: Uint16Array,
  { options, starts, codes }: OptionCodes,
): void {
  const none = options.length;
  for (let i = 0; i < laneAt.length; i += 1)
    laneAt[i] = ((failures[i] ?? 0) & ~UNSURE) === 0 ? (codes[starts[i] ?? 0] ?? 0) : none;
}

function countSure(at: Uint32Array, failures: Uint16Array): number {
  let sure = 0;
  for (let i = 0; i < at.length; i += 1) if (((failures[at[i] ?? 0] ?? 0) & UNSURE) === 0) sure += 1;
  return sure;
}

/** Returns when the departures of a lane were, and how many of them are in view: those without a date always are. */
function spanOf(
  at: Uint32Array,
  columns: MarkColumns,
  [start, end]: readonly [number, number],
): Pick<Tally, 'undated' | 'inView' | 'first' | 'latest'> {
  let [undated, inView, first, latest] = [0, 0, Infinity, -Infinity];
  for (let i = 0; i < at.length; i += 1) {
    const date = columns.dates[at[i] ?? 0] ?? 0;
    if (columns.dated[date] === UNDATED) {
      undated += 1;
      continue;
    }
    const earliest = columns.earliest[date] ?? 0;
    if (earliest < first) first = earliest;
    if (earliest > latest) latest = earliest;
    if (earliest <= end && (columns.latest[date] ?? 0) >= start) inView += 1;
  }
  return { undated, inView: inView + undated, first, latest };
}

/** Counts those who went to each lane from another one. */
function countArrivals(
  arrived: Uint32Array,
  laneAt: Uint32Array,
  { starts, codes }: OptionCodes,
  laneOfDest: Uint32Array,
  isByCompany: boolean,
): void {
  for (let i = 0; i < laneAt.length; i += 1) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? 0;
    const own = laneAt[i] ?? 0;
    if (to === from || own >= arrived.length) continue;
    const lane = laneOfDest[codes[isByCompany ? to - 1 : from] ?? 0] ?? 0;
    if (lane < arrived.length && lane !== own) arrived[lane] = (arrived[lane] ?? 0) + 1;
  }
}

/** Returns the lane of a tally. Its departures are looked up when they are asked for: most lanes are placed without. */
function laneOf(
  { departures }: Dataset,
  { at, sure, undated, first, latest }: Omit<Tally, 'inView'>,
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
