import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOwnDataset } from '../../../src/reading/own/createOwnDataset.ts';
import { makeIds } from '../../../src/reading/own/makeIds.ts';
import type { OwnDestination } from '../../../src/reading/own/ownRow.ts';
import { allOf, ownData, ownPlace, ownRow } from '../../support/ownRows.ts';

const to = (name: string, changes: Partial<OwnDestination> = {}): OwnDestination => ({
  place: ownPlace(name),
  kind: null,
  founder: false,
  role: null,
  when: null,
  country: null,
  ...changes,
});

describe('a dataset of own rows', () => {
  it('has a lane for every place left, and says of no other what kind it is', () => {
    const dataset = createOwnDataset(
      [
        ownRow('Ada Lin', 'Treasury', '2019-05', { destinations: [to('A Bank')] }),
        ownRow('Bo Ek', 'Justice', '2020', { destinations: [to('Treasury')] }),
      ],
      ownData(),
    );
    expect([...dataset.places.values()].map(({ id, kind, lab }) => [id, kind, lab !== null])).toEqual([
      ['a-bank', 'unknown', false],
      ['justice', 'lab', true],
      ['treasury', 'lab', true],
    ]);
    expect(dataset.departures.map(({ id, kind, clock }) => [id, kind, clock?.date.text])).toEqual([
      ['ada-lin--treasury--2019', 'unknown', '2019-05'],
      ['bo-ek--justice--2020', 'lab', '2020'],
    ]);
  });

  it('tells who came back from who came from elsewhere, in rows that lead to one place', () => {
    const destinations = [to('Treasury')];
    const { departures } = createOwnDataset(
      [
        ownRow('Ada Lin', 'Treasury', '2019', { destinations }),
        ownRow('Bo Ek', 'Justice', '2019', { destinations }),
        ownRow('Cy Po', 'Labour', '2019', { destinations }),
      ],
      ownData(),
    );
    expect(departures.map(({ person, kind }) => [person.name.en, kind])).toEqual([
      ['Ada Lin', 'return'],
      ['Bo Ek', 'lab'],
      ['Cy Po', 'lab'],
    ]);
    // What they have in common is there once.
    expect(departures[1]?.destinations).toBe(departures[2]?.destinations);
  });

  it('follows the kind that a row says', () => {
    const dataset = createOwnDataset(
      [
        ownRow('A', 'X', '2019', { destinations: [to('Y', { kind: 'university' })] }),
        ownRow('B', 'X', '2019', { destinations: [to('X', { kind: 'startup' })] }),
      ],
      ownData(),
    );
    expect(dataset.departures.map(({ kind }) => kind)).toEqual(['university', 'startup']);
    expect(dataset.places.get('y')?.kind).toBe('university');
  });

  it('keeps the pages of a row, with their host as publisher', () => {
    const url = 'https://www.example.org/a';
    const dataset = createOwnDataset(
      [ownRow('A', 'X', '2019', { sources: [{ id: null, url, supports: [], statementBy: null }] })],
      ownData(),
    );
    const [reference] = dataset.evidence?.departures.get('a--x--2019')?.sources ?? [];
    const source = dataset.evidence?.sources.get(reference?.source ?? '');
    expect([source?.url, dataset.evidence?.publishers.get(source?.publisher ?? '')?.name]).toEqual([
      url,
      'example.org',
    ]);
  });

  it('merges places only where the reader has said so', () => {
    const rows = [ownRow('A', 'Google Inc.', '2019'), ownRow('B', 'Google', '2020')];
    const labs = (merges?: ReadonlyMap<string, string>) =>
      createOwnDataset(rows, ownData(), merges).departures.map(({ lab }) => lab.id);
    expect(labs()).toEqual(['google-inc', 'google']);
    expect(labs(new Map([['Google Inc.', 'Google']]))).toEqual(['google', 'google']);
  });

  it('takes a circle of companies for none', () => {
    const rows = [
      ownRow('A', 'X', '2019', { company: ownPlace('Y') }),
      ownRow('B', 'Y', '2019', { company: ownPlace('X') }),
    ];
    expect(createOwnDataset(rows, ownData()).departures.map(({ lab }) => lab.company)).toEqual(['x', 'y']);
  });

  it('is the same whatever the order of its rows', () => {
    const name = fc.constantFrom('Ada Lin', 'ada lin', '林一', 'Bo', '__proto__', 'constructor');
    const place = fc.constantFrom('X', 'x', 'X Inc.', '甲部', '乙部', 'toString', '百度 IDL', 'IDL');
    const row = fc
      .record({
        person: name,
        from: place,
        left: fc.constantFrom('2019', '2019-05', null),
        to: fc.option(place),
        company: fc.option(place),
      })
      .map(({ person, from, left, to: next, company }) =>
        ownRow(person, from, left, {
          destinations: next === null ? [] : [to(next)],
          company: company === null ? null : ownPlace(company),
        }),
      );
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 12 })
      .chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [a, b] = [createOwnDataset(rows, ownData()), createOwnDataset(others, ownData())];
        expect(allOf(b.departures)).toEqual(allOf(a.departures));
        expect([...b.places]).toEqual([...a.places]);
        expect(a.departures).toHaveLength(rows.length);
        expect(new Set(a.departures.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });
});

