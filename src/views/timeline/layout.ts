import { scaleUtc } from 'd3';
import { describeClock, describeDestination } from '../../i18n/describeDeparture.ts';
import type { Count, Language } from '../../i18n/language.ts';
import { packSlots } from '../../layout/packSlots.ts';
import { createOccupancy, placeFirstFree, type Occupancy } from '../../layout/placeLabels.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { Dataset, Departure } from '../../model/dataset.ts';
import { parseEdtf, type EdtfDate } from '../../model/edtf.ts';
import type { DestinationKind, RoleKind } from '../../model/schema.ts';
import { MORE_LANE, type Lane } from './derive.ts';

/** px; the whole geometry of the chart in one place */
export const GEOMETRY = {
  symbol: 7.5,
  pitch: 9.5,
  padding: 8,
  rowHeight: 20,
  labelColumn: 190,
  headerRow: 20,
  gutterPadding: 10,
  gutterColumns: 7,
  labelFont: 11,
  nameFont: 13,
  minLane: 32,
} as const;

export interface PlacedMark {
  readonly id: string;
  readonly kind: DestinationKind;
  readonly x: number;
  readonly y: number;
  /** the interval of its date, px; drawn as a whisker where there is room. Null for undated ones */
  readonly whisker: { readonly x0: number; readonly x1: number; readonly soft: boolean; readonly openStart: boolean; readonly openEnd: boolean } | null;
  /** inside the part of the time axis in view, or in the gutter */
  readonly inView: boolean;
}

/** A departure on a line of its own, in an opened lane. */
export interface PlacedRow {
  readonly id: string;
  readonly y: number;
  /** joined to left, px; null where either end is not on record */
  readonly tenure: { readonly x0: number; readonly x1: number } | null;
  readonly text: { readonly x: number; readonly anchor: 'start' | 'end'; readonly name: string; readonly rest: string };
}

export interface PlacedBracket {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** "sometime in 2024: 14" where it fits */
  readonly label: string | null;
  readonly title: string;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** names a person, or says how many are not named */
  readonly kind: 'person' | 'more';
}

export interface PlacedTick {
  readonly key: string;
  readonly x: number;
  readonly title: string;
  readonly kind: 'milestone' | 'event';
}

export interface PlacedLane {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly count: Count;
  readonly opened: boolean;
  readonly placeIds: readonly string[];
  readonly y0: number;
  readonly y1: number;
  readonly baseline: number;
  /** life of the lab along the baseline, px; null where nothing is on record */
  readonly extent: { readonly x0: number; readonly x1: number; readonly ends: boolean } | null;
  readonly marks: readonly PlacedMark[];
  readonly rows: readonly PlacedRow[];
  readonly brackets: readonly PlacedBracket[];
  readonly labels: readonly PlacedLabel[];
  readonly ticks: readonly PlacedTick[];
}

export interface AxisTick {
  readonly x: number;
  readonly label: string;
  readonly strong: boolean;
}

export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  /** plot area, px */
  readonly x0: number;
  readonly x1: number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly AxisTick[];
  /** where departures without a date stand; null where there are none */
  readonly gutter: { readonly x0: number; readonly x1: number; readonly count: number } | null;
  readonly lanes: readonly PlacedLane[];
  /** lane names stand above their lanes instead of beside them */
  readonly stacked: boolean;
}

export interface TimelineContext {
  readonly width: number;
  readonly dataset: Dataset;
  readonly language: Language;
  /** UTC ms in view */
  readonly domain: readonly [number, number];
  readonly open: readonly string[];
}

type TimeScale = (time: number) => number;

