/**
 * The numbers of the product, computed once more from the raw records: plainly, slowly, and with nothing of `src` but the types of
 * the records. The rules are those of `data/README.md`.
 */
import type { DatasetRecords, DepartureRecord } from '../../src/model/schema.ts';
import { readWithOracle } from './edtfOracle.ts';

interface When {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** how far an approximate or doubted date may be off, ms */
  readonly slack: number;
  readonly precision: 'day' | 'month' | 'year' | 'interval';
}

export interface Fact {
  readonly record: DepartureRecord;
  readonly id: string;
  readonly person: string;
  /** the lab, what it is part of, and so on */
  readonly from: readonly string[];
  /** the first place gone to, and what it is part of; empty where none is on record */
  readonly to: readonly string[];
  readonly kind: string;
  readonly region: string | null;
  /** groups of people that shrank by it */
  readonly sets: readonly string[];
  readonly status: string;
  readonly when: When | null;
}

/** What a reader has asked for, as the parameters of the address have it: lists of options, each with a leading `!` to leave it out. */
export interface Question {
  readonly time: readonly [number | null, number | null] | null;
  readonly lab: readonly string[];
  readonly company: readonly string[];
  readonly dest: readonly string[];
  readonly kind: readonly string[];
  readonly region: readonly string[];
  /** null is the default, which leaves board seats out */
  readonly role: readonly string[] | null;
  readonly status: readonly string[];
  readonly set: readonly string[];
  readonly q: string;
}

export const NO_QUESTION: Question = {
  time: null,
  lab: [],
  company: [],
  dest: [],
  kind: [],
  region: [],
  role: null,
  status: [],
  set: [],
  q: '',
};

export const LISTS = ['lab', 'company', 'dest', 'kind', 'region', 'role', 'status', 'set'] as const;

export interface Total {
  readonly sure: number;
  readonly total: number;
}

const CHINA = new Set(['CN', 'HK', 'MO']);
const NORTH_AMERICA = new Set(['US', 'CA']);
const EUROPE = new Set(
  'AT BE CH CZ DE DK EE ES FI FR GB GR HU IE IS IT LU NL NO PL PT RO RU SE UA'.split(' '),
);
const ASIA_PACIFIC = new Set('AU IN ID JP KR MY NZ PH SG TH TW VN'.split(' '));
/** What a statement must say something of to confirm a departure. */
const CONFIRMING = new Set<string>(['departure', 'left', 'to']);
const TWO_YEARS = 2 * 365.25 * 24 * 3600 * 1000;

/** Returns every departure of the records with what follows from them. */
export function factsOf(records: DatasetRecords): readonly Fact[] {
  const places = [...records.organizations, ...records.labs];
  const placeOf = (id: string) => {
    const place = places.find((each) => each.id === id);
    if (place === undefined) throw new Error(`unknown place: ${id}`);
    return place;
  };
  const chainOf = (id: string): string[] => {
    const { parent } = placeOf(id);
    return parent === null ? [id] : [id, ...chainOf(parent)];
  };
  const renamed = records.labs.flatMap(({ id, successor }) =>
    successor?.how === 'renamed' ? [[id, successor.lab] as const] : [],
  );
  const namesOf = (lab: string): ReadonlySet<string> => {
    const names = new Set([lab]);
    for (let size = 0; size !== names.size;) {
      size = names.size;
      for (const [before, after] of renamed)
        if (names.has(before) || names.has(after)) names.add(before).add(after);
    }
    return names;
  };
  return records.departures.map((record): Fact => {
    const [first] = record.destinations;
    const organization = first?.organization == null ? null : placeOf(first.organization);
    const country = placeOf(record.lab).country;
    return {
      record,
      id: record.id,
      person: record.person,
      from: chainOf(record.lab),
      sets: records.groups
        .filter(
          ({ lab, departures, members }) =>
            departures.includes(record.id) ||
            (lab !== null &&
              chainOf(record.lab).includes(lab) &&
              members.some(({ person }) => person === record.person)),
        )
        .map(({ id }) => id),
      to: organization === null ? [] : chainOf(organization.id),
      kind: (() => {
        if (first === undefined) return 'unknown';
        if (first.retired) return 'retired';
        if (organization === null) return 'unknown';
        if (namesOf(record.lab).has(organization.id)) return 'return';
        const kind = 'kind' in organization ? organization.kind : 'lab';
        if (kind !== 'lab' && kind !== 'company' && kind !== 'startup') return kind;
        if (first.founder) return 'startup';
        // Where no source says when the next post began, it did when the person left.
        const gone = [record.left, record.announced]
          .map(readDate)
          .find((date) => date !== null && Number.isFinite(date.from));
        const [founded, came] = [readDate(organization.founded), readDate(first.when) ?? gone ?? null];
        const isYoung = organization.parent === null && founded !== null && came !== null;
        return isYoung && came.from <= founded.to + TWO_YEARS ? 'startup' : kind;
      })(),
      region:
        country === null
          ? null
          : CHINA.has(country)
            ? 'china'
            : NORTH_AMERICA.has(country)
              ? 'us-canada'
              : EUROPE.has(country)
                ? 'europe'
                : ASIA_PACIFIC.has(country)
                  ? 'asia-pacific'
                  : 'other',
      status: record.disputed
        ? 'disputed'
        : record.sources.some(
              ({ statementBy, supports }) =>
                statementBy !== null && supports.some((fact) => CONFIRMING.has(fact)),
            )
          ? 'confirmed'
          : 'reported',
      when: dateOf(record),
    };
  });
}

