/**
 * The titles of network, labs, flow, careers and of pages with a card open, held against readings of what is in doubt: every doubtful date may fall in the years asked for or
 * not. A title that one reading makes false is false.
 */
import { describe, expect, it } from 'vitest';
import { filterDepartures } from '../../src/filters/filterDepartures.ts';
import { NO_FILTERS } from '../../src/filters/filters.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { loadRecords } from '../../src/model/records.ts';
import { INITIAL_STATE, type DeparturesState } from '../../src/store/state.ts';
import { describeEvent } from '../../src/words/describeEvent.ts';
import { describeTitle } from '../../src/words/finding.ts';
import { describeSelected } from '../../src/words/selected.ts';
import { viewOf, VIEWS } from '../../src/views/index.ts';
import { seeded } from '../support/fixtures.ts';
import { ask, factsOf, groupOf, NO_QUESTION, readings, type Fact, type Question } from '../support/oracle.ts';
import { indexRecords } from '../support/shippedRecord.ts';

await Promise.all(VIEWS.map(({ load }) => load()));

const STATES = 300;
const READINGS = 200;

const en = createLanguage('en');
const records = loadRecords();
const { dataset } = indexRecords(records);
const facts = factsOf(records);
const shortOf = (id: string) => en.text(dataset.places.get(id)!.short);

interface Case {
  readonly title: string;
  readonly reading: readonly Fact[];
  readonly group: 'lab' | 'company';
  readonly context: string;
}

/** Who came less who left, by place: moves inside a place count for neither. */
function balances(reading: readonly Fact[], group: 'lab' | 'company') {
  const net = new Map<string, number>();
  for (const { from, to } of reading) {
    const [left, came] = [groupOf(from, group)!, groupOf(to, group)];
    if (left === came) continue;
    net.set(left, (net.get(left) ?? 0) - 1);
    if (came !== null) net.set(came, (net.get(came) ?? 0) + 1);
  }
  return net;
}

/** Titles by what they say, and how often they said it. */
const said = { balance: 0, chosen: 0, flow: 0, way: 0, place: 0, person: 0 };

function checkBalance({ title, reading, group, context }: Case) {
  const net = balances(reading, group);
  for (const [verb, sign] of [
    ['lost', -1],
    ['gained', 1],
  ] as const) {
    const match = new RegExp(
      `(?:record(?:,? [^,;]*\\d{4})?, |; )([^;]+?) ${verb} (at least )?(\\d+) more than it`,
    ).exec(title);
    if (match === null) continue;
    said.balance += 1;
    const [, name, least, digits] = match;
    // Two places may share a short name: one of them has to bear the sentence.
    const own = Math.max(...[...net].filter(([id]) => shortOf(id) === name).map(([, n]) => sign * n));
    const n = Number(digits);
    expect([context, title, least === undefined ? own === n : own >= n]).toEqual([context, title, true]);
  }
}

function checkChosen({ title, reading, group, context }: Case, chosen: string) {
  const match =
    /^(\d+) left (.+?)(?: in \d{4}| since \d{4}| up to \d{4}|, [\d–]+)?[,;] (\d+) came(?:; those who left went most often to (.+))?$/.exec(
      title,
    );
  if (match === null) return;
  said.chosen += 1;
  // Moves inside a place are of those who left it and of those who came.
  const left = reading.filter((fact) => groupOf(fact.from, group) === chosen);
  const came = reading.filter((fact) => groupOf(fact.to, group) === chosen);
  expect([context, left.length, match[2], came.length]).toEqual([
    context,
    Number(match[1]),
    shortOf(chosen),
    Number(match[3]),
  ]);
  const roads = new Map<string, number>();
  for (const { to } of left) {
    const place = groupOf(to, group);
    if (place !== null && place !== chosen) roads.set(place, (roads.get(place) ?? 0) + 1);
  }
  const numbers = [...(match[4] ?? '').matchAll(/\((\d+)\)/g)].map(([, n]) => Number(n));
  expect([context, numbers]).toEqual([
    context,
    [...roads.values()].sort((a, b) => b - a).slice(0, numbers.length),
  ]);
}

