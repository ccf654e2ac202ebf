import type { Language } from '../../i18n/language.ts';
import { describeDestination } from '../../words/describeDeparture.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { Departure } from '../../model/dataset.ts';
import type { Lane } from './derive.ts';
import type { LaneContext, TimeScale } from './layout.ts';
import { meetsView, spotOf, whiskerOf, type Spot } from './placeMarks.ts';
import { prominence } from './prominence.ts';
import {
  GEOMETRY,
  type LaneBody,
  type PlacedBracket,
  type PlacedMark,
  type PlacedRow,
  type PlacedTick,
} from './scene.ts';

/** How much wider than counted the widest of the common fonts runs, semibold and regular: a line here is long enough for that to show. */
const BOLD = 1.18;
const REGULAR = 1.06;

/**
 * An opened lane: a line for each departure, with the name in one column, tenure and date on the axis, and where to in another column. Those
 * dated to a day or month first, then those of each year or span together in a bracket that says so, then those without a date.
 */
export function placeRows(lane: Lane, top: number, _: readonly PlacedTick[], context: LaneContext): LaneBody {
  const { x, x0, x1, gutter, language, columns } = context;
  const { padding, pitch, lineRoom } = GEOMETRY;
  const rowHeight = columns.lines * GEOMETRY.rowHeight - (columns.lines - 1) * GEOMETRY.rowOverlap;
  const first = top + (columns.besideName ? GEOMETRY.openedHead : lineRoom) + padding;
  const marks: PlacedMark[] = [];
  const rows: PlacedRow[] = [];
  const brackets: PlacedBracket[] = [];
  let y0 = first;
  const place = (departure: Departure, isGrouped: boolean) => {
    const { clock } = departure;
    const spot = clock === null ? null : spotOf(departure, clock.date, x, x0, x1);
    const inView = spot === null || meetsView(spot, x0, x1);
    const markX =
      spot === null ? (gutter?.x0 ?? x1) + GEOMETRY.gutterPadding + pitch / 2 : middleInView(spot, x0, x1);
    // The name stands over the line of the mark where there is no room beside it.
    const middle = y0 + GEOMETRY.rowHeight / 2;
    const y = round(middle + rowHeight - GEOMETRY.rowHeight);
    const whisker = spot === null ? null : whiskerOf(spot);
    marks.push({
      id: departure.id,
      kind: departure.kind,
      x: round(markX),
      y: inView ? y : round(top + lineRoom),
      whisker: isGrouped && whisker?.soft === false ? null : whisker,
      inView,
    });
    if (!inView) return;
    // Made when they are first looked at: of a lane of thousands that is a window of it.
    let name: PlacedRow['name'] | null = null;
    let text: PlacedRow['text'] | null = null;
    rows.push({
      id: departure.id,
      y,
      tenure: tenureOf(departure, x),
      get name() {
        return (name ??= nameOf(departure, round(middle), context));
      },
      get text() {
        return (text ??= whereOf(departure, round(middle), context));
      },
    });
    y0 += rowHeight;
  };
  for (const group of groupByDate(lane.departures)) {
    const [one] = group;
    const date = one?.clock?.date;
    const spot = one === undefined || date === undefined ? null : spotOf(one, date, x, x0, x1);
    const isBlock = group.length > 1 && spot !== null && vagueness(group[0]) === 1 && meetsView(spot, x0, x1);
    if (!isBlock) {
      for (const departure of group) place(departure, false);
      continue;
    }
    const y = y0 + GEOMETRY.blockGap;
    y0 = y + GEOMETRY.rowHeight;
    for (const departure of group) place(departure, true);
    brackets.push(blockOf(group.length, spot, { y, y1: y0, x0, x1, language }));
    y0 += GEOMETRY.blockGap;
  }
  const height = Math.max(GEOMETRY.minLane, y0 + padding - top);
  return { y1: round(top + height), baseline: round(top + lineRoom), marks, rows, brackets, labels: [] };
}

/** Returns the name at the beginning of a line whose middle is `y`. */
function nameOf({ person }: Departure, y: number, { columns, language }: LaneContext): PlacedRow['name'] {
  const words = fitText(language.text(person.name), GEOMETRY.labelFont * BOLD, columns.nameRoom);
  return { x: columns.nameX, y, words };
}