function readDate(text: string | null): When | null {
  if (text === null) return null;
  const read = readWithOracle(text);
  if (read === null) throw new Error(`invalid date: ${text}`);
  const plain = text.replaceAll(/[~?%]/g, '');
  return {
    text,
    from: read.earliest,
    to: read.latest,
    slack: /[~?%]/.test(text) && !text.includes('/') ? read.latest - read.earliest + 1 : 0,
    precision: text.includes('/')
      ? 'interval'
      : plain.length === 4
        ? 'year'
        : plain.length === 7
          ? 'month'
          : 'day',
  };
}

/** The date by which a departure is charted and counted. */
function dateOf({ left, announced, destinations }: DepartureRecord): When | null {
  const leaving = readDate(left);
  const isFine = (date: When) => date.precision === 'day' || date.precision === 'month';
  if (leaving !== null && isFine(leaving)) return leaving;
  const others = [readDate(announced), readDate(destinations[0]?.when ?? null)].filter(
    (date) => date !== null,
  );
  const agreeing = others.filter(
    ({ from, to }) => leaving === null || (from >= leaving.from && to <= leaving.to),
  );
  return agreeing.find(isFine) ?? leaving ?? agreeing[0] ?? null;
}

function isInRange({ when }: Fact, [from, to]: readonly [number | null, number | null]) {
  if (when === null) return 'out';
  const start = from === null ? -Infinity : Date.UTC(from, 0, 1);
  const end = to === null ? Infinity : Date.UTC(to + 1, 0, 1) - 1;
  if (when.from > end || when.to < start) return 'out';
  return when.from - when.slack >= start && when.to + when.slack <= end ? 'sure' : 'possible';
}

/** Returns the options of a filter that a departure belongs to. */
export function optionsOf(fact: Fact, id: (typeof LISTS)[number]): readonly string[] {
  switch (id) {
    case 'lab':
      return fact.from;
    case 'company':
      return fact.from.slice(-1);
    case 'dest':
      return fact.to;
    case 'kind':
      return [fact.kind];
    case 'region':
      return fact.region === null ? [] : [fact.region];
    case 'role':
      return [fact.record.roleKind];
    case 'status':
      return [fact.status];
    case 'set':
      return fact.sets;
  }
}

/** Returns what a question finds, but for some of its parts. */
export function ask(
  facts: readonly Fact[],
  question: Question,
  except: readonly string[] = [],
): readonly Fact[] {
  return facts.filter((fact) => {
    for (const id of LISTS) {
      if (except.includes(id)) continue;
      const wanted = id === 'role' ? (question.role ?? ['!board']) : question[id];
      const options = optionsOf(fact, id);
      const included = wanted.filter((option) => !option.startsWith('!'));
      const excluded = wanted.filter((option) => option.startsWith('!')).map((option) => option.slice(1));
      if (included.length > 0 && !included.some((option) => options.includes(option))) return false;
      if (excluded.some((option) => options.includes(option))) return false;
    }
    if (question.q !== '' && !fact.person.includes(question.q)) return false;
    return question.time === null || except.includes('time') || isInRange(fact, question.time) !== 'out';
  });
}

/** Returns how many of the facts are surely in the years asked for, and how many are so at all. */
export function count(facts: readonly Fact[], time: Question['time']): Total {
  const placed = facts.map((fact) => (time === null ? 'sure' : isInRange(fact, time)));
  return {
    sure: placed.filter((place) => place === 'sure').length,
    total: placed.filter((place) => place !== 'out').length,
  };
}

/** Returns the place that a departure counts for where labs stand for themselves, or companies for their labs. */
export function groupOf(chain: readonly string[], group: 'lab' | 'company'): string | null {
  return (group === 'lab' ? chain[0] : chain.at(-1)) ?? null;
}

/** Returns every way in which the doubtful dates of a set may fall, as sets; a few at random where they are many. */
export function readings(
  facts: readonly Fact[],
  time: Question['time'],
  random: () => number,
  most: number,
): readonly (readonly Fact[])[] {
  if (time === null) return [facts];
  const sure = facts.filter((fact) => isInRange(fact, time) === 'sure');
  const possible = facts.filter((fact) => isInRange(fact, time) === 'possible');
  return [
    sure,
    [...sure, ...possible],
    ...Array.from({ length: most }, () => {
      const share = random();
      return [...sure, ...possible.filter(() => random() < share)];
    }),
  ];
}
