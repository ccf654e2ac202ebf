import { createOccupancy, type Occupancy } from '../../../layout/placeLabels.ts';
import { round } from '../../../lib/round.ts';
import { DESTINATION_KINDS } from '../../../model/schema.ts';
import type { LaneContext, PlaceBody } from '../layout.ts';
import {
  frameLane,
  intervalKey,
  placeBrackets,
  placeMarks,
  roomForNames,
  spotOf,
  takeTicks,
  type LaneFrame,
  type SharedInterval,
} from '../placeMarks.ts';
import { placeNames, type Standing } from '../placeNames.ts';
import { GEOMETRY, type LaneBody, type PlacedMark, type PlacedTick } from '../scene.ts';
import type { MarkColumns } from './columns.ts';
import { spotsOfDates, type DateSpots } from './dateSpots.ts';
import { markOf, marksAt, type MarkPlaces } from './markPlaces.ts';
import { packLane, placesOf, type PackedLane, type Stacks } from './stacks.ts';

/** Departures of a lane up to which it is placed like any other. */
const FEW = 300;

/** Names and brackets of a lane at most, and marks that are tried for a name: more could not be told apart. */
const MOST_NAMES = 24;
const MOST_TRIED = 120;
const MOST_BRACKETS = 24;

/**
 * Returns a placing of lanes of thousands by the rules of `placeMarks`, from columns of numbers in place of sorted objects: in linear time. Names
 * are tried for outermost marks alone, and of the intervals that coarse dates share those get a bracket that most departures have. At first
 * a lane is only packed, which tells how high it is; what stands in it is placed once somebody looks there.
 */
export function placeMany(columns: MarkColumns): PlaceBody {
  let known: { readonly x: LaneContext['x']; readonly spots: DateSpots } | null = null;
  return (lane, top, ticks, context) => {
    const { at } = lane;
    if (at === undefined || at.length <= FEW) return placeMarks(lane, top, ticks, context);
    // All lanes of a drawing have one axis.
    if (known?.x !== context.x) known = { x: context.x, spots: spotsOfDates(columns, context) };
    const packed = packLane(at, columns, known.spots);
    const { up, down, parts } = packed;
    const size = { levels: up.height, rows: down.height, undated: parts.undated.length };
    const frame = frameLane(size, top, context);
    let content: LaneContent | null = null;
    let marks: readonly PlacedMark[] | null = null;
    const contentOf = () => (content ??= placeContent(packed, { frame, top, ticks, context }));
    return {
      y1: round(top + frame.height),
      baseline: round(frame.baseline),
      rows: [],
      places: () => contentOf().places,
      markOf: (departure) => markOf(contentOf().places, departure),
      get marks() {
        return (marks ??= marksAt(contentOf().places));
      },
      get brackets() {
        return contentOf().brackets;
      },
      get labels() {
        return contentOf().labels;
      },
    };
  };
}

interface LaneContent extends Pick<LaneBody, 'brackets' | 'labels'> {
  readonly places: MarkPlaces;
}

interface ContentContext {
  readonly frame: LaneFrame;
  readonly top: number;
  readonly ticks: readonly PlacedTick[];
  readonly context: LaneContext;
}

/** Places what stands in a lane that is packed. */
function placeContent(packed: PackedLane, { frame, top, ticks, context }: ContentContext): LaneContent {
  const { columns, parts, stacks, down } = packed;
  const { x0, x1, language, marks } = context;
  const { baseline } = frame;
  const places = placesOf(packed, frame, context);
  const occupancy = createOccupancy();
  const tops = takeStacks(places, stacks, occupancy, baseline, marks.symbol);
  takeTicks(ticks, occupancy, baseline);
  const shared = mostShared(parts.down, columns, context);
  const rows = down.height;
  const brackets = placeBrackets(shared, { baseline, rows, x0, x1, language, occupancy });
  const tried = triedForNames(tops, places);
  const labels = placeNames(
    tried.flatMap((mark) => columns.departures[places.at[mark] ?? 0] ?? []),
    tried.map((mark) => plainMark(places, mark)),
    {
      ...roomForNames(frame, top, occupancy, context),
      most: MOST_NAMES,
      of: standingIn(places, stacks, x1),
    },
  );
  return { places, brackets, labels };
}

