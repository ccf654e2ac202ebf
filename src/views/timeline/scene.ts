/** The placed timeline: what the layout makes and the components draw. All numbers are px in the drawing's own space. */
import type { Plot } from '../../layout/plot.ts';
import type { Count } from '../../filters/count.ts';
import type { Departure } from '../../model/dataset.ts';
import type { DestinationKind } from '../../model/schema.ts';
import type { MarkPlaces } from './large/markPlaces.ts';

/** px; the whole geometry of the chart in one place */
export const GEOMETRY = {
  symbol: 7.5,
  /** distance between marks of a stack, and between stacks */
  pitch: 9.5,
  padding: 8,
  /** between the line of a lane and the marks on either side; brackets and milestones stand in it */
  lineGap: 5,
  /** from the line of a lane down to a bracket */
  bracketDrop: 3.5,
  /** between a text and its own mark; between its free end and whatever comes next: so much wider that it is plain whose it is */
  markGap: 4.5,
  textGap: 9,
  rowHeight: 20,
  /** how much less than two lines a line with the name over its mark takes */
  rowOverlap: 8,
  /** from the top of an opened lane to its first line, where its name stands in the column of the names */
  openedHead: 44,
  /** over and under a bracket around lines */
  blockGap: 4,
  /** columns of an opened lane: names, and where to; and those of a narrower chart */
  nameColumn: 200,
  whereColumn: 210,
  nameColumnSmall: 150,
  whereColumnSmall: 160,
  /** from the top of an opened lane to its line */
  lineRoom: 10,
  labelColumn: 200,
  headerRow: 20,
  /** beyond the plot where there is no gutter: room for the grip of the range */
  edge: 6,
  gutterPadding: 10,
  gutterColumns: 7,
  /** on a phone */
  gutterColumnsNarrow: 4,
  narrow: 480,
  small: { symbol: 5.5, pitch: 7 },
  labelFont: 11,
  nameFont: 13,
  minLane: 32,
  /** of the line that counts the lanes left out */
  moreRow: 24,
  axis: 24,
  /** a container at least this wide has lane names beside the lanes; from the second on where a lane is opened */
  besideFrom: 800,
  openedBesideFrom: 560,
} as const;

/** px of the tallest bar of the years above the lanes, and between their labels and the axis of the lanes: two scales, visibly two. */
export const YEARS_ROOM = 62;
export const YEARS_ROOM_NARROW = 44;
export const YEARS_GAP = 10;

export interface Whisker {
  readonly x0: number;
  readonly x1: number;
  /** the date is approximate or doubted: the ends fade */
  readonly soft: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface PlacedMark {
  readonly id: string;
  readonly kind: DestinationKind;
  readonly x: number;
  readonly y: number;
  /** the interval of its date where there is room to show it; null for undated ones */
  readonly whisker: Whisker | null;
  /** inside the part of the time axis in view, or in the gutter */
  readonly inView: boolean;
}

/** A departure on a line of its own, in an opened lane. */
export interface PlacedRow {
  readonly id: string;
  readonly y: number;
  /** from joining to leaving; null where either end is not on record */
  readonly tenure: { readonly x0: number; readonly x1: number } | null;
  /** who, at the beginning of the line */
  readonly name: PlacedWords;
  /** where to, at the end of it; with its extent */
  readonly text: PlacedWords & { readonly x0: number; readonly x1: number };
}

export interface PlacedWords {
  readonly x: number;
  /** middle of the line that they stand in */
  readonly y: number;
  readonly words: string;
}

/** Where the words of an opened lane stand. */
export interface RowColumns {
  readonly nameX: number;
  /** px that a name may take, and the name of a place */
  readonly nameRoom: number;
  readonly whereX: number;
  readonly whereRoom: number;
  /** lines of a departure: words beside its mark, or over it */
  readonly lines: 1 | 2;
  /** names stand in the column of the lanes' names */
  readonly besideName: boolean;
}

export interface PlacedBracket {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** where it ends that stands around lines */
  readonly y1?: number;
  /** end of its words where they do not stand inside */
  readonly labelX?: number;
  /** whether either end of the interval is in view */
  readonly starts: boolean;
  readonly ends: boolean;
  /** "sometime in 2024: 14" where it fits */
  readonly label: string | null;
  readonly title: string;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  /** baseline of the text */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** names a person, says how many are not named, or what a mark of the lane means */
  readonly kind: 'person' | 'more' | 'key';
}

export interface PlacedTick {
  readonly key: string;
  readonly x: number;
  readonly date: string;
  readonly what: string;
  readonly kind: 'milestone' | 'event';
}

export interface PlacedLane {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly count: Count;
  readonly opened: boolean;
  /** departures of the current set that went there from another lane */
  readonly arrivals: number;
  readonly placeIds: readonly string[];
  readonly y0: number;
  readonly y1: number;
  readonly baseline: number;
  /** life of the lab along the baseline; null where nothing is on record */
  readonly extent: {
    readonly x0: number;
    readonly x1: number;
    readonly starts: boolean;
    readonly ends: boolean;
  } | null;
  readonly marks: readonly PlacedMark[];
  /** Returns where the marks of a lane of thousands stand: they are objects only once somebody asks for `marks`. */
  readonly places?: () => MarkPlaces;
  /** Returns the mark of a departure, where that takes no look at all of them. */
  readonly markOf?: (departure: Departure) => PlacedMark | undefined;
  readonly rows: readonly PlacedRow[];
  readonly brackets: readonly PlacedBracket[];
  readonly labels: readonly PlacedLabel[];
  readonly ticks: readonly PlacedTick[];
}

export type LaneBody = Pick<
  PlacedLane,
  'y1' | 'baseline' | 'marks' | 'places' | 'markOf' | 'rows' | 'brackets' | 'labels'
>;

export interface AxisTick {
  readonly x: number;
  /** a year begins here */
  readonly strong: boolean;
}

export interface AxisLabel {
  readonly x: number;
  readonly anchor: 'start' | 'middle';
  readonly text: string;
  /** of a tick at which a year begins */
  readonly strong: boolean;
}

/** The plot leaves axis and gutter out. */
export interface TimelineScene extends Plot {
  /** UTC ms */
  readonly domain: readonly [number, number];
  readonly ticks: readonly AxisTick[];
  readonly tickLabels: readonly AxisLabel[];
  /** where departures without a date stand; null where there are none */
  readonly gutter: {
    readonly x0: number;
    readonly x1: number;
    readonly count: number;
    /** departures side by side */
    readonly columns: number;
  } | null;
  readonly lanes: readonly PlacedLane[];
  /** px of a mark */
  readonly symbol: number;
  /** lane names stand above their lanes instead of beside them */
  readonly stacked: boolean;
}
