import { describeDestination } from '../../words/describeDeparture.ts';
import { fitText, textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { Departure } from '../../model/dataset.ts';
import type { Lane } from './derive.ts';
import type { LaneContext, TimeScale } from './layout.ts';
import { meetsView, spotOf, whiskerOf, type Spot } from './placeMarks.ts';
import { GEOMETRY, type LaneBody, type PlacedMark, type PlacedRow, type PlacedTick } from './scene.ts';

/** How much wider than counted the widest of the common fonts runs, semibold and regular: a line here is long enough for that to show. */
const BOLD = 1.18;
const REGULAR = 1.06;

/** An opened lane: a line for each departure, with tenure, interval, name, role and destination. */
export function placeRows(lane: Lane, top: number, _: readonly PlacedTick[], context: LaneContext): LaneBody {
  const { x, x0, x1, gutter } = context;
  const { rowHeight, padding, pitch, lineRoom } = GEOMETRY;
  const departures = [...lane.departures].sort(
    (a, b) =>
      vagueness(a) - vagueness(b) ||
      (a.clock?.date.earliest ?? Infinity) - (b.clock?.date.earliest ?? Infinity) ||
      (a.clock?.date.latest ?? Infinity) - (b.clock?.date.latest ?? Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
  const marks: PlacedMark[] = [];
  const rows: PlacedRow[] = [];
  departures.forEach((departure, i) => {
    const y = round(top + lineRoom + padding + (i + 0.5) * rowHeight);
    const { clock } = departure;
    const spot = clock === null ? null : spotOf(departure, clock.date, x, x0, x1);
    const markX =
      spot === null ? (gutter?.x0 ?? x1) + GEOMETRY.gutterPadding + pitch / 2 : middleInView(spot, x0, x1);
    const inView = spot === null || meetsView(spot, x0, x1);
    marks.push({
      id: departure.id,
      kind: departure.kind,
      x: round(markX),
      y,
      whisker: spot === null ? null : whiskerOf(spot),
      inView,
    });
    if (!inView) return;
    const tenure = tenureOf(departure, x);
    let words: PlacedRow['text'] | null = null;
    rows.push({
      id: departure.id,
      y,
      tenure,
      // Made when it is first looked at: of a lane of thousands that is a window of it.
      get text() {
        return (words ??= textOf(departure, spot, markX, tenure, context));
      },
    });
  });
  const height = Math.max(GEOMETRY.minLane, lineRoom + departures.length * rowHeight + 2 * padding);
  return {
    y1: round(top + height),
    baseline: round(top + lineRoom),
    marks,
    rows,
    brackets: [],
    labels: [],
  };
}

/** Returns the words of a line where they fit best, px. */
function textOf(
  departure: Departure,
  spot: Spot | null,
  markX: number,
  tenure: PlacedRow['tenure'],
  { x0, x1, language }: LaneContext,
): PlacedRow['text'] {
  const { labelFont } = GEOMETRY;
  const wide = spot === null ? 0 : Math.max(Math.min(x1, spot.x1) - markX, 6);
  const name = language.text(departure.person.name);
  const role = departure.role === null ? language.t('role.unknown') : language.text(departure.role);
  const rest = `${role} → ${describeDestination(departure.destination, language)}`;
  const start = Math.max(x0, Math.min(markX - Math.max(wide, 6), tenure?.x0 ?? Infinity));
  const full = textWidth(`${name}  `, labelFont * BOLD) + textWidth(rest, labelFont * REGULAR);
  // Beside the interval if the words fit there; else over it, beside the symbol.
  const sides = [
    { anchor: 'start' as const, x: markX + wide + 5, room: spot === null ? 0 : x1 - markX - wide - 8 },
    { anchor: 'end' as const, x: start - 5, room: start - x0 - 8 },
    { anchor: 'start' as const, x: markX + 9, room: spot === null ? 0 : x1 - markX - 12 },
    { anchor: 'end' as const, x: markX - 9, room: markX - x0 - 12 },
  ];
  const side = sides.find(({ room }) => room >= full) ?? sides.reduce((a, b) => (b.room > a.room ? b : a));
  const taken = Math.min(full, side.room);
  return {
    x: round(side.x),
    anchor: side.anchor,
    x0: round(side.anchor === 'start' ? side.x : side.x - taken),
    x1: round(side.anchor === 'start' ? side.x + taken : side.x),
    name: fitText(name, labelFont * BOLD, side.room),
    rest: fitText(rest, labelFont * REGULAR, side.room - textWidth(`${name}  `, labelFont * BOLD)),
  };
}

/** Those dated to a day or a month come first, then those dated to a year or a span, then those without a date. */
function vagueness({ clock }: Departure): number {
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