describe('departures of own rows', () => {
  const name = fc.oneof(
    fc.stringMatching(/^[A-C][a-c]{0,3}(?: [A-C0-2][a-c]{0,8}){0,2}$/),
    fc.constantFrom('林一', 'Ünal', 'a-b', 'A', 'A B', 'AB', 'same-beginning x', 'Same Beginning', '??'),
  );
  const rows = fc.array(
    fc
      .record({
        person: name,
        from: fc.constantFrom('X', 'Y Lab'),
        left: fc.constantFrom('2019', '2019-05', '../2019', null),
      })
      .map(({ person, from, left }) => ownRow(person, from, left)),
    { minLength: 1, maxLength: 200 },
  );

  it('stand by date, those of one date by id, undated last', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { departures } = createOwnDataset(list, ownData());
        const time = ({ clock }: (typeof departures)[number]) => clock?.date.earliest ?? Infinity;
        const sorted = departures.toSorted((a, b) => {
          const [first, second] = [time(a), time(b)];
          return first === second ? (a.id < b.id ? -1 : 1) : first - second;
        });
        expect(departures.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
        expect(departures).toHaveLength(list.length);
      }),
    );
  });

  it('are found by their ids and by those of their people, and nothing else is', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { departures, departureById, departuresByPerson, people, evidence } = createOwnDataset(
          list,
          ownData(),
        );
        for (const departure of departures) {
          const { id, person } = departure;
          expect(departureById.get(id)).toBe(departure);
          expect(evidence?.departures.has(id)).toBe(true);
          expect(departuresByPerson.get(person.id)).toContain(departure);
          expect(people.get(person.id)?.name).toEqual(person.name);
        }
        const found = [...departuresByPerson.values()].flat();
        expect(new Set(found).size).toBe(departures.length);
        expect(found).toHaveLength(departures.length);
        for (const id of ['', 'nobody', 'nobody--x--2019', `${departures[0]?.id}-9`]) {
          expect(departureById.get(id)).toBeUndefined();
          expect(departuresByPerson.get(id)).toBeUndefined();
        }
      }),
    );
  });
});

describe('ids of names', () => {
  it('are those of links, one for each name, and none that is taken', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 30 }),
        (names) => {
          const ids = makeIds(names, new Set(['a']));
          expect(new Set(ids.values()).size).toBe(names.length);
          for (const id of ids.values()) expect(id).toMatch(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/);
          expect([...ids.values()]).not.toContain('a');
        },
      ),
    );
  });
});