/** Returns where somebody went, at the end of that line. */
function whereOf(departure: Departure, y: number, { columns, language }: LaneContext): PlacedRow['text'] {
  const font = GEOMETRY.labelFont * REGULAR;
  const where =
    departure.kind === 'unknown'
      ? language.t('kind.unknown')
      : `→ ${describeDestination(departure.destination, language)}`;
  const words = fitText(where, font, columns.whereRoom);
  const { whereX: x } = columns;
  return { x, y, x0: x, x1: round(x + Math.min(columns.whereRoom, textWidth(words, font))), words };
}

/** The bracket around the lines of those that left at some time in the same year or span. */
function blockOf(
  n: number,
  { date, x0: from, x1: to }: Spot,
  frame: {
    readonly y: number;
    readonly y1: number;
    readonly x0: number;
    readonly x1: number;
    readonly language: Language;
  },
): PlacedBracket {
  const { language, y, y1 } = frame;
  const title = language.t(date.precision === 'year' ? 'timeline.sometime' : 'timeline.interval', {
    date: language.date({ ...date, approximate: false, uncertain: false }),
    n,
  });
  const [x0, x1] = [Math.max(frame.x0, from + 1.5), Math.min(frame.x1, to - 1.5)];
  return {
    key: `${date.text} ${y}`,
    x0: round(x0),
    x1: round(x1),
    y: round(y),
    y1: round(y1),
    starts: from + 1.5 >= frame.x0,
    ends: to - 1.5 <= frame.x1,
    label: title,
    labelX: round(
      x1 - x0 > textWidth(title, GEOMETRY.labelFont) + 8
        ? x1 - 4
        : Math.max(x1, frame.x0 + textWidth(title, GEOMETRY.labelFont)),
    ),
    title,
  };
}

/** Returns the departures in the order of the lines, those that share a year or a span together. */
function groupByDate(departures: readonly Departure[]): readonly (readonly Departure[])[] {
  const groups: Departure[][] = [];
  let key = '';
  for (const departure of [...departures].sort(
    (a, b) =>
      vagueness(a) - vagueness(b) ||
      (a.clock?.date.earliest ?? Infinity) - (b.clock?.date.earliest ?? Infinity) ||
      (a.clock?.date.latest ?? Infinity) - (b.clock?.date.latest ?? Infinity) ||
      prominence(b) - prominence(a) ||
      (a.id < b.id ? -1 : 1),
  )) {
    const date = departure.clock?.date;
    const own = vagueness(departure) === 1 && date !== undefined ? `${date.earliest} ${date.latest}` : '';
    const last = groups.at(-1);
    if (own !== '' && own === key && last !== undefined) last.push(departure);
    else groups.push([departure]);
    key = own;
  }
  return groups;
}

/** Those dated to a day or a month come first, then those dated to a year or a span, then those without a date. */
function vagueness(departure: Departure | undefined): number {
  const clock = departure?.clock ?? null;
  if (clock === null) return 2;
  return clock.date.precision === 'day' || clock.date.precision === 'month' ? 0 : 1;
}

/** A mark stands in the middle of that part of its interval that is in view; where its date is open at one end, at the other. */
function middleInView(spot: Spot, x0: number, x1: number): number {
  if (!meetsView(spot, x0, x1)) return (spot.x0 + spot.x1) / 2;
  const [from, to] = [Math.max(x0, spot.x0), Math.min(x1, spot.x1)];
  const { openStart, openEnd } = whiskerOf(spot);
  if (openStart !== openEnd) return openStart ? to : from;
  return (from + to) / 2;
}

function tenureOf(departure: Departure, x: TimeScale): PlacedRow['tenure'] {
  const { joined, clock } = departure;
  if (
    joined === null ||
    clock === null ||
    !Number.isFinite(joined.earliest) ||
    !Number.isFinite(clock.date.latest)
  )
    return null;
  const from = x((joined.earliest + joined.latest) / 2);
  const to = x((clock.date.earliest + clock.date.latest) / 2);
  return to > from ? { x0: round(from), x1: round(to) } : null;
}
