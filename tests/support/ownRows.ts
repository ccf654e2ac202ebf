import type { Departure } from '../../src/model/dataset.ts';
import type { OwnData } from '../../src/model/ownData.ts';
import type { OwnPlace, OwnRow } from '../../src/reading/own/ownRow.ts';

/** A place of a reader's own file, by its name. */
export function ownPlace(name: string): OwnPlace {
  return { id: null, name: { en: name, zh: name } };
}

/** A row of a reader's own file, with nothing but the three things that a row needs. */
export function ownRow(
  person: string,
  from: string,
  left: string | null,
  changes: Partial<OwnRow> = {},
): OwnRow {
  return {
    number: 2,
    id: null,
    person: { id: null, name: { en: person, zh: null } },
    from: ownPlace(from),
    company: null,
    country: null,
    joined: null,
    left,
    announced: null,
    role: null,
    roleKind: null,
    destinations: [],
    status: null,
    sources: [],
    facts: null,
    rest: {},
    ...changes,
  };
}

/** What a reader's own data say of themselves. */
export function ownData(changes: Partial<OwnData> = {}): OwnData {
  return {
    title: { en: 'Ministers', zh: '部长' },
    credit: null,
    license: null,
    origin: { one: { en: 'ministry', zh: '部委' }, many: { en: 'ministries', zh: '部委' } },
    address: null,
    asOf: null,
    says: new Set(),
    ...changes,
  };
}

const SAID: Readonly<Record<keyof Departure, true>> = {
  id: true,
  person: true,
  known: true,
  lab: true,
  unit: true,
  role: true,
  roleGeneric: true,
  roleKind: true,
  joined: true,
  left: true,
  announced: true,
  clock: true,
  destinations: true,
  destination: true,
  kind: true,
  status: true,
  added: true,
  sets: true,
};

/** Returns all that departures say, as plain objects to be compared. */
export function allOf(departures: readonly Departure[]): readonly Departure[] {
  const fields = Object.keys(SAID) as (keyof Departure)[];
  return departures.map((departure) => {
    const { id, name, aliases, notable, sources } = departure.person;
    const said = Object.fromEntries(fields.map((field) => [field, departure[field]]));
    return { ...(said as unknown as Departure), person: { id, name, aliases, notable, sources } };
  });
}
