import { filterDepartures, type Shown } from '../../filters/filterDepartures.ts';
import { NO_FILTERS, type Filters } from '../../filters/filters.ts';
import { compareIds } from '../../lib/compareIds.ts';
import { finish } from '../../lib/finish.ts';
import { partOf } from '../../lib/partOf.ts';
import { sortSteps } from '../../lib/sortSteps.ts';
import type { Dataset, Departure, Person, Place } from '../../model/dataset.ts';
import type { EdtfDate } from '../../model/edtf.ts';
import type { Bilingual, DestinationKind } from '../../model/schema.ts';
import { careerOf, type Stint } from '../../transforms/careerOf.ts';
import { groupPlace, type Grouping } from '../../transforms/groupPlace.ts';
import { isOnePlace } from '../../transforms/toGraph.ts';
import type { CareerOrder } from './params.ts';

/** A time that somebody spent in one lane, with the moments between which it is drawn. */
export interface Station {
  readonly key: string;
  /** id of the place that the lane stands for; `retired` where the person left work */
  readonly lane: string;
  readonly place: Place | null;
  readonly kind: DestinationKind;
  readonly role: Bilingual | null;
  readonly from: EdtfDate | null;
  readonly to: EdtfDate | null;
  /** UTC ms; null where nothing of the career up to here has a date */
  readonly span: readonly [number, number] | null;
  /** which of the ends are on record; the others are drawn where their neighbours leave room */
  readonly known: readonly [boolean, boolean];
  /** the departure that ended it; null where none is on record */
  readonly departure: Departure | null;
  /** the person founded the place */
  readonly founded: boolean;
  /** how one came here from the station before: by a move, by a merger or renaming of the places, or as the first of all */
  readonly by: 'move' | 'merger' | 'start';
}

/** Where somebody has been, in order of time. */
export interface Career {
  readonly id: string;
  readonly person: Person;
  readonly stations: readonly Station[];
  /** changes of place that are on record with both ends; a merger of two places is none */
  readonly moves: number;
  /** moves back to a lane that the person had left before */
  readonly returns: number;
  /** from the first moment on record to the last, UTC ms; null where there is no date */
  readonly span: readonly [number, number] | null;
  /** when the last move was, UTC ms; null where no date is on record */
  readonly lastMove: number | null;
  /** ids of its departures that are in the current set */
  readonly shown: ReadonlySet<string>;
}

const RETIRED = 'retired';
const YEAR = 365.25 * 24 * 3600 * 1000;

/** Returns the middle of what a date allows; where one side is open, the other; null without a date. */
export function middleOf(date: EdtfDate | null): number | null {
  if (date === null) return null;
  const { earliest, latest } = date;
  if (Number.isFinite(earliest) && Number.isFinite(latest)) return (earliest + latest) / 2;
  if (Number.isFinite(earliest)) return earliest;
  return Number.isFinite(latest) ? latest : null;
}

/**
 * Returns the career of everybody of the record, by the id of the person, none of its departures in a set yet: what no filter changes but that
 * of role kinds, which leaves out departures as everywhere.
 */
export function wholeCareers(
  dataset: Dataset,
  grouping: Grouping,
  filters: Pick<Filters, 'role'>,
): ReadonlyMap<string, Career> {
  return finish(wholeCareersSteps(dataset, grouping, filters));
}

/** Departures and people that are gone through in one step. */
const STEP = 500;