function checkFlow({ title, reading, context }: Case) {
  const match =
    /next job is known, (at least )?(\d+) went to (startups|universities) and (?:(at most )?(\d+)|none) to/.exec(
      title,
    );
  if (match === null) return;
  said.flow += 1;
  const of = (kind: string) => reading.filter((fact) => fact.kind === kind).length;
  const [more, fewer] = match[3] === 'startups' ? ['startup', 'university'] : ['university', 'startup'];
  const [a, b] = [of(more!), of(fewer!)];
  const [least, most] = [Number(match[2]), Number(match[5] ?? 0)];
  expect([context, match[1] === undefined ? a === least : a >= least]).toEqual([context, true]);
  expect([context, match[4] === undefined ? b === most : b <= most]).toEqual([context, true]);
  expect([context, a > b]).toEqual([context, true]);
}

/** How many went from where to where, by the short names of both: places may share one. */
function checkWay({ title, reading, group, context }: Case) {
  const match =
    /^By the next jobs on record(?:,? [^,]*\d{4})?, (\d+)(?:–(\d+))? left (.+) for (.+): more than/.exec(
      title,
    );
  if (match === null) return;
  said.way += 1;
  const [, least, most, from, to] = match;
  const ways = new Map<string, { ends: string; n: number }>();
  for (const fact of reading) {
    const [left, came] = [groupOf(fact.from, group)!, groupOf(fact.to, group)];
    if (came === null || left === came) continue;
    const key = `${left} ${came}`;
    ways.set(key, { ends: `${shortOf(left)}|${shortOf(came)}`, n: (ways.get(key)?.n ?? 0) + 1 });
  }
  const [first, second] = [...ways.values()].sort((a, b) => b.n - a.n);
  expect([context, first?.ends]).toEqual([context, `${from ?? ''}|${to ?? ''}`]);
  expect([context, first!.n >= Number(least) && first!.n <= Number(most ?? least)]).toEqual([context, true]);
  expect([context, first!.n > (second?.n ?? 0)]).toEqual([context, true]);
}

const KINDS: Readonly<Record<string, string>> = {
  universities: 'university',
  startups: 'startup',
  'other AI labs': 'lab',
  'other companies': 'company',
  'investment firms': 'investor',
  nonprofits: 'nonprofit',
  government: 'government',
};

/** Holds what a card's title says of a place against those who left it, or came where nobody left. */
function checkPlace(title: string, found: readonly Fact[], context: string) {
  const match =
    /^(\d+) departures? from [^;]+(?:; of those whose next job is known, (?:most|more) went to (.+))?$/.exec(
      title,
    );
  if (match === null) return;
  said.place += 1;
  const [, n, where] = match;
  expect([context, Number(n)]).toEqual([context, found.length]);
  if (where === undefined) return;
  const known = found.filter(({ kind }) => kind !== 'unknown' && kind !== 'return');
  const of = (kind: string | undefined) => known.filter((fact) => fact.kind === KINDS[kind ?? '']).length;
  const [kind, other] = where.split(' than to ');
  const first = of(kind?.replace(' than anywhere else', ''));
  if (title.includes('known, most')) expect([context, first * 2 > known.length]).toEqual([context, true]);
  else if (other !== undefined) expect([context, first > of(other)]).toEqual([context, true]);
  for (const each of Object.keys(KINDS)) {
    if (!where.startsWith(each)) expect([context, each, of(each) < first]).toEqual([context, each, true]);
    if (other !== undefined && !where.includes(each))
      expect([context, each, of(each) <= of(other)]).toEqual([context, each, true]);
  }
}