/** Returns the placed timeline. Pure: no DOM, no clock; the order of the lanes' departures does not matter. */
export function layoutTimeline(lanes: readonly Lane[], context: TimelineContext): TimelineScene {
  const { width, language, domain } = context;
  const stacked = width < 960;
  const undated = lanes.reduce((sum, lane) => sum + lane.departures.filter(({ clock }) => clock === null).length, 0);
  const x0 = stacked ? 4 : GEOMETRY.labelColumn;
  const gutterWidth = undated === 0 ? 0 : GEOMETRY.gutterColumns * GEOMETRY.pitch + 2 * GEOMETRY.gutterPadding;
  const x1 = Math.max(x0 + 40, width - gutterWidth - 4);
  const gutter = undated === 0 ? null : { x0: x1 + 4, x1: x1 + gutterWidth, count: undated };
  const scale = scaleUtc([...domain], [x0, x1]);
  const x: TimeScale = (time) => scale(time) ?? x0;

  let y = 0;
  const placed = lanes.map((lane) => {
    const result = placeLane(lane, { ...context, x, x0, x1, gutter, stacked, y });
    y = result.y1;
    return result;
  });
  return {
    width,
    height: round(y),
    x0,
    x1: round(x1),
    domain,
    ticks: axisTicks(domain, x, x1 - x0, language),
    gutter,
    lanes: placed,
    stacked,
  };
}

/** Returns the ticks of the time axis: years where a year is narrower than 300 px, else months. */
function axisTicks(
  [start, end]: readonly [number, number],
  x: TimeScale,
  width: number,
  { locale, date }: Language,
): readonly AxisTick[] {
  const yearWidth = (width * YEAR) / (end - start);
  const firstYear = new Date(start).getUTCFullYear();
  const lastYear = new Date(end).getUTCFullYear();
  const ticks: AxisTick[] = [];
  const every = Math.max(1, Math.ceil(44 / yearWidth));
  const monthStep = yearWidth < 300 ? 12 : yearWidth < 900 ? 3 : 1;
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let month = 0; month < 12; month += monthStep) {
      const time = Date.UTC(year, month, 1);
      if (time < start || time > end) continue;
      if (month === 0 && year % every !== 0 && every > 1) continue;
      const label =
        month === 0
          ? String(year)
          : locale === 'zh'
            ? `${month + 1}月`
            : date({ text: '', earliest: time, latest: time, precision: 'month', approximate: false, uncertain: false }).slice(0, 3);
      ticks.push({ x: round(x(time)), label, strong: month === 0 });
    }
  }
  return ticks;
}

const YEAR = 365.25 * 24 * 3600 * 1000;

interface LaneContext extends TimelineContext {
  readonly x: TimeScale;
  readonly x0: number;
  readonly x1: number;
  readonly gutter: TimelineScene['gutter'];
  readonly stacked: boolean;
  readonly y: number;
}

function placeLane(lane: Lane, context: LaneContext): PlacedLane {
  const { language, y: y0, stacked } = context;
  const opened = lane.id !== MORE_LANE && context.open.includes(lane.id);
  const top = y0 + (stacked ? GEOMETRY.headerRow : 0);
  const body = opened ? placeRows(lane, top, context) : placeMarks(lane, top, context);
  const name =
    lane.place === null
      ? language.t(lane.id === MORE_LANE ? 'timeline.moreLabs' : 'timeline.moreLabs', { n: lane.places.length })
      : language.text(lane.place.short);
  const extent = extentOf(lane, context);
  return {
    id: lane.id,
    name: fitText(name, GEOMETRY.nameFont, GEOMETRY.labelColumn - 62),
    fullName: lane.place === null ? name : language.text(lane.place.name),
    count: lane.count,
    opened,
    placeIds: lane.places.map(({ id }) => id),
    y0: round(y0),
    extent,
    ticks: laneTicks(lane, context),
    ...body,
  };
}

type LaneBody = Pick<PlacedLane, 'y1' | 'baseline' | 'marks' | 'rows' | 'brackets' | 'labels'>;

