import { describeDestination } from '../../words/describeDeparture.ts';
import type { Language } from '../../i18n/language.ts';
import { placeFirstFree, type Box, type Occupancy } from '../../layout/placeLabels.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { round } from '../../lib/round.ts';
import type { Departure } from '../../model/dataset.ts';
import { PROMINENT, prominence } from './prominence.ts';
import { GEOMETRY, type PlacedLabel, type PlacedMark } from './scene.ts';

/** px; from the top of a name's letters to their lowest, to their baseline, and to the middle of the mark beside them */
const TEXT_HEIGHT = 11;
const BASELINE = 9;
const BESIDE = 5.3;

export interface LabelContext {
  readonly top: number;
  readonly bottom: number;
  /** the line of the lane; a number of unnamed people never stands across it */
  readonly line: number;
  readonly x0: number;
  readonly x1: number;
  readonly occupancy: Occupancy;
  readonly language: Language;
  /** names say where to, where there is room for it */
  readonly tells: boolean;
  /** px of the axis ticks, ascending */
  readonly ticks: readonly number[];
  /** names at most; as many as have room unless given */
  readonly most?: number;
  /** all that stands in the lane in view, where only some marks may be named: what is not named is counted among these */
  readonly of?: readonly Standing[];
}

/** What is counted: a mark, or the uppermost of a stack for all `n` of it. */
export type Standing = Pick<PlacedMark, 'id' | 'x' | 'y'> & { readonly n?: number };

/**
 * Names beside marks, the most prominent first and of equals the best dated, none over a mark or another name; what is left unnamed in a
 * stretch is said as a number.
 */
