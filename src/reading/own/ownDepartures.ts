import { clockOf, type Clock } from '../../model/clock.ts';
import type { Departure, Destination, Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { destinationKind } from '../../model/destinationKind.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import { inPieces } from '../inPieces.ts';
import { saidAt, type Column, type OwnColumns } from './ownColumns.ts';
import type { OwnDestination, OwnPlace } from './ownRow.ts';
import type { People } from './collectPeople.ts';

/** What the departures of a file are read from, by row. */
export interface DepartureColumns {
  readonly rows: OwnColumns;
  readonly people: People;
  readonly ids: (row: number) => string;
  readonly lab: Column<Place>;
  readonly joined: Column<EdtfDate | null>;
  readonly left: Column<EdtfDate | null>;
  readonly announced: Column<EdtfDate | null>;
  /** the date by which each is charted */
  readonly clock: Column<Clock | null>;
  readonly destinations: Column<readonly Destination[]>;
}

const NONE: Departure['sets'] = [];
const NOWHERE: readonly Destination[] = [];
/** Rows of one step. */
const STEP = 4000;

/** Returns a column of what is made of each value of another. */
function mapColumn<T, U>({ values, at }: Column<T>, make: (value: T) => U): Column<U> {
  return { values: values.map(make), at };
}

/** Reads what departures need beside what rows say, a piece at each step, as `createDataset` reads it of records. `names` are those under which labs are on record. */
export function* departureColumnsSteps(
  rows: OwnColumns,
  people: People,
  placeOf: (place: OwnPlace) => Place,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<number, Omit<DepartureColumns, 'ids'>> {
  const lab = mapColumn(rows.from, placeOf);
  const dates = {
    joined: mapColumn(rows.joined, dateOf),
    left: mapColumn(rows.left, dateOf),
    announced: mapColumn(rows.announced, dateOf),
  };
  const destinations = yield* destinationsSteps(rows, lab, dates, placeOf, names);
  const clock = yield* clockSteps(rows.size, dates, destinations);
  return { rows, people, lab, ...dates, clock, destinations };
}

type Dates = Pick<DepartureColumns, 'left' | 'announced'>;

/** Reads where rows lead. Those of one list and one lab share what says so where no date makes a difference. */
function* destinationsSteps(
  { size, destinations: { values, at } }: OwnColumns,
  lab: Column<Place>,
  { left, announced }: Dates,
  placeOf: (place: OwnPlace) => Place,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<number, Column<readonly Destination[]>> {
  // What a place was to somebody who left a lab depends on the lab only where it is that lab itself.
  const namesOf = lab.values.map(({ id }) => names.get(id) ?? new Set([id]));
  const judged = values.map((stops) =>
    stops.flatMap(({ place, kind }) => (place === null || kind !== null ? [] : placeOf(place).id)),
  );
  const isShared = values.map((stops) =>
    stops.every(
      ({ place, kind, role, when }) =>
        role === null &&
        when === null &&
        (kind !== null || place === null || placeOf(place).founded === null),
    ),
  );
  const read = (row: number): readonly Destination[] => {
    const gone = goneBy(saidAt(left, row), saidAt(announced, row));
    return (values[at[row] ?? 0] ?? []).map((stop, i) =>
      destinationOf(stop, placeOf, namesOf[lab.at[row] ?? 0] ?? new Set(), i === 0 ? gone : null),
    );
  };
  const made: (readonly Destination[])[] = [NOWHERE];
  const numbers = new Uint32Array(size);
  const isNone = values.map((stops) => stops.length === 0);
  const known = new Map<number, number>();
  const numberOf = (row: number, stops: number, from: number): number => {
    const isReturn = judged[stops]?.some((id) => namesOf[from]?.has(id) === true) === true;
    const key = stops * (lab.values.length + 1) + (isReturn ? from + 1 : 0);
    const there = isShared[stops] === true ? known.get(key) : undefined;
    if (there !== undefined) return there;
    const number = made.push(read(row)) - 1;
    known.set(key, number);
    return number;
  };
  const pairs = values.length * lab.values.length;
  const byPair = pairs <= MOST_PAIRS ? new Uint32Array(pairs) : null;
  yield* inPieces(size, STEP, (first, end) => {
    for (let row = first; row < end; row += 1) {
      const stops = at[row] ?? 0;
      if (isNone[stops] === true) continue;
      const from = lab.at[row] ?? 0;
      const pair = stops * lab.values.length + from;
      const there = byPair?.[pair] ?? 0;
      numbers[row] = there === 0 ? numberOf(row, stops, from) : there;
      if (byPair !== null && isShared[stops] === true) byPair[pair] = numbers[row] ?? 0;
    }
  });
  return { values: made, at: numbers };
}

/** Pairs of a list and a lab up to which what each leads to is kept. */
const MOST_PAIRS = 1_000_000;

/** By when the person had left, as far as that is on record. */
function goneBy(left: EdtfDate | null, announced: EdtfDate | null): EdtfDate | null {
  if (left !== null && left.earliest > -Infinity) return left;
  return announced !== null && announced.earliest > -Infinity ? announced : null;
}

/** Reads by which date each departure is charted. Those that are dated alike share what says so. */
function* clockSteps(
  size: number,
  { left, announced }: Dates,
  destinations: Column<readonly Destination[]>,
): Generator<number, Column<Clock | null>> {
  const nexts = destinations.values.map(([first]) => first?.when ?? null);
  const isAnnounced = announced.values.map((date) => date !== null);
  // Most files say one date of each.
  if (!isAnnounced.includes(true) && nexts.every((next) => next === null))
    return mapColumn(left, (date) => clockOf({ left: date, announced: null, next: null }));
  const made: (Clock | null)[] = [];
  const numbers = new Uint32Array(size);
  // One more than the number of the clock; 0 where there is none.
  const known = new Uint32Array(left.values.length);
  yield* inPieces(size, STEP, (first, end) => {
    for (let row = first; row < end; row += 1) {
      const own = left.at[row] ?? 0;
      const next = nexts[destinations.at[row] ?? 0] ?? null;
      const isPlain = next === null && isAnnounced[announced.at[row] ?? 0] !== true;
      let number = (isPlain ? (known[own] ?? 0) : 0) - 1;
      if (number < 0) {
        const dates = { left: left.values[own] ?? null, announced: saidAt(announced, row), next };
        number = made.push(clockOf(dates)) - 1;
        if (isPlain) known[own] = number + 1;
      }
      numbers[row] = number;
    }
  });
  return { values: made, at: numbers };
}

function destinationOf(
  stop: OwnDestination,
  placeOf: (place: OwnPlace) => Place,
  lab: ReadonlySet<string>,
  left: EdtfDate | null,
): Destination {
  const { founder, kind, role, country } = stop;
  const place = stop.place === null ? null : placeOf(stop.place);
  const when = dateOf(stop.when);
  return {
    place,
    kind: kind ?? destinationKind({ founder, retired: false, when: when ?? left }, place, lab),
    founder,
    role,
    when,
    country: country ?? place?.country ?? null,
  };
}

/** A departure of a reader's own file: the number of its row, of which all is read when it is asked for. */
export class OwnDeparture implements Departure {
  /** what all departures of the file are read from */
  readonly columns: DepartureColumns;
  /** the row that says it */
  readonly row: number;
  constructor(columns: DepartureColumns, row: number) {
    this.columns = columns;
    this.row = row;
  }
  get id() {
    return this.columns.ids(this.row);
  }
  get person() {
    const { people } = this.columns;
    return people.personOf(people.numbers[this.row] ?? 0);
  }
  get known() {
    return (saidAt(this.columns.rows.facts, this.row)?.knownFor ?? null) !== null;
  }
  get lab() {
    return saidAt(this.columns.lab, this.row);
  }
  get unit() {
    return saidAt(this.columns.rows.rest, this.row).unit ?? null;
  }
  get role() {
    return saidAt(this.columns.rows.role, this.row);
  }
  get roleGeneric() {
    return saidAt(this.columns.rows.rest, this.row).roleGeneric ?? false;
  }
  get roleKind() {
    return saidAt(this.columns.rows.roleKind, this.row) ?? 'unknown';
  }
  get joined() {
    return saidAt(this.columns.joined, this.row);
  }
  get left() {
    return saidAt(this.columns.left, this.row);
  }
  get announced() {
    return saidAt(this.columns.announced, this.row);
  }
  get clock() {
    return saidAt(this.columns.clock, this.row);
  }
  get destinations() {
    return saidAt(this.columns.destinations, this.row);
  }
  get destination() {
    return this.destinations[0] ?? null;
  }
  get kind() {
    return this.destination?.kind ?? 'unknown';
  }
  get status() {
    return saidAt(this.columns.rows.status, this.row) ?? 'reported';
  }
  get added() {
    return saidAt(this.columns.rows.rest, this.row).added ?? null;
  }
  get sets() {
    return NONE;
  }
}
