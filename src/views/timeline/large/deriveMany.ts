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

interface ManyLane extends Lane {
  readonly at: Uint32Array;
  readonly first: number;
  readonly latest: number;
}

interface Tally {
  readonly at: Uint32Array;
  sure: number;
  first: number;
  latest: number;
  n: number;
}

type ManyOptions = Omit<LaneOptions, 'time'> & { readonly domain: readonly [number, number] };

const NONE = new Uint32Array(0);

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
  const { own, tallies, arrived, undated, inView } = tallyLanes(dataset, filters, columns, options);
  const departuresAt = (at: Uint32Array) => {
    const found: Departure[] = [];
    for (const i of at) {
      const departure = dataset.departures[i];
      if (departure !== undefined) found.push(departure);
    }
    return found;
  };
  const all = tallies.flatMap(({ at, sure, first, latest }, code): ManyLane[] => {
    const place = dataset.places.get(own.options[code] ?? '');
    if (at.length === 0 || place === undefined) return [];
    const count = { sure, total: at.length };
    return [{ id: place.id, place, places: [place], departures: departuresAt(at), count, at, first, latest }];
  });
  const lanes = arrangeLanes(
    all,
    options,
    (lane, edge) => lane[edge],
    (tail) => joinLanes(tail, departuresAt),
  );
  const arrivals = new Map(
    own.options.flatMap((option, code): [string, number][] => {
      const n = arrived[code] ?? 0;
      return n > 0 ? [[option, n]] : [];
    }),
  );
  const undatedOf = ({ at = NONE }: Lane) =>
    at.reduce((n, i) => (columns.dated[i] === UNDATED ? n + 1 : n), 0);
  const mostUndated = lanes.reduce((most, lane) => Math.max(most, undatedOf(lane)), 0);
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
    sure: 0,
    first: Infinity,
    latest: -Infinity,
    n: 0,
  }));

  const gone = codesOf(dataset, 'dest');
  // The lane of each destination: the place itself, or its company, which stands last in its chain.
  const laneByName = new Map(own.options.map((option, code) => [option, code]));
  const laneOfDest = Int32Array.from(gone.options, (option) => laneByName.get(option) ?? -1);
  const arrived = new Uint32Array(lanesOf);
  const [start, end] = options.domain;
  let undated = 0;
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
    if (columns.dated[i] === UNDATED) {
      undated += 1;
      inView += 1;
    } else {
      const earliest = columns.earliest[i] ?? 0;
      tally.first = Math.min(tally.first, earliest);
      tally.latest = Math.max(tally.latest, earliest);
      if (earliest <= end && (columns.latest[i] ?? 0) >= start) inView += 1;
    }
    const [from = 0, to = 0] = [gone.starts[i], gone.starts[i + 1]];
    if (to > from) {
      const lane = laneOfDest[gone.codes[options.group === 'company' ? to - 1 : from] ?? 0] ?? -1;
      if (lane >= 0 && lane !== code) arrived[lane] = (arrived[lane] ?? 0) + 1;
    }
  }
  return { own, tallies, arrived, undated, inView };
}

/** The lane of those that are folded. */
function joinLanes(
  tail: readonly ManyLane[],
  departuresAt: (at: Uint32Array) => readonly Departure[],
): ManyLane {
  const at = Uint32Array.from(tail.flatMap((lane) => Array.from(lane.at))).sort();
  return {
    id: MORE_LANE,
    place: null,
    places: tail.flatMap(({ places }) => places),
    departures: departuresAt(at),
    count: { sure: tail.reduce((sum, { count }) => sum + count.sure, 0), total: at.length },
    at,
    first: Math.min(...tail.map(({ first }) => first)),
    latest: Math.max(...tail.map(({ latest }) => latest)),
  };
}