describe('the titles of pages with a card open', () => {
  it('say of every place how many left, and where most of them went', () => {
    for (const id of dataset.places.keys()) {
      const title = describeSelected({ type: 'place', id }, NO_FILTERS, dataset, en)?.title ?? '';
      const left = ask(facts, { ...NO_QUESTION, lab: [id] });
      const found = left.length > 0 ? left : ask(facts, { ...NO_QUESTION, dest: [id] });
      checkPlace(title, found, id);
    }
    expect(said.place).toBeGreaterThan(100);
  });

  it('say of every person a departure that none surely follows, over the places of that person alone', () => {
    for (const [id, { name }] of dataset.people) {
      const of = facts.filter(({ person }) => person === id);
      const selected = describeSelected({ type: 'person', id }, NO_FILTERS, dataset, en);
      if (selected === null) {
        expect([id, of.length]).toEqual([id, 0]);
        continue;
      }
      said.person += 1;
      const told = of.find(
        (fact) => describeEvent(dataset.departureById.get(fact.id)!, en) === selected.title,
      );
      expect([id, told?.person, selected.title.includes(name.en)]).toEqual([id, id, true]);
      const end = told?.when?.to ?? Infinity;
      expect([id, of.filter(({ when }) => when !== null && when.from > end)]).toEqual([id, []]);
      const [path = '', rest = ''] = selected.measure.split(/; (?=\d+ departures? on record)/);
      expect([id, Number.parseInt(rest)]).toEqual([id, of.length]);
      const places = new Set(
        of.flatMap(({ record }) => [record.lab, ...record.destinations.map((each) => each.organization)]),
      );
      const names = [...places].flatMap((place) => (place === null ? [] : [shortOf(place)]));
      for (const stop of path.split(' → '))
        expect([id, stop, names.includes(stop) || stop === 'retired']).toEqual([id, stop, true]);
    }
    expect(said.person).toBeGreaterThan(500);
  });
});

describe('the titles of the views', () => {
  it.each(['network', 'labs', 'flow', 'people'])(
    `are true under ${READINGS} readings of the doubtful dates, in ${STATES} states: %s`,
    async (id) => {
      const random = seeded(id.length * 7);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      const view = await viewOf(id).load();
      const [first, last] = dataset.years;
      for (let i = 0; i < STATES; i += 1) {
        const years = [0, 1]
          .map(() => first + Math.floor(random() * (last - first + 1)))
          .sort((a, b) => a - b);
        const group = pick(['lab', 'company'] as const);
        const place = random() < 0.3 ? pick(facts).from.at(-1)! : null;
        const question: Question = {
          ...NO_QUESTION,
          time: random() < 0.7 ? [years[0]!, years[random() < 0.5 ? 0 : 1]!] : null,
          company: place === null ? [] : [place],
          kind: random() < 0.1 ? ['startup'] : [],
        };
        const chosen = random() < 0.4 ? groupOf(pick(facts).from, group) : null;
        const state: DeparturesState = {
          ...INITIAL_STATE,
          view: id,
          group,
          focus: chosen === null ? [] : [chosen],
          filters: {
            ...NO_FILTERS,
            company: question.company,
            kind: question.kind,
            time: question.time === null ? null : { from: question.time[0], to: question.time[1] },
          },
        };
        const shown = filterDepartures(dataset, state.filters);
        const title = describeTitle(view, { shown, state, dataset, language: en });
        const context = JSON.stringify({ question, group, chosen });
        for (const reading of readings(ask(facts, question), question.time, random, READINGS)) {
          const given = { title, reading, group, context };
          if (id === 'flow') checkFlow(given);
          else if (id === 'people' && chosen === null) checkWay(given);
          else {
            checkBalance(given);
            if (chosen !== null) checkChosen(given, chosen);
          }
        }
      }
    },
  );

  it('said what they may say often enough to be tried', () => {
    expect(said.balance).toBeGreaterThan(1000);
    expect(said.flow).toBeGreaterThan(1000);
    expect(said.way).toBeGreaterThan(1000);
    // What a chosen place lost and gained is only said where no date leaves it open: one reading each.
    expect(said.chosen).toBeGreaterThan(30);
  });
});
