import type { YearRange } from '../../filters/filters.ts';
import type { Shown } from '../../filters/filterDepartures.ts';
import type { Language } from '../../i18n/language.ts';
import { finish } from '../../lib/finish.ts';
import { partOf } from '../../lib/partOf.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Selection } from '../../state/linkState.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import { layoutBraid, type BraidScene } from './braid.ts';
import {
  careersOfSteps,
  chooseWays,
  middleOf,
  waysOfSteps,
  type Career,
  type ChosenWays,
  type Way,
} from './derive.ts';
import { layoutWays, type WaysScene } from './ways.ts';
import { labelStation } from './words.ts';

/** What of the state says which strands are drawn. */
export interface Question {
  readonly shown: Shown;
  readonly dataset: Dataset;
  readonly grouping: Grouping;
  /** `wholeCareers` of the dataset */
  readonly whole: ReadonlyMap<string, Career>;
  readonly focus: readonly string[];
  readonly selection: Selection | null;
}

/** What is drawn: one person, the people between two places, or the ways that many share. */
export type Drawn =
  | {
      readonly mode: 'person';
      readonly career: Career;
      readonly beside: readonly Career[];
      readonly founded: string | null;
    }
  | {
      readonly mode: 'pair';
      readonly pair: readonly [string, string];
      readonly there: number;
      readonly back: number;
      readonly careers: readonly Career[];
      /** strands in all, of which there may be more than are drawn */
      readonly n: number;
    }
  | {
      readonly mode: 'ways';
      readonly chosen: ChosenWays;
      readonly place: string | null;
      readonly of: number;
    };

export interface Answer {
  readonly careers: readonly Career[];
  readonly ways: readonly Way[];
  readonly drawn: Drawn;
}

/** Strands of a pair that are drawn, founders beside one person, and ways and lanes at rest: what one drawing can hold. */
const MOST = { strands: 40, beside: 6 };

/** Ways and lanes that there is room for. */
export interface Room {
  readonly ways: number;
  readonly lanes: number;
}

/** Returns what the state asks for. A person who has no departure in the set is none to draw. */
export function answer(question: Question, most: Room): Answer {
  return finish(answerSteps(question, most));
}

/** Finds the same answer in steps. Yields the part that is done, from 0 to 1. */
export function* answerSteps(
  { shown, dataset, grouping, whole, focus, selection }: Question,
  most: Room,
): Generator<number, Answer> {
  const careers = yield* partOf(careersOfSteps(shown, whole), 0, 0.5);
  const ways = yield* partOf(waysOfSteps(shown.departures, grouping, dataset.places), 0.5, 1);
  const person = personOf(selection, dataset);
  const career = careers.find(({ id }) => id === person);
  const [a, b] = focus;
  if (career !== undefined)
    return { careers, ways, drawn: { mode: 'person', career, ...foundersBeside(career, careers) } };
  if (a !== undefined && b !== undefined) {
    const between = ways.filter(({ id }) => id === `${a}~${b}` || id === `${b}~${a}`);
    const people = new Set(
      between.flatMap(({ departures }) => departures.map((departure) => departure.person.id)),
    );
    const all = careers.filter(({ id }) => people.has(id));
    const count = (id: string) => between.find((way) => way.id === id)?.departures.length ?? 0;
    const pair = [a, b] as const;
    return {
      careers,
      ways,
      drawn: {
        mode: 'pair',
        pair,
        there: count(`${a}~${b}`),
        back: count(`${b}~${a}`),
        careers: all.slice(0, MOST.strands),
        n: all.length,
      },
    };
  }
  const place = a ?? null;
  const of = ways
    .filter(({ from, to }) => place === null || from === place || to === place)
    .reduce((sum, { departures }) => sum + departures.length, 0);
  return {
    careers,
    ways,
    drawn: {
      mode: 'ways',
      chosen: chooseWays(ways, most, place, dataset.places),
      place,
      of: place === null ? shown.departures.length : of,
    },
  };
}

function personOf(selection: Selection | null, dataset: Dataset): string | null {
  if (selection?.type === 'person') return selection.id;
  if (selection?.type !== 'departure') return null;
  return dataset.departureById.get(selection.id)?.person.id ?? null;
}

/** Those who founded a place together with somebody: they run beside. */
function foundersBeside(
  { id, stations }: Career,
  careers: readonly Career[],
): { readonly beside: readonly Career[]; readonly founded: string | null } {
  const founded = new Set(stations.filter((station) => station.founded).map(({ lane }) => lane));
  const beside = careers
    .filter(
      (other) =>
        other.id !== id && other.stations.some((station) => station.founded && founded.has(station.lane)),
    )
    .sort((a, b) => compareIds(a.id, b.id))
    .slice(0, MOST.beside);
  const first = stations.find(
    (station) =>
      station.founded &&
      beside.some((other) => other.stations.some(({ founded: too, lane }) => too && lane === station.lane)),
  );
  return { beside, founded: first?.lane ?? null };
}

export type DrawnScene =
  | { readonly kind: 'ways'; readonly scene: WaysScene }
  | { readonly kind: 'braid'; readonly scene: BraidScene; readonly front: ReadonlySet<string> };

/** Returns the drawing of an answer in px. */
export function sceneOf(
  drawn: Drawn,
  { places, asOf, years }: Pick<Dataset, 'places' | 'asOf' | 'years'>,
  time: YearRange | null,
  width: number,
  language: Language,
): DrawnScene {
  const now = middleOf(asOf) ?? 0;
  if (drawn.mode === 'ways') {
    const [first, last] = [
      Math.max(years[0], time?.from ?? years[0]),
      Math.min(years[1], time?.to ?? years[1]),
    ];
    return {
      kind: 'ways',
      scene: layoutWays(drawn.chosen, places, {
        width,
        domain: [Date.UTC(Math.min(first, last), 0, 1), Date.UTC(Math.max(first, last) + 1, 0, 1) - 1],
        numberOf: language.number,
      }),
    };
  }
  if (drawn.mode === 'person') {
    const { career, beside } = drawn;
    const order = [...new Set(career.stations.map(({ lane }) => lane))];
    return {
      kind: 'braid',
      front: new Set([career.id]),
      scene: layoutBraid([career, ...beside], places, {
        width,
        order,
        mostLanes: order.length,
        pitch: 52,
        asOf: now,
        textOf: (station, { id }) => (id === career.id ? labelStation(station, language) : ''),
      }),
    };
  }
  const { careers, pair } = drawn;
  return {
    kind: 'braid',
    front: new Set(),
    scene: layoutBraid(careers, places, {
      width,
      mostLanes: 10,
      pitch: Math.min(120, Math.max(44, careers.length * 4.5)),
      asOf: now,
      textOf: (station, { person, stations }) =>
        pair.includes(station.lane) && stations.find(({ lane }) => pair.includes(lane)) === station
          ? language.text(person.name)
          : '',
    }),
  };
}