/** Makes the same careers in steps. Yields the part that is done, from 0 to 1. */
export function* wholeCareersSteps(
  dataset: Dataset,
  grouping: Grouping,
  { role }: Pick<Filters, 'role'>,
): Generator<number, ReadonlyMap<string, Career>> {
  const byPerson = new Map<string, Departure[]>();
  const { departures } = filterDepartures(dataset, { ...NO_FILTERS, role });
  for (const [i, departure] of departures.entries()) {
    if (i % STEP === STEP - 1) yield (0.3 * i) / departures.length;
    const list = byPerson.get(departure.person.id);
    if (list === undefined) byPerson.set(departure.person.id, [departure]);
    else list.push(departure);
  }
  const sorted = yield* partOf(sortSteps([...byPerson.keys()], compareIds), 0.3, 0.5);
  const careers = new Map<string, Career>();
  for (const id of sorted) {
    if (careers.size % STEP === STEP - 1) yield 0.5 + careers.size / sorted.length / 2;
    const own = byPerson.get(id) ?? [];
    const [first] = own;
    if (first !== undefined) careers.set(id, careerFrom(own, first.person, dataset, grouping));
  }
  return careers;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Returns the careers of everybody who has a departure in the set, each whole: departures that other filters leave out are stations all
 * the same, so that a strand has no hole. By id; empty for an empty set.
 */
export function careersOf(shown: Shown, whole: ReadonlyMap<string, Career>): readonly Career[] {
  return finish(careersOfSteps(shown, whole));
}

/** Finds the same careers in steps. `whole` is in the order of ids. Yields the part that is done, from 0 to 1. */
export function* careersOfSteps(
  shown: Shown,
  whole: ReadonlyMap<string, Career>,
): Generator<number, readonly Career[]> {
  const inSet = new Map<string, Set<string>>();
  for (const [i, { id, person }] of shown.departures.entries()) {
    if (i % STEP === STEP - 1) yield i / shown.departures.length / 2;
    const ids = inSet.get(person.id) ?? new Set<string>();
    inSet.set(person.id, ids.add(id));
  }
  const careers: Career[] = [];
  let passed = 0;
  for (const [id, career] of whole) {
    passed += 1;
    if (passed % STEP === 0) yield 0.5 + passed / whole.size / 2;
    const ids = inSet.get(id);
    if (ids !== undefined) careers.push({ ...career, shown: ids });
  }
  return careers;
}

/** Returns a career from the departures of one person. */
function careerFrom(
  departures: readonly Departure[],
  person: Person,
  { places, asOf }: Pick<Dataset, 'places' | 'asOf'>,
  grouping: Grouping,
): Career {
  const founded = new Set(
    departures.flatMap(({ destinations }) =>
      destinations.flatMap(({ founder, place }) => (founder && place !== null ? [place.id] : [])),
    ),
  );
  const stints = careerOf(departures);
  const spans = spansOf(stints, middleOf(asOf) ?? 0);
  const stations = stints.map((stint, i): Station => {
    const { key, place, kind, role, from, to, departure } = stint;
    const before = stints[i - 1];
    return {
      key,
      lane: place === null ? RETIRED : groupPlace(place, grouping, places).id,
      place,
      kind,
      role,
      from,
      to,
      span: spans[i] ?? null,
      known: [middleOf(from) !== null, middleOf(to) !== null],
      departure,
      founded: place !== null && place.chain.some((id) => founded.has(id)),
      by: before === undefined ? 'start' : isMerger(before, stint) ? 'merger' : 'move',
    };
  });
  const moves = stations.filter(({ by }) => by === 'move');
  const dated = spans.flatMap((span) => span ?? []);
  const ends = stations.flatMap(({ departure, span }) =>
    departure !== null && departure.clock !== null && span !== null ? [span[1]] : [],
  );
  return {
    id: person.id,
    person,
    stations,
    moves: moves.length,
    returns: stations.filter((station, i) => isReturn(station, stations.slice(0, i))).length,
    span: dated.length === 0 ? null : [Math.min(...dated), Math.max(...dated)],
    lastMove: ends.length === 0 ? null : Math.max(...ends),
    shown: NONE,
  };
}

/** Back in a lane that was left for another; or straight back, where the record says so. A move between two units of one lane is no return. */
function isReturn({ by, lane }: Station, before: readonly Station[]): boolean {
  const last = before.at(-1);
  if (by !== 'move' || last === undefined) return false;
  if (last.lane === lane) return last.departure?.kind === 'return';
  return before.some((station) => station.lane === lane);
}

/** What became of the place took the person along: nobody moves by it. */
function isMerger({ place: before, departure }: Stint, { place: after }: Stint): boolean {
  if (before === null || after === null) return false;
  if (before.lab?.successor?.lab !== after.id) return false;
  const gone = departure?.destination?.place ?? null;
  return gone === null || gone.id === after.id;
}

/** Moments between which stints are drawn: never backwards, and where an end has no date, as far as the neighbours leave room. */
function spansOf(stints: readonly Stint[], asOf: number): readonly (readonly [number, number] | null)[] {
  const starts = stints.map(({ from }) => middleOf(from));
  const ends = stints.map(({ to }) => middleOf(to));
  const spans: (readonly [number, number] | null)[] = [];
  let reached: number | null = null;
  stints.forEach(({ departure }, i) => {
    const end = ends[i] ?? null;
    const start: number | null = starts[i] ?? reached ?? (end === null ? null : end - YEAR);
    if (start === null) {
      spans.push(null);
      return;
    }
    const begin: number = reached === null ? start : Math.max(start, reached);
    const next = starts.slice(i + 1).find((each) => each !== null) ?? null;
    // Without a departure on record it goes on as far as is known.
    const until: number = end ?? next ?? (departure === null ? asOf : begin);
    const finish = Math.max(begin, until);
    spans.push([begin, finish]);
    reached = finish;
  });
  return spans;
}

/** Returns careers in the order asked for, those without a value last; ties by moves, then by id. */
export function sortCareers(careers: readonly Career[], order: CareerOrder): readonly Career[] {
  const value = ({ moves, span, lastMove }: Career): number => {
    if (order === 'moves') return moves;
    if (order === 'last') return lastMove ?? -Infinity;
    return span === null ? -Infinity : span[1] - span[0];
  };
  return [...careers].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return (x === y ? 0 : y - x) || b.moves - a.moves || compareIds(a.id, b.id);
  });
}

