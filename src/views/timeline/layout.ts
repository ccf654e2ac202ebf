import type { Language } from '../../i18n/language.ts';
import { fitText } from '../../layout/textWidth.ts';
import { finish } from '../../lib/finish.ts';
import { round } from '../../lib/round.ts';
import type { Group } from '../../state/linkState.ts';
import type { Dataset } from '../../model/dataset.ts';
import { chartedEvents } from '../../model/chartedEvents.ts';
import { dateOf } from '../../model/dates.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import { groupPlace } from '../../transforms/groupPlace.ts';
import { axisTicks } from './axisTicks.ts';
import { MORE_LANE, type Lane } from './derive.ts';
import { placeMarks } from './placeMarks.ts';
import { placeRows } from './placeRows.ts';
import {
  GEOMETRY,
  type LaneBody,
  type PlacedLane,
  type PlacedTick,
  type RowColumns,
  type TimelineScene,
} from './scene.ts';

export interface TimelineContext {
  /** px available */
  readonly width: number;
  readonly dataset: Dataset;
  readonly language: Language;
  /** UTC ms in view */
  readonly domain: readonly [number, number];
  readonly open: readonly string[];
  readonly group: Group;
  /** px of a mark and between two of a stack; what the width has room for unless given */
  readonly marks?: MarkSize;
  /** places the marks of a lane that is not opened; `placeMarks` unless given */
  readonly place?: PlaceBody;
  /** counted from the lanes unless given */
  readonly counts?: SceneCounts;
}

/** What a layout counts before it places anything. */
export interface SceneCounts {
  /** departures without a date */
  readonly undated: number;
  /** how many of the departures went to each place from another one; a place that nobody went to is left out */
  readonly arrivals: ReadonlyMap<string, number>;
}

export interface MarkSize {
  readonly symbol: number;
  readonly pitch: number;
  /** marks without a date side by side; what the usual room has place for unless given */
  readonly columns?: number;
}

/** Places what a lane holds below `top`, px. */
export type PlaceBody = (
  lane: Lane,
  top: number,
  ticks: readonly PlacedTick[],
  context: LaneContext,
) => LaneBody;

/** Position of a UTC time, px. */
export type TimeScale = (time: number) => number;

export interface LaneContext extends TimelineContext {
  readonly marks: MarkSize;
  readonly x: TimeScale;
  readonly x0: number;
  readonly x1: number;
  readonly gutter: TimelineScene['gutter'];
  readonly stacked: boolean;
  /** how many of the current set went to each lane from another one */
  readonly arrivals: ReadonlyMap<string, number>;
  /** few enough are shown for names to say where to */
  readonly tells: boolean;
  /** where the words of an opened lane stand */
  readonly columns: RowColumns;
  /** px of the axis ticks */
  readonly tickXs: readonly number[];
  /** top of the lane */
  readonly y: number;
}

/** Returns the placed timeline. Pure: no DOM, no clock; the order of the lanes' departures does not matter. */
export function layoutTimeline(lanes: readonly Lane[], context: TimelineContext): TimelineScene {
  return finish(layoutSteps(lanes, context));
}

/** Places the same timeline a lane at each step, so that a large one holds nothing up. Yields how many lanes are placed. */
export function* layoutSteps(
  lanes: readonly Lane[],
  context: TimelineContext,
): Generator<number, TimelineScene> {
  const { width, language, domain } = context;
  const hasRows = lanes.some(({ id }) => isOpened(id, context));
  const stacked = width < (hasRows ? GEOMETRY.openedBesideFrom : GEOMETRY.besideFrom);
  const isSmall = width < GEOMETRY.besideFrom;
  const { undated, arrivals } = context.counts ?? countAhead(lanes, context);
  const x0 = stacked ? 10 : isSmall ? GEOMETRY.nameColumnSmall : GEOMETRY.labelColumn;
  const marks = context.marks ?? (width < GEOMETRY.narrow ? GEOMETRY.small : GEOMETRY);
  const usual =
    stacked && width >= GEOMETRY.narrow
      ? GEOMETRY.gutterColumns
      : width < GEOMETRY.narrow || (hasRows && isSmall)
        ? GEOMETRY.gutterColumnsNarrow
        : GEOMETRY.gutterColumns;
  const columns = context.marks?.columns ?? usual;
  const gutterWidth = undated === 0 ? GEOMETRY.edge : columns * marks.pitch + 2 * GEOMETRY.gutterPadding;
  const whereColumn = stacked || !hasRows ? 0 : isSmall ? GEOMETRY.whereColumnSmall : GEOMETRY.whereColumn;
  const x1 = Math.max(x0 + 40, width - whereColumn - gutterWidth - 4);
  const gutter = undated === 0 ? null : { x0: x1 + 4, x1: x1 + gutterWidth, count: undated, columns };
  const [start, end] = domain;
  const x: TimeScale = (time) => x0 + ((x1 - x0) * (time - start)) / (end - start);

  const { ticks, labels: tickLabels } = axisTicks(domain, x, x1 - x0, language);
  const tickXs = ticks.map((tick) => tick.x);
  const tells = lanes.reduce((sum, { count }) => sum + count.total, 0) <= MOST_TOLD;
  let y = 0;
  const placed: PlacedLane[] = [];
  for (const lane of lanes) {
    if (placed.length > 0) yield placed.length;
    const result = placeLane(lane, {
      ...context,
      x,
      x0,
      x1,
      gutter,
      stacked,
      tells,
      arrivals,
      columns: columnsOf(x0, width, stacked, whereColumn),
      tickXs,
      marks,
      y,
    });
    y = result.y1;
    placed.push(result);
  }
  return {
    width,
    height: round(y),
    x0,
    x1: round(x1),
    domain,
    ticks,
    tickLabels,
    gutter,
    lanes: placed,
    symbol: marks.symbol,
    stacked,
  };
}

