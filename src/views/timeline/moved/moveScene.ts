import type { Language } from '../../../i18n/language.ts';
import { meet, type Box } from '../../../layout/placeLabels.ts';
import { textWidth } from '../../../layout/textWidth.ts';
import { round } from '../../../lib/round.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { EdtfDate } from '../../../model/edtf.ts';
import { axisTicks } from '../axisTicks.ts';
import { extentOf, type TimeScale } from '../layout.ts';
import { intervalKey } from '../placeMarks.ts';
import {
  GEOMETRY,
  type PlacedBracket,
  type PlacedLabel,
  type PlacedLane,
  type PlacedMark,
  type PlacedRow,
  type TimelineScene,
} from '../scene.ts';

/** Part of a mark's size by which it may stand beside its time: half a slot. */
const BESIDE = 0.65;
/** px of a bracket from which on it is drawn */
const LEAST_BRACKET = 3;
/** px by which a bracket is shorter than its interval, on either side */
const BRACKET_GAP = 1.5;

export interface MoveContext {
  /** UTC ms in view now */
  readonly domain: readonly [number, number];
  readonly dataset: Dataset;
  readonly language: Language;
}

interface Movement extends Pick<TimelineScene, 'x0' | 'x1'> {
  /** where a time stands now */
  readonly x: TimeScale;
  /** where something stands now that stood at an x of the scene at rest */
  readonly moved: (x: number) => number;
  /** px by which a mark may stand beside its time */
  readonly slack: number;
  readonly dataset: Dataset;
}

/**
 * Returns a scene as it looks while one zooms or moves along the axis: everything where its time is now, each in the row that it has. Rows are made anew, and
 * names found, once the axis rests. Nothing stands where its date does not allow it, and no two names meet.
 */
export function moveScene(scene: TimelineScene, { domain, dataset, language }: MoveContext): TimelineScene {
  const { x0, x1 } = scene;
  const [start, end] = domain;
  const [before, after] = scene.domain;
  const x: TimeScale = (time) => x0 + ((x1 - x0) * (time - start)) / (end - start);
  const moved = (at: number) => x(before + ((at - x0) / (x1 - x0)) * (after - before));
  const { ticks, labels: tickLabels } = axisTicks(domain, x, x1 - x0, language);
  const movement = { x, x0, x1, moved, slack: scene.symbol * BESIDE, dataset };
  return {
    ...scene,
    domain,
    ticks,
    tickLabels,
    lanes: scene.lanes.map((lane) => moveLane(lane, movement)),
  };
}

function moveLane(lane: PlacedLane, movement: Movement): PlacedLane {
  const { x, x0, x1, moved, dataset } = movement;
  const marks = lane.marks.map((mark) => moveMark(mark, movement));
  const dates = datesByKey(lane, dataset);
  const place = dataset.places.get(lane.id) ?? null;
  return {
    ...lane,
    extent: extentOf(place, { x, x0, x1 }),
    ticks: lane.ticks
      .map((tick) => ({ ...tick, x: round(moved(tick.x)) }))
      .filter((tick) => tick.x >= x0 && tick.x <= x1),
    marks,
    brackets: lane.brackets.flatMap((bracket) => moveBracket(bracket, dates.get(bracket.key), movement)),
    rows: lane.rows.map((row) => moveRow(row, movement)),
    labels: moveLabels(lane, marks, movement),
  };
}

/** A mark goes with its time, and never further from what its date allows than its row has put it. */
function moveMark(mark: PlacedMark, movement: Movement): PlacedMark {
  const { x0, x1, moved, slack, dataset } = movement;
  const date = dataset.departureById.get(mark.id)?.clock?.date;
  // Those without a date stand in the gutter.
  if (date === undefined) return mark;
  const [from, to] = spanOf(date, movement);
  const middle = (from + to) / 2;
  const least = Math.min(from, middle - slack);
  const most = Math.max(to, middle + slack);
  const x = round(Math.min(most, Math.max(least, moved(mark.x))));
  const whisker = mark.whisker === null ? null : { ...mark.whisker, x0: round(from), x1: round(to) };
  return { ...mark, x, whisker, inView: x >= x0 && x <= x1 };
}

