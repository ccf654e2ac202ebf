import { finish } from '../../lib/finish.ts';
import type { Clock } from '../../model/clock.ts';
import { createPlaces } from '../../model/createPlaces.ts';
import { namesOfLabs, type Dataset, type Place } from '../../model/dataset.ts';
import { dateOf } from '../../model/dates.ts';
import type { OwnData } from '../../model/ownData.ts';
import { inPieces } from '../inPieces.ts';
import { collectPeopleSteps } from './collectPeople.ts';
import { collectPlacesSteps, type Merges } from './collectPlaces.ts';
import { departureIdsSteps } from './departureIds.ts';
import { findDepartures } from './findDepartures.ts';
import { orderSteps } from './orderSteps.ts';
import { columnsOfRows, type OwnColumns } from './ownColumns.ts';
import { departureColumnsSteps, OwnDeparture } from './ownDepartures.ts';
import { ownClasses } from './ownClasses.ts';
import type { OwnPlace, OwnRow } from './ownRow.ts';
import { createEvidence } from './proofs.ts';

/**
 * Returns the dataset of a reader's own rows, as every view reads one: places, people and sources are made of what the rows name, and
 * nothing is added. A kind that no row says is `unknown`, a place that somebody left is an origin. Row order makes no difference. Takes
 * rows whose dates and addresses have been vetted.
 */
export function createOwnDataset(rows: readonly OwnRow[], own: OwnData, merges: Merges = new Map()): Dataset {
  return finish(ownColumnsSteps(columnsOfRows(rows), own, merges));
}

/** Departures of one step. */
const STEP = 8000;

/**
 * Makes the dataset of a reader's own rows, a piece at each step. A departure is the number of its row: what it says is read from the columns when it is asked
 * for, so that of 100,000 rows not much more is kept than they say. Yields how many departures are made.
 */
export function* ownColumnsSteps(
  rows: OwnColumns,
  own: OwnData,
  merges: Merges = new Map(),
): Generator<number, Dataset> {
  const { labs, organizations, idOf } = yield* collectPlacesSteps(rows, merges);
  const places = createPlaces({ labs, organizations });
  for (const { successor } of labs) dateOf(successor?.date ?? null);
  const placeOf = placeReader(places, idOf);
  const people = yield* collectPeopleSteps(rows);
  const hasIds = rows.id.values.some((id) => id !== null);
  const ids = yield* departureIdsSteps(rows, placeOf, people, hasIds);
  const columns = {
    ids,
    ...(yield* departureColumnsSteps(rows, people, placeOf, namesOfLabs(labs))),
  };
  const order = yield* orderSteps(columns, hasIds);
  const departures: OwnDeparture[] = [];
  yield* inPieces(order.length, STEP, (from, to) => {
    for (let i = from; i < to; i += 1) departures.push(new OwnDeparture(columns, order[i] ?? 0));
  });
  yield departures.length;
  const classes = ownClasses(columns, departures, order);
  yield departures.length;
  const found = findDepartures(departures, people, hasIds);
  const last = own.asOf ?? lastYear(rows);
  return {
    meta: {
      schemaVersion: '1.0',
      version: own.asOf === null ? '' : own.asOf.replaceAll('-', '.'),
      date: last,
      license: 'CC-BY-4.0',
    },
    asOf: dateOf(last),
    departures,
    classes,
    ...found,
    places,
    milestones: [],
    claims: [],
    groups: [],
    years: yearsOf(columns.clock.values) ?? [yearOf(dateOf(last).earliest), yearOf(dateOf(last).earliest)],
    evidence: createEvidence(rows, found.departureById),
    own,
  };
}

/** Returns what finds the place that a row names. */
function placeReader(
  places: ReadonlyMap<string, Place>,
  idOf: (place: OwnPlace) => string,
): (named: OwnPlace) => Place {
  const known = new Map<OwnPlace, Place>();
  return (named) => {
    let place = known.get(named);
    if (place === undefined) {
      const id = idOf(named);
      place = places.get(id);
      if (place === undefined) throw new Error(`unknown place: ${id}`);
      known.set(named, place);
    }
    return place;
  };
}

/** The year of the last date: the data are at least of that. */
function lastYear({ left, announced, destinations }: OwnColumns): string {
  const nexts = destinations.values.map(([first]) => first?.when ?? null);
  const dates = [...left.values, ...announced.values, ...nexts];
  let last = '';
  for (const date of dates) for (const year of date?.match(/\d{4}/g) ?? []) if (year > last) last = year;
  return last === '' ? '2000' : last;
}

/** Years of the first and the last date; null where there is none. */
function yearsOf(clocks: readonly (Clock | null)[]): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const clock of clocks) {
    if (clock === null) continue;
    const { earliest, latest } = clock.date;
    if (Number.isFinite(earliest)) {
      first = Math.min(first, earliest);
      last = Math.max(last, earliest);
    }
    if (Number.isFinite(latest)) {
      first = Math.min(first, latest);
      last = Math.max(last, latest);
    }
  }
  return first > last ? null : [yearOf(first), yearOf(last)];
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}
