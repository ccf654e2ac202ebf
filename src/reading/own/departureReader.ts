import { clockOf, type Clock } from '../../model/clock.ts';
import type { Departure, Destination, Person, Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import { destinationKind } from '../../model/destinationKind.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import type { OwnDestination, OwnPlace, OwnRow } from './ownRow.ts';

/** Departures by the date they are charted by. */
export type Dated = ReadonlyMap<EdtfDate | null, Departure[]>;

interface DepartureReader {
  /** Makes the departure of a row, and puts it to those of its date. */
  readonly read: (row: OwnRow, id: string, person: Person) => void;
  readonly dated: Dated;
}

const NONE: Departure['sets'] = [];
const NOWHERE: readonly Destination[] = [];

/**
 * Returns what makes the departure of a row, as `createDataset` makes it of a record. `names` are those under which labs are on record. Departures that are dated alike, or lead to the same, share what says so.
 */
export function departureReader(
  placeOf: (place: OwnPlace) => Place,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): DepartureReader {
  const dated = new Map<EdtfDate | null, Departure[]>();
  const clocks = new Map<EdtfDate | null, { readonly clock: Clock | null; readonly alike: Departure[] }>();
  const listOf = (date: EdtfDate | null) => {
    let list = dated.get(date);
    if (list === undefined) {
      list = [];
      dated.set(date, list);
    }
    return list;
  };
  const timeOf = (dates: Parameters<typeof clockOf>[0]) => {
    const clock = clockOf(dates);
    return { clock, alike: listOf(clock?.date ?? null) };
  };
  const stopsOf = stopsReader(placeOf, names);
  const read = (row: OwnRow, id: string, person: Person) => {
    const lab = placeOf(row.from);
    const [left, announced] = [dateOf(row.left), dateOf(row.announced)];
    const destinations = stopsOf(row, lab, gone(left, announced));
    const destination = destinations[0] ?? null;
    const next = destination?.when ?? null;
    const isPlain = announced === null && next === null;
    const time = (isPlain ? clocks.get(left) : undefined) ?? timeOf({ left, announced, next });
    if (isPlain && !clocks.has(left)) clocks.set(left, time);
    time.alike.push({
      id,
      person,
      known: row.facts !== null && row.facts.knownFor !== null,
      lab,
      unit: row.rest.unit ?? null,
      role: row.role,
      roleGeneric: row.rest.roleGeneric ?? false,
      roleKind: row.roleKind ?? 'unknown',
      joined: dateOf(row.joined),
      left,
      announced,
      clock: time.clock,
      destinations,
      destination,
      kind: destination?.kind ?? 'unknown',
      status: row.status ?? 'reported',
      added: row.rest.added ?? null,
      sets: NONE,
    });
  };
  return { read, dated };
}

/** By when the person had left, as far as that is on record. */
function gone(left: EdtfDate | null, announced: EdtfDate | null): EdtfDate | null {
  if (left !== null && left.earliest > -Infinity) return left;
  return announced !== null && announced.earliest > -Infinity ? announced : null;
}

/** Returns what makes the destinations of a row. Those of one list and one lab are the same ones where no date makes a difference. */
function stopsReader(
  placeOf: (place: OwnPlace) => Place,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): (row: OwnRow, lab: Place, left: EdtfDate | null) => readonly Destination[] {
  const known = new Map<OwnRow['destinations'], Map<Place, readonly Destination[]>>();
  const read = (stops: OwnRow['destinations'], lab: Place, left: EdtfDate | null) =>
    stops.map((stop, i) =>
      destinationOf(stop, placeOf, names.get(lab.id) ?? new Set([lab.id]), i === 0 ? left : null),
    );
  return ({ destinations }, lab, left) => {
    if (destinations.length === 0) return NOWHERE;
    const isShared = destinations.every(
      ({ place, kind, role, when }) =>
        role === null &&
        when === null &&
        (kind !== null || place === null || placeOf(place).founded === null),
    );
    if (!isShared) return read(destinations, lab, left);
    let own = known.get(destinations);
    if (own === undefined) {
      own = new Map();
      known.set(destinations, own);
    }
    let made = own.get(lab);
    if (made === undefined) {
      made = read(destinations, lab, left);
      own.set(lab, made);
    }
    return made;
  };
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
