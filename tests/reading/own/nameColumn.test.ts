import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/lib/finish.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { createOwnDataset } from '../../../src/reading/own/createOwnDataset.ts';
import { detachTextsSteps } from '../../../src/reading/own/detachTexts.ts';
import { rowsOf } from '../../../src/reading/own/ownColumns.ts';
import {
  ownDatasetSteps,
  sourceSteps,
  understandSteps,
  type OwnUnderstood,
} from '../../../src/reading/own/readSource.ts';
import { ownData } from '../../support/ownRows.ts';

function understand(text: string): Extract<OwnUnderstood, { kind: 'table' }> {
  const source = finish(sourceSteps(new TextEncoder().encode(text), {}));
  if (source.kind === 'refused') throw new Error('refused');
  const understood = finish(understandSteps(source, null));
  if (understood.kind !== 'table') throw new Error('no table');
  return understood;
}

function seen({ departures, departureById, departuresByPerson, people, classes }: Dataset) {
  return {
    departures: departures.map(({ id, person, clock }) => [id, person.id, person.name.en, clock?.date.text]),
    found: departures.map(({ id, person }) => [
      departureById.get(id)?.id,
      departuresByPerson.get(person.id)?.map((each) => each.id),
      people.get(person.id)?.name.en,
    ]),
    classes: Object.values(classes ?? {}).map(({ of, firsts }) => [[...of], firsts.map(({ id }) => id)]),
  };
}

const name = fc.oneof(
  fc.stringMatching(/^[A-Ca-c]{1,3}( [A-Ca-c]{1,2})?$/),
  fc.constantFrom(
    'Ann Lee',
    'ann lee',
    'Ann-Lee',
    'Zoë Ö',
    '张三',
    '张三丰',
    'Ann Lee 2',
    'A'.repeat(70),
    'Ann*',
    '"Lee, Ann"',
    '"Lee; Ann"',
    'a.b',
    'a_b',
    `${'b.'.repeat(40)}c`,
  ),
);
const plain = fc.stringMatching(/^[A-Ca-c]{1,3}( [A-Ca-c]{1,2})?$/);
const ascii = fc.stringMatching(/^[A-Ba-b]{1,2}[.; -]{1,2}[a-b]{1,2}$/).map((text) => `"${text}"`);
const table = fc.constantFrom(name, plain, ascii).chain((names) =>
  fc
    .array(fc.tuple(names, fc.constantFrom('2019', '2019-05', '2020-01-02', '')), {
      minLength: 1,
      maxLength: 40,
    })
    .map(
      (rows) => `person,from,left\n${rows.map((row, i) => `${row[0]},Lab ${i % 3},${row[1]}\n`).join('')}`,
    ),
);

describe('names that stand in the bytes of a file', () => {
  it('give the ids, the order and the people that the same names give as texts', () => {
    fc.assert(
      fc.property(table, (text) => {
        const understood = understand(text);
        const own = { ...ownData(), says: understood.says };
        const fromBytes = finish(ownDatasetSteps(understood, own));
        expect(seen(fromBytes)).toEqual(seen(createOwnDataset(rowsOf(understood.columns), own)));
        const before = seen(fromBytes);
        finish(detachTextsSteps(fromBytes));
        expect(seen(fromBytes)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('are found by their ids, and by no other text', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `Given${i % 7} Family${i},Lab,2019\n`);
    const dataset = finish(ownDatasetSteps(understand(`person,from,left\n${rows.join('')}`), ownData()));
    expect(dataset.people.get('given3-family10')?.name.en).toBe('Given3 Family10');
    for (const id of ['Given3-Family10', 'given3 family10', 'given3-family9', '', 'given3-family100 ', 'ë'])
      expect(dataset.people.get(id)).toBeUndefined();
  });
});

describe('a table in which nothing is to be told', () => {
  it('says what it says with a row behind it that is told of, for which it is read row by row', () => {
    fc.assert(
      fc.property(table, (text) => {
        const plain = understand(text);
        const told = understand(`${text}Somebody,,someday\n`);
        expect(plain.problems).toEqual([]);
        expect(told.problems.length).toBeGreaterThan(0);
        expect(rowsOf(told.columns)).toEqual(rowsOf(plain.columns));
        expect(told.undated).toBe(plain.undated);
      }),
      { numRuns: 200 },
    );
  });
});