/** The dated ones stand on the line or are packed below it, by how much of the axis their date covers. */
function placeMarks(lane: Lane, top: number, context: LaneContext): LaneBody {
  const { x, x0, x1, gutter, language } = context;
  const { pitch, padding, symbol } = GEOMETRY;
  const origin = x(0);
  const fine: Spot[] = [];
  const coarse: Spot[] = [];
  const undated: Departure[] = [];
  for (const departure of lane.departures) {
    if (departure.clock === null) {
      undated.push(departure);
      continue;
    }
    const { date } = departure.clock;
    const spot = spotOf(departure, date, x, x0, x1);
    (date.precision === 'day' || date.precision === 'month' ? fine : coarse).push(spot);
  }
  const up = packSlots(fine, pitch, origin);
  const down = packSlots(
    coarse.map((spot) => ({ ...spot, x0: spot.x0 + pitch / 2, x1: spot.x1 - pitch / 2 })),
    pitch,
    origin,
  );
  const levels = highest(fine, up, x0, x1);
  const rows = highest(coarse, down, x0, x1);
  const gutterRows = Math.ceil(undated.length / GEOMETRY.gutterColumns);
  const above = Math.max(1, levels) * pitch;
  const below = rows > 0 ? 4 + rows * pitch : 0;
  const height = Math.max(GEOMETRY.minLane, padding + above + below + padding, gutterRows * pitch + 2 * padding);
  const spare = height - (padding + above + below + padding);
  const baseline = top + padding + above + spare / 2;

  const marks: PlacedMark[] = [];
  for (const [spots, places, direction] of [
    [fine, up, -1],
    [coarse, down, 1],
  ] as const) {
    for (const spot of spots) {
      const place = places.get(spot.id);
      if (place === undefined) continue;
      const inView = place.x >= x0 && place.x <= x1;
      const offset = (place.level + 0.5) * pitch + (direction === 1 ? 4 : 0);
      marks.push({
        id: spot.id,
        kind: spot.departure.kind,
        x: round(place.x),
        y: round(baseline + direction * (inView ? offset : pitch / 2)),
        whisker: spot.x1 - spot.x0 >= 2.5 * pitch && direction === -1 ? whiskerOf(spot) : null,
        inView,
      });
    }
  }
  undated.sort((a, b) => (a.id < b.id ? -1 : 1));
  undated.forEach((departure, i) => {
    if (gutter === null) return;
    const row = Math.floor(i / GEOMETRY.gutterColumns);
    marks.push({
      id: departure.id,
      kind: departure.kind,
      x: round(gutter.x0 + GEOMETRY.gutterPadding + ((i % GEOMETRY.gutterColumns) + 0.5) * pitch),
      y: round(top + (height - gutterRows * pitch) / 2 + (row + 0.5) * pitch),
      whisker: null,
      inView: true,
    });
  });
  marks.sort((a, b) => a.x - b.x || b.y - a.y || (a.id < b.id ? -1 : 1));

  const occupancy = createOccupancy();
  for (const mark of marks)
    if (mark.inView)
      occupancy.take({ x0: mark.x - symbol / 2 - 1, x1: mark.x + symbol / 2 + 1, y0: mark.y - symbol / 2 - 1, y1: mark.y + symbol / 2 + 1 });
  const brackets = placeBrackets(coarse, { baseline, rows, x0, x1, language, occupancy });
  const labels = placeLabels(lane, marks, { top: top + 1, bottom: top + height - 1, x0, x1, occupancy, language });
  return { y1: round(top + height), baseline: round(baseline), marks, rows: [], brackets, labels };
}

interface Spot {
  readonly id: string;
  readonly departure: Departure;
  readonly date: EdtfDate;
  readonly x0: number;
  readonly x1: number;
}

function spotOf(departure: Departure, date: EdtfDate, x: TimeScale, x0: number, x1: number): Spot {
  const from = Number.isFinite(date.earliest) ? x(date.earliest) : Math.min(x0, x(date.latest));
  const to = Number.isFinite(date.latest) ? x(date.latest + 1) : Math.max(x1, x(date.earliest));
  return { id: departure.id, departure, date, x0: from, x1: to };
}