export function placeNames(
  shown: readonly Departure[],
  marks: readonly PlacedMark[],
  context: LabelContext,
): readonly PlacedLabel[] {
  const { occupancy, language, x1, tells, most = Infinity } = context;
  const departures = new Map(shown.map((departure) => [departure.id, departure]));
  const inView = marks.filter((mark) => mark.inView && mark.x <= x1);
  const byPriority = inView
    .flatMap((mark) => {
      const departure = departures.get(mark.id);
      if (departure === undefined) return [];
      const date = departure.clock?.date;
      const span = date === undefined ? Infinity : date.latest - date.earliest;
      return [{ mark, departure, weight: prominence(departure), span }];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight || a.span - b.span || b.mark.x - a.mark.x || (a.mark.id < b.mark.id ? -1 : 1),
    );
  const labels: PlacedLabel[] = [];
  const named = new Set<PlacedMark>();
  for (const { mark, departure, weight } of byPriority) {
    if (named.size >= most) break;
    const name = language.text(departure.person.name);
    const texts = tells
      ? [`${name} → ${describeDestination(departure.destination, language)}`, name]
      : [name];
    const sides = weight < PROMINENT ? BESIDE_MARK : [...BESIDE_MARK, ...OUTSIDE];
    const free = placeFirstFree(boxesOf(mark, texts, sides, context), occupancy);
    if (free === null) continue;
    named.add(mark);
    labels.push({
      id: mark.id,
      x: round(free.x),
      y: round(free.y0 + BASELINE),
      anchor: free.anchor,
      text: free.text,
      kind: 'person',
    });
  }
  return [...labels, ...placeMoreLabels(context.of ?? inView, named, context)];
}

/** A place for a text at its mark. */
interface Side {
  readonly anchor: PlacedLabel['anchor'];
  /** px from the middle of the mark to the anchor */
  readonly dx: number;
  /** beside the mark, and not over or under it */
  readonly own: boolean;
}

const HALF = GEOMETRY.symbol / 2;
const NEAR = HALF + GEOMETRY.markGap;
/** The best first. */
const BESIDE_MARK: readonly Side[] = [
  { anchor: 'start', dx: NEAR, own: true },
  { anchor: 'end', dx: -NEAR, own: true },
];
/** Outside the stack, over or under its last mark. */
const OUTSIDE: readonly Side[] = [
  { anchor: 'middle', dx: 0, own: false },
  { anchor: 'end', dx: HALF, own: false },
  { anchor: 'start', dx: -HALF, own: false },
];

/** Returns the boxes in which a text for a mark may stand, with the room to keep around it, each when it is asked for. */
function* boxesOf(
  mark: PlacedMark,
  texts: readonly string[],
  sides: readonly Side[],
  { x0, x1, top, bottom, line }: LabelContext,
) {
  const outside = mark.y < line ? mark.y - 4.5 - TEXT_HEIGHT : mark.y + 4.5;
  for (const text of texts) {
    const width = textWidth(text, GEOMETRY.labelFont);
    for (const { anchor, dx, own } of sides) {
      const x = mark.x + dx;
      const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      const y0 = own ? mark.y - BESIDE : outside;
      const y1 = y0 + TEXT_HEIGHT;
      if (left >= x0 && left + width <= x1 && y0 >= top && y1 <= bottom)
        yield withGap({ anchor, own, text, x, x0: left, x1: left + width, y0, y1 });
    }
  }
}

/** "12 more" beside the stacks of each interval between two ticks, for those of it that are not named. */
function placeMoreLabels(
  inView: readonly Standing[],
  named: Iterable<PlacedMark>,
  { occupancy, language, x0, x1, top, ticks, line }: LabelContext,
): readonly PlacedLabel[] {
  const runs = new Map<number, { peak: Standing; unnamed: number }>();
  let run: { peak: Standing; unnamed: number } | undefined;
  let [from, to] = [0, 0];
  const runAt = (mark: Standing) => {
    // Neighbours mostly stand between the same two.
    if (run === undefined || !(mark.x >= from && mark.x < to)) {
      const tick = ticks.findLastIndex((x) => x <= mark.x);
      [from, to] = [ticks[tick] ?? -Infinity, ticks[tick + 1] ?? Infinity];
      run = runs.get(tick) ?? { peak: mark, unnamed: 0 };
      runs.set(tick, run);
    }
    return run;
  };
  for (const mark of inView) {
    const run = runAt(mark);
    run.unnamed += mark.n ?? 1;
    if (mark.y < run.peak.y) run.peak = mark;
  }
  for (const mark of named) runAt(mark).unnamed -= 1;
  const labels: PlacedLabel[] = [];
  for (const { peak, unnamed } of runs.values()) {
    if (unnamed < 2) continue;
    const text = language.t('timeline.more', { count: language.number(unnamed) });
    const width = textWidth(text, GEOMETRY.labelFont);
    const candidates = [
      {
        anchor: 'middle' as const,
        x: peak.x,
        own: false,
        x0: peak.x - width / 2,
        x1: peak.x + width / 2,
        y0: peak.y - 6.5 - TEXT_HEIGHT,
      },
      {
        anchor: 'start' as const,
        x: peak.x + 8,
        own: true,
        x0: peak.x + 8,
        x1: peak.x + 8 + width,
        y0: peak.y - BESIDE,
      },
      {
        anchor: 'end' as const,
        x: peak.x - 8,
        own: true,
        x0: peak.x - 8 - width,
        x1: peak.x - 8,
        y0: peak.y - BESIDE,
      },
    ]
      .map((box) => ({ ...box, y1: box.y0 + TEXT_HEIGHT }))
      .filter(
        (box) => box.x0 >= x0 && box.x1 <= x1 && box.y0 >= top - 2 && (box.y1 <= line || box.y0 >= line + 3),
      )
      .map(withGap);
    const free = placeFirstFree(candidates, occupancy);
    if (free === null) continue;
    labels.push({
      id: peak.id,
      x: round(free.x),
      y: round(free.y0 + BASELINE),
      anchor: free.anchor,
      text,
      kind: 'more',
    });
  }
  return labels;
}

/**
 * Returns the box of a text with the room to keep from what comes next: wide at its free ends, none where its `own` mark stands, little
 * over or under that.
 */
function withGap<B extends Box & { readonly anchor: PlacedLabel['anchor']; readonly own: boolean }>(
  box: B,
): B {
  const { textGap, markGap } = GEOMETRY;
  const held = box.own ? 0 : markGap;
  return {
    ...box,
    x0: box.x0 - (box.anchor === 'start' ? held : textGap),
    x1: box.x1 + (box.anchor === 'end' ? held : textGap),
  };
}
