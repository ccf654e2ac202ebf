/** The network of moves as tables: who exchanged how many people in which year, and the places between which they moved. */
import { group } from 'd3';
import { compareIds } from '../lib/compareIds.ts';
import type { Dataset, Departure, Place } from '../model/dataset.ts';
import type { Column } from './columns.ts';

/** One departure whose first destination is on record. */
export interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly departure: Departure;
}

/** Returns the departures whose first destination is a place on record, as moves. */
export function movesOf(departures: readonly Departure[]): readonly Move[] {
  return departures.flatMap((departure): Move[] =>
    departure.destination?.place == null
      ? []
      : [{ from: departure.lab, to: departure.destination.place, departure }],
  );
}

/** Returns the year that a departure is charted by; null where it is undated or its date spans several years. */
export function yearOf({ clock }: Departure): number | null {
  if (clock === null) return null;
  const [from, to] = [clock.date.earliest, clock.date.latest].map((time) => new Date(time).getUTCFullYear());
  return from !== undefined && from === to ? from : null;
}

/** Moves between two places in one year to one kind of destination. */
export interface MoveRow {
  readonly id: string;
  readonly from: Place;
  readonly to: Place;
  readonly year: number | null;
  readonly kind: string;
  readonly count: number;
}

/** A place that somebody left or came to. */
export interface PlaceRow {
  readonly place: Place;
  readonly departures: number;
  readonly arrivals: number;
}

/** Returns the moves of a dataset, one row for each pair of places, year and kind; their counts sum to the departures with a destination. */
export function moveRows({ departures }: Dataset): readonly MoveRow[] {
  const rows = [
    ...group(
      movesOf(departures),
      ({ from, to, departure }) => `${from.id}>${to.id}>${yearOf(departure) ?? ''}>${departure.kind}`,
    ),
  ];
  return rows
    .flatMap(([id, moves]): MoveRow[] => {
      const [first] = moves;
      if (first === undefined) return [];
      const { from, to, departure } = first;
      return [{ id, from, to, year: yearOf(departure), kind: departure.kind, count: moves.length }];
    })
    .sort((a, b) => compareIds(a.id, b.id));
}

/** Returns the places of the moves of a dataset, by id. */
export function placeRows({ departures, places }: Dataset): readonly PlaceRow[] {
  const leaving = group(departures, ({ lab }) => lab.id);
  const arriving = group(movesOf(departures), ({ to }) => to.id);
  return [...places.values()]
    .map((place) => ({
      place,
      departures: leaving.get(place.id)?.length ?? 0,
      arrivals: arriving.get(place.id)?.length ?? 0,
    }))
    .filter((row) => row.departures + row.arrivals > 0)
    .sort((a, b) => compareIds(a.place.id, b.place.id));
}

const column = <Row>(
  name: string,
  description: string,
  read: (row: Row) => string,
  type: Column<Row>['type'] = 'string',
): Column<Row> => ({ name, type, origin: 'computed', description, read });

export const MOVE_COLUMNS: readonly Column<MoveRow>[] = [
  column('id', 'Pair of places, year and kind.', ({ id }) => id),
  column('from_id', 'Id of the lab left, as in places.csv.', ({ from }) => from.id),
  column('to_id', 'Id of the place first gone to, as in places.csv.', ({ to }) => to.id),
  column(
    'year',
    'Year that the departures are charted by; empty where a date is not on record or spans years.',
    ({ year }) => String(year ?? ''),
    'integer',
  ),
  column('kind', 'What the destination was to those who came.', ({ kind }) => kind),
  column('count', 'Departures.', ({ count }) => String(count), 'integer'),
];

export const PLACE_COLUMNS: readonly Column<PlaceRow>[] = [
  column('id', 'Stable id; labs and organizations share one space of ids.', ({ place }) => place.id),
  column('name_en', 'Name in English.', ({ place }) => place.name.en),
  column('name_zh', 'Name in Chinese.', ({ place }) => place.name.zh),
  column('kind', 'What kind of body it is.', ({ place }) => place.kind),
  column('is_lab', 'true: a lab of the record.', ({ place }) => String(place.lab !== null), 'boolean'),
  column('company', 'Id of the topmost body it belongs to.', ({ place }) => place.company),
  column('country', 'ISO 3166-1 alpha-2.', ({ place }) => place.country ?? ''),
  column('departures', 'Departures from it.', ({ departures }) => String(departures), 'integer'),
  column(
    'arrivals',
    'Departures whose first destination it is.',
    ({ arrivals }) => String(arrivals),
    'integer',
  ),
];