function whiskerOf({ date, x0, x1 }: Spot): PlacedMark['whisker'] {
  return {
    x0: round(x0),
    x1: round(x1),
    soft: date.approximate || date.uncertain,
    openStart: date.earliest === -Infinity,
    openEnd: date.latest === Infinity,
  };
}

function highest(
  spots: readonly Spot[],
  places: ReadonlyMap<string, { readonly x: number; readonly level: number }>,
  x0: number,
  x1: number,
): number {
  return spots.reduce((most, { id }) => {
    const place = places.get(id);
    return place !== undefined && place.x >= x0 && place.x <= x1 ? Math.max(most, place.level + 1) : most;
  }, 0);
}

interface BracketContext {
  readonly baseline: number;
  readonly rows: number;
  readonly x0: number;
  readonly x1: number;
  readonly language: Language;
  readonly occupancy: Occupancy;
}

/** One bracket per interval that coarse dates share, under the line, with its words where there is room. */
function placeBrackets(
  spots: readonly Spot[],
  { baseline, rows, x0, x1, language, occupancy }: BracketContext,
): readonly PlacedBracket[] {
  const byInterval = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = `${spot.date.earliest}/${spot.date.latest}`;
    const list = byInterval.get(key);
    if (list === undefined) byInterval.set(key, [spot]);
    else list.push(spot);
  }
  const brackets: PlacedBracket[] = [];
  for (const [key, members] of byInterval) {
    const first = members[0];
    if (first === undefined) continue;
    const from = Math.max(x0, first.x0 + 1.5);
    const to = Math.min(x1, first.x1 - 1.5);
    if (to - from < 3) continue;
    const date = { ...first.date, approximate: false, uncertain: false };
    const title = language.t('timeline.sometime', { date: language.date(date), n: members.length });
    const room = to - from - (members.length * GEOMETRY.pitch) / Math.max(1, rows);
    const y = baseline + 2.5;
    const labelWidth = textWidth(title, GEOMETRY.labelFont);
    const box = { x0: to - labelWidth - 2, x1: to - 2, y0: y + 1, y1: y + 14 };
    const fits = room > labelWidth && occupancy.isFree(box);
    if (fits) occupancy.take(box);
    brackets.push({ key, x0: round(from), x1: round(to), y: round(y), label: fits ? title : null, title });
  }
  return brackets.sort((a, b) => a.x0 - b.x0 || (a.key < b.key ? -1 : 1));
}

const ROLE_WEIGHT: Readonly<Record<RoleKind, number>> = {
  executive: 3,
  research_leadership: 2,
  policy_safety: 1,
  research: 1,
  engineering: 0,
  product: 0,
  board: 0,
};

interface LabelContext {
  readonly top: number;
  readonly bottom: number;
  readonly x0: number;
  readonly x1: number;
  readonly occupancy: Occupancy;
  readonly language: Language;
}

/** Names beside marks, leaders first, none over a mark or another name; what is left unnamed in a stretch is said as a number. */
function placeLabels(lane: Lane, marks: readonly PlacedMark[], context: LabelContext): readonly PlacedLabel[] {
  const { occupancy, language, x0, x1, top, bottom } = context;
  const departures = new Map(lane.departures.map((departure) => [departure.id, departure]));
  const weight = (id: string) => {
    const departure = departures.get(id);
    if (departure === undefined) return 0;
    return ROLE_WEIGHT[departure.roleKind] + (departure.person.knownFor === null ? 0 : 1) + (departure.roleGeneric ? 0 : 0.5);
  };
  const inView = marks.filter((mark) => mark.inView && mark.x <= x1);
  const byPriority = [...inView].sort((a, b) => weight(b.id) - weight(a.id) || b.x - a.x || (a.id < b.id ? -1 : 1));
  const labels: PlacedLabel[] = [];
  const named = new Set<string>();
  const { labelFont, symbol } = GEOMETRY;
  for (const mark of byPriority) {
    const departure = departures.get(mark.id);
    if (departure === undefined) continue;
    const text = language.text(departure.person.name);
    const width = textWidth(text, labelFont);
    const gap = symbol / 2 + 4;
    const sides = [
      { anchor: 'start' as const, x: mark.x + gap, x0: mark.x + gap, x1: mark.x + gap + width },
      { anchor: 'end' as const, x: mark.x - gap, x0: mark.x - gap - width, x1: mark.x - gap },
    ]
      .map((side) => ({ ...side, y0: mark.y - 6.5, y1: mark.y + 6.5 }))
      .filter((box) => box.x0 >= x0 && box.x1 <= x1 && box.y0 >= top && box.y1 <= bottom);
    const free = placeFirstFree(sides, occupancy);
    if (free === null) continue;
    named.add(mark.id);
    labels.push({ id: mark.id, x: round(free.x), y: round(mark.y + 4), anchor: free.anchor, text, kind: 'person' });
  }
  return [...labels, ...placeMoreLabels(inView, named, context)];
}