/** Takes the room of each stack whole: no word stands in it. Returns the outermost mark of each, along the axis. */
function takeStacks(
  { xs, ys, shown: [first] }: MarkPlaces,
  { below, starts }: Stacks,
  occupancy: Occupancy,
  baseline: number,
  symbol: number,
): readonly number[] {
  const tops: number[] = [];
  const take = (mark: number, direction: 1 | -1) => {
    tops.push(mark);
    const [x, y] = [xs[mark] ?? 0, ys[mark] ?? 0];
    const outer = y + (direction * symbol) / 2;
    const inner = baseline + direction * GEOMETRY.lineGap;
    occupancy.take({
      x0: x - symbol / 2 - 1,
      x1: x + symbol / 2 + 1,
      y0: Math.min(outer, inner),
      y1: Math.max(outer, inner),
    });
  };
  for (let slot = 0; slot < below.length; slot += 1) {
    const [from, to, under] = [starts[slot] ?? 0, starts[slot + 1] ?? 0, below[slot] ?? 0];
    if (under > 0) take(first + from, 1);
    if (to - from > under) take(first + to - 1, -1);
  }
  return tops;
}

/** Returns what is counted where it is not named: each stack, with its uppermost mark. */
function standingIn(
  { columns, at, ys, shown: [first] }: MarkPlaces,
  { xs, starts }: Stacks,
  x1: number,
): readonly Standing[] {
  const standing: Standing[] = [];
  xs.forEach((x, slot) => {
    const [from = 0, to = 0] = [starts[slot], starts[slot + 1]];
    const mark = first + to - 1;
    if (to === from || x > x1) return;
    standing.push({
      get id() {
        return columns.departures[at[mark] ?? 0]?.id ?? '';
      },
      x,
      y: ys[mark] ?? 0,
      n: to - from,
    });
  });
  return standing;
}

function plainMark({ columns, at, xs, ys }: MarkPlaces, mark: number): PlacedMark {
  const departure = at[mark] ?? 0;
  return {
    id: columns.departures[departure]?.id ?? '',
    kind: DESTINATION_KINDS[columns.kinds[departure] ?? 0] ?? 'unknown',
    x: xs[mark] ?? 0,
    y: ys[mark] ?? 0,
    whisker: null,
    inView: true,
  };
}

/** Returns the intervals that most of the coarsely dated share, with how many do. */
function mostShared(
  coarse: Uint32Array,
  { dates, departures, firsts, earliest, latest }: MarkColumns,
  { x, x0, x1 }: LaneContext,
): ReadonlyMap<string, SharedInterval> {
  const counts = new Uint32Array(firsts.length);
  // By date, in the order in which the lane has them first.
  const found: { readonly date: number; readonly first: number }[] = [];
  for (let i = 0; i < coarse.length; i += 1) {
    const first = coarse[i] ?? 0;
    const date = dates[first] ?? 0;
    if (counts[date] === 0) found.push({ date, first });
    counts[date] = (counts[date] ?? 0) + 1;
  }
  // Dates that are written otherwise may be the same interval.
  const byEnds = new Map<number, Map<number, { first: number; n: number }>>();
  for (const { date, first } of found) {
    const start = earliest[date] ?? 0;
    const end = latest[date] ?? 0;
    const n = counts[date] ?? 0;
    let ends = byEnds.get(start);
    if (ends === undefined) {
      ends = new Map();
      byEnds.set(start, ends);
    }
    const known = ends.get(end);
    if (known === undefined) ends.set(end, { first, n });
    else known.n += n;
  }
  const all = [...byEnds.values()].flatMap((ends) => [...ends.values()]);
  const kept = all.sort((a, b) => b.n - a.n || a.first - b.first).slice(0, MOST_BRACKETS);
  return new Map(
    kept.flatMap(({ first, n }): [string, SharedInterval][] => {
      const departure = departures[first];
      if (departure?.clock == null) return [];
      const { date } = departure.clock;
      return [[intervalKey(date), { first: spotOf(departure, date, x, x0, x1), n }]];
    }),
  );
}

/** Returns the outermost marks that are tried for a name: the most prominent, and of the others some all along the axis. */
function triedForNames(tops: readonly number[], { at, columns }: MarkPlaces): readonly number[] {
  const weightOf = (mark: number) => columns.weights[at[mark] ?? 0] ?? 0;
  const step = Math.ceil(tops.length / MOST_TRIED);
  const prominent = tops.filter((mark) => weightOf(mark) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  const spread = tops.filter((mark, i) => weightOf(mark) === 0 && i % step === 0);
  return [...prominent.slice(0, MOST_TRIED), ...spread].slice(0, MOST_TRIED);
}