/** From where to where a date reaches, px: as in `spotOf`. */
function spanOf({ earliest, latest }: EdtfDate, { x, x0, x1 }: Movement): readonly [number, number] {
  return [
    Number.isFinite(earliest) ? x(earliest) : Math.min(x0, x(latest)),
    Number.isFinite(latest) ? x(latest + 1) : Math.max(x1, x(earliest)),
  ];
}

const known = new WeakMap<PlacedLane['marks'], ReadonlyMap<string, EdtfDate>>();

/** Returns the dates that the brackets of a lane stand for, by the keys of those. */
function datesByKey({ marks, brackets }: PlacedLane, { departureById }: Dataset) {
  let dates = known.get(marks);
  if (dates === undefined) {
    const keys = new Set(brackets.map(({ key }) => key));
    const found = new Map<string, EdtfDate>();
    for (const { id } of keys.size === 0 ? [] : marks) {
      const date = departureById.get(id)?.clock?.date;
      if (date !== undefined && keys.has(intervalKey(date))) found.set(intervalKey(date), date);
    }
    dates = found;
    known.set(marks, dates);
  }
  return dates;
}

function moveBracket(
  bracket: PlacedBracket,
  date: EdtfDate | undefined,
  movement: Movement,
): readonly PlacedBracket[] {
  const { x0, x1, moved } = movement;
  const [start, end] = date === undefined ? [bracket.x0, bracket.x1].map(moved) : spanOf(date, movement);
  const gap = date === undefined ? 0 : BRACKET_GAP;
  const [from, to] = [(start ?? x0) + gap, (end ?? x1) - gap];
  const [left, right] = [Math.max(x0, from), Math.min(x1, to)];
  if (right - left < LEAST_BRACKET) return [];
  const width = bracket.label === null ? 0 : textWidth(bracket.label, GEOMETRY.labelFont);
  const isInside = right - left > width + 8;
  // Around lines its words stand beside it where they do not fit in.
  const besides = bracket.y1 !== undefined;
  return [
    {
      ...bracket,
      x0: round(left),
      x1: round(right),
      starts: from >= x0 && (date !== undefined || bracket.starts),
      ends: to <= x1 && (date !== undefined || bracket.ends),
      label: isInside || besides ? bracket.label : null,
      ...(besides && { labelX: round(isInside ? right - 4 : Math.max(right, x0 + width)) }),
    },
  ];
}

function moveRow(row: PlacedRow, { moved }: Movement): PlacedRow {
  const { tenure } = row;
  return {
    id: row.id,
    y: row.y,
    tenure: tenure === null ? null : { x0: round(moved(tenure.x0)), x1: round(moved(tenure.x1)) },
    // Words stay in their columns.
    get name() {
      return row.name;
    },
    get text() {
      return row.text;
    },
  };
}

/** Names go with their marks, in their order, as long as none meets another. */
function moveLabels(
  lane: PlacedLane,
  marks: readonly PlacedMark[],
  { x0, x1 }: Movement,
): readonly PlacedLabel[] {
  const places = new Map(lane.marks.map(({ id }, i) => [id, i]));
  const taken: Box[] = [];
  return lane.labels.flatMap((label) => {
    const [before, now] = [lane.marks, marks].map((list) => list[places.get(label.id) ?? -1]);
    // The key explains marks at places where they are at rest.
    if (label.kind === 'key' || before === undefined || now?.inView !== true) return [];
    const x = round(label.x + now.x - before.x);
    const box = boxOf(label, x);
    // What stands in the gutter stays there.
    const isInRoom = (box.x0 >= x0 && box.x1 <= x1) || before.x === now.x;
    if (!isInRoom || taken.some((other) => meet(other, box))) return [];
    taken.push(box);
    return [{ ...label, x }];
  });
}

function boxOf({ text, anchor, y }: PlacedLabel, x: number): Box {
  const width = textWidth(text, GEOMETRY.labelFont);
  const x0 = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { x0, x1: x0 + width, y0: y - 9, y1: y + 2 };
}