/** Everybody who went from one lane to another. */
export interface Way {
  /** `<from>~<to>` */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly departures: readonly Departure[];
  /** kind of most of them */
  readonly kind: DestinationKind;
  /** UTC ms: the middle one of the dated moves, the first and the last; null where none is dated */
  readonly when: { readonly middle: number; readonly first: number; readonly last: number } | null;
}

/**
 * Returns the ways of the departures of which both ends are one place on record, the most shared first, then by id. Each departure is in
 * at most one.
 */
export function waysOf(
  departures: readonly Departure[],
  grouping: Grouping,
  places: Dataset['places'],
): readonly Way[] {
  return finish(waysOfSteps(departures, grouping, places));
}

/** Finds the same ways in steps. Yields the part that is done, from 0 to 1. */
export function* waysOfSteps(
  departures: readonly Departure[],
  grouping: Grouping,
  places: Dataset['places'],
): Generator<number, readonly Way[]> {
  const lists = new Map<string, Departure[]>();
  for (const [i, departure] of departures.entries()) {
    if (i % STEP === STEP - 1) yield i / departures.length / 2;
    const to = departure.destination?.place;
    if (to == null || !isOnePlace(to.id)) continue;
    const id = `${groupPlace(departure.lab, grouping, places).id}~${groupPlace(to, grouping, places).id}`;
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [departure]);
    else list.push(departure);
  }
  const ways: Way[] = [];
  for (const [id, list] of lists) {
    ways.push(wayOf(id, list));
    yield 0.5 + ways.length / lists.size / 2;
  }
  return ways.sort((a, b) => b.departures.length - a.departures.length || compareIds(a.id, b.id));
}

function wayOf(id: string, list: readonly Departure[]): Way {
  const [from = '', to = ''] = id.split('~');
  const times = list.flatMap(({ clock }) => middleOf(clock?.date ?? null) ?? []).sort((a, b) => a - b);
  const [first, middle, last] = [times[0], times[Math.floor(times.length / 2)], times.at(-1)];
  return {
    id,
    from,
    to,
    departures: [...list].sort((a, b) => compareIds(a.id, b.id)),
    kind: mostOf(list.map(({ kind }) => kind)),
    when: first === undefined || middle === undefined || last === undefined ? null : { first, middle, last },
  };
}

function mostOf(kinds: readonly DestinationKind[]): DestinationKind {
  const counts = new Map<DestinationKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || compareIds(a, b));
  return best?.[0] ?? 'unknown';
}

/** Lanes of former names that may come on top. */
const MOST_BEFORE = 2;

export interface ChosenWays {
  readonly ways: readonly Way[];
  /** lanes that they lead from and to */
  readonly lanes: readonly string[];
  /** departures in them */
  readonly n: number;
}

/**
 * Returns the ways that are drawn: the most shared, as long as their lanes are no more than `lanes`; of a chosen place all that lead from or
 * to it, too. At rest a way of a single person is none that people share.
 */
export function chooseWays(
  ways: readonly Way[],
  most: { readonly ways: number; readonly lanes: number },
  chosen: string | null,
  places: Dataset['places'],
): ChosenWays {
  const lanes = new Set<string>(chosen === null ? [] : [chosen]);
  const kept: Way[] = [];
  for (const way of ways) {
    if (kept.length >= most.ways) break;
    if (chosen === null ? way.departures.length < 2 : way.from !== chosen && way.to !== chosen) continue;
    const added = [way.from, way.to].filter((id) => !lanes.has(id));
    if (lanes.size + new Set(added).size > most.lanes) continue;
    for (const id of added) lanes.add(id);
    kept.push(way);
  }
  // What a lane was before leads into it, where somebody went from there or to there.
  const there = new Set(ways.flatMap(({ from, to }) => [from, to]));
  for (const id of [...there].sort(compareIds)) {
    const next = places.get(id)?.lab?.successor?.lab;
    if (next !== undefined && lanes.has(next) && lanes.size < most.lanes + MOST_BEFORE) lanes.add(id);
  }
  return {
    ways: kept,
    lanes: [...lanes].sort(compareIds),
    n: kept.reduce((sum, { departures }) => sum + departures.length, 0),
  };
}
