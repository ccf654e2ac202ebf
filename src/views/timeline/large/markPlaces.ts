import type { Departure } from '../../../model/dataset.ts';
import { DESTINATION_KINDS } from '../../../model/schema.ts';
import type { PlacedMark, Whisker } from '../scene.ts';
import type { MarkColumns } from './columns.ts';

/** Where the marks of a lane of thousands stand, in the order of the keyboard: no object for any of them. */
export interface MarkPlaces {
  readonly columns: MarkColumns;
  /** the departure of each, as its place in the columns */
  readonly at: Uint32Array;
  /** px, rounded */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** those in view: from the first of the two up to the second, and those without a date, from `undated` on */
  readonly shown: readonly [number, number];
  readonly undated: number;
  /** Returns the whisker of a mark. */
  readonly whiskerAt: (mark: number) => Whisker | null;
}

/** Returns whether a mark is inside the part of the axis in view, or in the gutter. */
export function isShown({ shown: [from, to], undated }: MarkPlaces, mark: number): boolean {
  return (mark >= from && mark < to) || mark >= undated;
}

/** Returns all marks as objects, for what asks about one after the other. */
export function marksAt(places: MarkPlaces): readonly PlacedMark[] {
  return Array.from(places.at, (_, mark) => new ManyMark(places, mark));
}

/** Returns the mark of a departure; undefined where it has none among these. */
export function markOf(places: MarkPlaces, departure: Departure): PlacedMark | undefined {
  const { at, columns } = places;
  const mark = at.findIndex((each) => columns.departures[each] === departure);
  return mark < 0 ? undefined : new ManyMark(places, mark);
}

/** A mark of many: its place among them, of which all is read when it is asked for. */
class ManyMark implements PlacedMark {
  private readonly places: MarkPlaces;
  private readonly mark: number;
  constructor(places: MarkPlaces, mark: number) {
    this.places = places;
    this.mark = mark;
  }
  get id() {
    const { columns, at } = this.places;
    return columns.departures[at[this.mark] ?? 0]?.id ?? '';
  }
  get kind() {
    const { columns, at } = this.places;
    return DESTINATION_KINDS[columns.kinds[at[this.mark] ?? 0] ?? 0] ?? 'unknown';
  }
  get x() {
    return this.places.xs[this.mark] ?? 0;
  }
  get y() {
    return this.places.ys[this.mark] ?? 0;
  }
  get whisker() {
    return this.places.whiskerAt(this.mark);
  }
  get inView() {
    return isShown(this.places, this.mark);
  }
}