/** "12 more" over each stretch of touching marks of which some are not named. */
function placeMoreLabels(
  inView: readonly PlacedMark[],
  named: ReadonlySet<string>,
  { occupancy, language, x0, x1, top }: LabelContext,
): readonly PlacedLabel[] {
  const runs: PlacedMark[][] = [];
  for (const mark of inView) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || mark.x - before.x > GEOMETRY.pitch * 2) runs.push([mark]);
    else run.push(mark);
  }
  const labels: PlacedLabel[] = [];
  for (const run of runs) {
    const unnamed = run.filter(({ id }) => !named.has(id));
    const highestMark = run.reduce((a, b) => (b.y < a.y ? b : a));
    if (unnamed.length < 2) continue;
    const text = language.t('timeline.more', { n: unnamed.length });
    const width = textWidth(text, GEOMETRY.labelFont);
    const candidates = [
      { anchor: 'middle' as const, x: highestMark.x, x0: highestMark.x - width / 2, x1: highestMark.x + width / 2, y0: highestMark.y - 18 },
      { anchor: 'start' as const, x: highestMark.x + 8, x0: highestMark.x + 8, x1: highestMark.x + 8 + width, y0: highestMark.y - 6.5 },
      { anchor: 'end' as const, x: highestMark.x - 8, x0: highestMark.x - 8 - width, x1: highestMark.x - 8, y0: highestMark.y - 6.5 },
    ]
      .map((box) => ({ ...box, y1: box.y0 + 13 }))
      .filter((box) => box.x0 >= x0 && box.x1 <= x1 && box.y0 >= top - 2);
    const free = placeFirstFree(candidates, occupancy);
    if (free === null) continue;
    labels.push({ id: highestMark.id, x: round(free.x), y: round(free.y0 + 10.5), anchor: free.anchor, text, kind: 'more' });
  }
  return labels;
}