function isOpened(lane: string, { open }: Pick<TimelineContext, 'open'>): boolean {
  return lane !== MORE_LANE && open.includes(lane);
}

/** Beside the axis where there is room; else over the marks, each half as wide as the chart. */
function columnsOf(x0: number, width: number, stacked: boolean, whereColumn: number): RowColumns {
  if (!stacked)
    return {
      nameX: 14,
      nameRoom: x0 - 14 - 10,
      whereX: width - whereColumn + 8,
      whereRoom: whereColumn - 10,
      lines: 1,
      besideName: true,
    };
  const half = Math.round((width - x0) * 0.46);
  return {
    nameX: x0,
    nameRoom: half - 8,
    whereX: x0 + half,
    whereRoom: width - x0 - half - 4,
    lines: 2,
    besideName: false,
  };
}

function countAhead(
  lanes: readonly Lane[],
  { group, dataset: { places } }: Pick<TimelineContext, 'group' | 'dataset'>,
): SceneCounts {
  const undated = lanes.reduce(
    (sum, lane) => sum + lane.departures.filter(({ clock }) => clock === null).length,
    0,
  );
  const arrivals = new Map<string, number>();
  for (const { departures } of lanes)
    for (const { lab, destination } of departures) {
      if (destination?.place == null) continue;
      const to = groupPlace(destination.place, group, places).id;
      if (to !== groupPlace(lab, group, places).id) arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
    }
  return { undated, arrivals };
}

/** Departures shown up to which each name says where the person went. */
const MOST_TOLD = 60;

function placeLane(lane: Lane, context: LaneContext): PlacedLane {
  const { language, y: y0, stacked } = context;
  const opened = isOpened(lane.id, context);
  const top = y0 + (stacked ? GEOMETRY.headerRow : 0);
  const ticks = laneTicks(lane, context);
  const place = opened ? placeRows : (context.place ?? placeMarks);
  const body = place(lane, top, ticks, context);
  const name =
    lane.place === null
      ? language.t(context.group === 'company' ? 'timeline.moreCompanies' : 'timeline.moreLabs', {
          n: lane.places.length,
        })
      : language.text(lane.place.short);
  const extent = extentOf(lane.place, context);
  // What the body makes when it is asked for is not made here.
  return Object.assign(body, {
    id: lane.id,
    name: fitText(name, GEOMETRY.nameFont * 1.08, (stacked ? GEOMETRY.labelColumn : context.x0) - 62),
    fullName: lane.place === null ? name : language.text(lane.place.name),
    count: lane.count,
    opened,
    arrivals: context.arrivals.get(lane.id) ?? 0,
    placeIds: lane.places.map(({ id }) => id),
    y0: round(y0),
    extent,
    ticks,
  });
}

/** Returns how long a lab has been there, as far as it is in view; null where nothing of that is on record, and for what is no lab. */
export function extentOf(
  place: Lane['place'],
  { x, x0, x1 }: Pick<LaneContext, 'x' | 'x0' | 'x1'>,
): PlacedLane['extent'] {
  if (place === null) return null;
  const { founded, ended } = place;
  if (founded === null && ended === null) return null;
  const from = founded === null ? x0 : x((founded.earliest + founded.latest) / 2);
  const to = ended === null ? x1 : x((ended.earliest + ended.latest) / 2);
  if (to <= from || to < x0 || from > x1) return null;
  return {
    x0: round(Math.max(x0, from)),
    x1: round(Math.min(x1, to)),
    starts: founded !== null && from >= x0,
    ends: ended !== null && to <= x1,
  };
}

/** Milestones of the lab, and what became of it, where they are dated and in view. The folded tail has none: too many to tell apart. */
function laneTicks(lane: Lane, { x, x0, x1, dataset, language }: LaneContext): readonly PlacedTick[] {
  if (lane.id === MORE_LANE) return [];
  const ids = new Set(lane.places.map(({ id }) => id));
  const ticks: PlacedTick[] = [];
  const add = (key: string, kind: PlacedTick['kind'], date: EdtfDate | null, what: string) => {
    const at = middleIn(date, x, x0, x1);
    if (at !== null && date !== null) ticks.push({ key, kind, x: at, date: language.date(date), what });
  };
  for (const milestone of dataset.milestones)
    if (ids.has(milestone.lab))
      add(milestone.id, 'milestone', dateOf(milestone.date), language.text(milestone.title));
  const lab = lane.place?.lab ?? null;
  (lab === null ? [] : chartedEvents(lab)).forEach(({ kind, date, what }, i) => {
    // An embed has the words of an event only once its details have come.
    const words = language.text(what) || (kind === 'leadership' ? '' : language.t(`timeline.event.${kind}`));
    add(`event-${i}`, 'event', dateOf(date), words);
  });
  return ticks;
}

/** Returns the middle of a date, px; null where it has none or lies out of view. */
function middleIn(date: EdtfDate | null, x: TimeScale, x0: number, x1: number): number | null {
  if (date === null || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return null;
  const at = x((date.earliest + date.latest) / 2);
  return at < x0 || at > x1 ? null : round(at);
}
