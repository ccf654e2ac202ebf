import type { Dataset, Departure, Destination, Place } from '../model/dataset.ts';
import { filterDepartures } from './filterDepartures.ts';
import { NO_FILTERS, type Filters } from './filters.ts';
import { listTest } from './listFilter.ts';

/** Somebody who is on record at a place, but not as the first one after the lab left. */
export interface LaterArrival {
  readonly departure: Departure;
  /** the station at the place */
  readonly destination: Destination;
  /** the stations between the lab left and the place, in order; at least one */
  readonly via: readonly Destination[];
}

/** Who left a place and who came to it, by the rules by which every view counts. */
export interface PlaceDepartures {
  readonly left: readonly Departure[];
  /** those who went there first: what network, flow and filter count as arrivals */
  readonly arrived: readonly Departure[];
  /** those who came there later, and whose coming is no departure of its own on record */
  readonly later: readonly LaterArrival[];
  /** board seats that the filter of role kinds leaves out, on either side */
  readonly boardSeats: number;
}

/**
 * Returns who left a place and who arrived at it in the whole record: its own departures and those of its units, as the filters for a
 * lab and for a destination find them. Of the other filters only one question is asked: whether board seats count. A place that
 * nobody left or went to has empty lists.
 */
export function departuresAtPlace(
  dataset: Dataset,
  { id }: Pick<Place, 'id'>,
  { role }: Pick<Filters, 'role'> = NO_FILTERS,
): PlaceDepartures {
  const whole: Filters = { ...NO_FILTERS, role: [] };
  const withBoard = listTest(role)?.(['board']) ?? true;
  const counted = withBoard ? whole : NO_FILTERS;
  const left = filterDepartures(dataset, { ...counted, lab: [id] }).departures;
  const arrived = filterDepartures(dataset, { ...counted, dest: [id] }).departures;
  const came = new Set(arrived.map(({ person }) => person.id));
  const later = filterDepartures(dataset, counted).departures.flatMap((departure): LaterArrival[] => {
    const at = departure.destinations.findIndex(({ place }) => place?.chain.includes(id) === true);
    const destination = departure.destinations[at];
    if (at < 1 || destination === undefined || came.has(departure.person.id)) return [];
    return [{ departure, destination, via: departure.destinations.slice(0, at) }];
  });
  const seats = new Set(
    (['lab', 'dest'] as const).flatMap(
      (side) => filterDepartures(dataset, { ...whole, role: ['board'], [side]: [id] }).departures,
    ),
  );
  return { left, arrived, later, boardSeats: withBoard ? 0 : seats.size };
}