/** An opened lane: a line for each departure, with tenure, interval, name, role and destination. */
function placeRows(lane: Lane, top: number, context: LaneContext): LaneBody {
  const { x, x0, x1, gutter, language } = context;
  const { rowHeight, padding, pitch, labelFont } = GEOMETRY;
  const departures = [...lane.departures].sort(
    (a, b) =>
      (a.clock?.date.earliest ?? Infinity) - (b.clock?.date.earliest ?? Infinity) ||
      (a.clock?.date.latest ?? Infinity) - (b.clock?.date.latest ?? Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
  const marks: PlacedMark[] = [];
  const rows: PlacedRow[] = [];
  departures.forEach((departure, i) => {
    const y = round(top + padding + (i + 0.5) * rowHeight);
    const { clock } = departure;
    const spot = clock === null ? null : spotOf(departure, clock.date, x, x0, x1);
    const markX = spot === null ? (gutter?.x0 ?? x1) + GEOMETRY.gutterPadding + pitch / 2 : (spot.x0 + spot.x1) / 2;
    const inView = spot === null || (markX >= x0 && markX <= x1);
    marks.push({
      id: departure.id,
      kind: departure.kind,
      x: round(markX),
      y,
      whisker: spot === null ? null : whiskerOf(spot),
      inView,
    });
    if (!inView) return;
    const wide = spot === null ? 0 : Math.max(spot.x1 - markX, 6);
    const name = language.text(departure.person.name);
    const role = departure.role === null ? language.t('role.unknown') : language.text(departure.role);
    const rest = `${role} → ${describeDestination(departure.destination, language)}`;
    const right = { x: markX + wide + 5, room: x1 - markX - wide - 8 };
    const left = { x: markX - Math.max(wide, 6) - 5, room: markX - Math.max(wide, 6) - x0 - 8 };
    const onRight = spot !== null && right.room >= Math.min(left.room, textWidth(`${name}  ${rest}`, labelFont));
    const side = onRight ? right : left;
    const fittedName = fitText(name, labelFont, side.room);
    const fittedRest = fitText(rest, labelFont, side.room - textWidth(`${name}  `, labelFont));
    rows.push({
      id: departure.id,
      y,
      tenure: tenureOf(departure, x),
      text: { x: round(side.x), anchor: onRight ? 'start' : 'end', name: fittedName, rest: fittedRest },
    });
  });
  const height = Math.max(GEOMETRY.minLane, departures.length * rowHeight + 2 * padding);
  return { y1: round(top + height), baseline: round(top + padding / 2), marks, rows, brackets: [], labels: [] };
}

function tenureOf(departure: Departure, x: TimeScale): PlacedRow['tenure'] {
  const { joined, clock } = departure;
  if (joined === null || clock === null || !Number.isFinite(joined.earliest) || !Number.isFinite(clock.date.latest)) return null;
  const from = x((joined.earliest + joined.latest) / 2);
  const to = x((clock.date.earliest + clock.date.latest) / 2);
  return to > from ? { x0: round(from), x1: round(to) } : null;
}

function extentOf(lane: Lane, { x, x0, x1 }: LaneContext): PlacedLane['extent'] {
  if (lane.place === null) return null;
  const { founded, ended } = lane.place;
  if (founded === null && ended === null) return null;
  const from = founded === null ? x0 : Math.max(x0, x((founded.earliest + founded.latest) / 2));
  const to = ended === null ? x1 : Math.min(x1, x((ended.earliest + ended.latest) / 2));
  if (to <= from) return null;
  return { x0: round(from), x1: round(to), ends: ended !== null && to < x1 };
}

function laneTicks(lane: Lane, { x, x0, x1, dataset, language }: LaneContext): readonly PlacedTick[] {
  const ids = new Set(lane.places.map(({ id }) => id));
  const ticks: PlacedTick[] = [];
  const add = (key: string, kind: PlacedTick['kind'], date: EdtfDate | null, what: string) => {
    if (date === null || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return;
    const at = x((date.earliest + date.latest) / 2);
    if (at < x0 || at > x1) return;
    ticks.push({ key, kind, x: round(at), title: `${language.date(date)}: ${what}` });
  };
  if (lane.id === MORE_LANE) return ticks;
  for (const milestone of dataset.milestones)
    if (ids.has(milestone.lab)) add(milestone.id, 'milestone', parseEdtf(milestone.date), language.text(milestone.title));
  lane.place?.lab?.events.forEach((event, i) => {
    if (event.date !== null && event.kind !== 'leadership')
      add(`event-${i}`, 'event', parseEdtf(event.date), language.text(event.what));
  });
  return ticks;
}

/** Returns what a mark says on hover: name, role, lab, date, destination, as lines. */
export function describeMark(departure: Departure, language: Language): readonly string[] {
  const { text, t } = language;
  return [
    text(departure.person.name),
    departure.role === null ? t('role.unknown') : text(departure.role),
    `${text(departure.lab.name)} → ${describeDestination(departure.destination, language)}`,
    describeClock(departure, language),
  ];
}
