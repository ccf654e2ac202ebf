import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Departure } from '../../src/model/dataset.ts';
import { DESTINATION_KINDS, type DestinationKind } from '../../src/model/schema.ts';
import { findMost } from '../../src/transforms/findMost.ts';
import { makeRandomDataset } from '../support/fixtures.ts';

const [template] = makeRandomDataset(1).departures;

function ofKinds(kinds: readonly DestinationKind[]): readonly Departure[] {
  return kinds.map((kind) => ({ ...(template as Departure), kind }));
}

describe('findMost', () => {
  it('only ever names kinds that together took more than half of the known destinations', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DESTINATION_KINDS), { maxLength: 80 }), (kinds) => {
        const most = findMost(ofKinds(kinds));
        if (most === null) return;
        const known = kinds.filter((kind) => kind !== 'unknown');
        const named = known.filter((kind) => most.includes(kind as never)).length;
        expect(named * 2).toBeGreaterThan(known.length);
        expect(known.length * 2).toBeGreaterThanOrEqual(kinds.length);
        expect(known.length).toBeGreaterThanOrEqual(8);
        const least = Math.min(...most.map((kind) => known.filter((each) => each === kind).length));
        for (const other of new Set(known))
          if (other !== 'return' && !most.includes(other))
            expect(known.filter((each) => each === other).length).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('stays true whichever of the departures that are not sure belong to the set', () => {
    const some = fc.array(
      fc.record({ kind: fc.constantFrom(...DESTINATION_KINDS), sure: fc.boolean(), in: fc.boolean() }),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(some, (list) => {
        const departures = ofKinds(list.map(({ kind }) => kind));
        const sure = new Set(departures.filter((_, i) => list[i]?.sure));
        const most = findMost(departures, (departure) => sure.has(departure));
        if (most === null) return;
        const known = list.filter((each) => (each.sure || each.in) && each.kind !== 'unknown');
        expect(known.filter(({ kind }) => most.includes(kind as never)).length * 2).toBeGreaterThan(
          known.length,
        );
      }),
    );
    const labs = [...Array<'lab'>(9).fill('lab'), ...Array<'startup'>(6).fill('startup')];
    expect(findMost(ofKinds(labs))).toEqual(['lab']);
    const [doubted] = ofKinds(labs);
    const unsure = ofKinds(labs).map((each, i) => (i < 5 ? (doubted as Departure) : each));
    expect(findMost(unsure, (departure) => departure !== doubted)).toEqual(['startup', 'lab']);
  });

  it('is silent about few departures, about mostly unknown destinations and about an even mix', () => {
    expect(findMost(ofKinds([]))).toBeNull();
    expect(findMost(ofKinds(['lab', 'lab', 'lab']))).toBeNull();
    expect(
      findMost(ofKinds([...Array<'lab'>(9).fill('lab'), ...Array<'unknown'>(10).fill('unknown')])),
    ).toBeNull();
    expect(
      findMost(
        ofKinds(
          (['lab', 'startup', 'university', 'company', 'investor'] as const).flatMap((kind) => [kind, kind]),
        ),
      ),
    ).toBeNull();
  });

  it('names one kind that alone is most, and two that only together are', () => {
    expect(findMost(ofKinds([...Array<'lab'>(6).fill('lab'), 'startup', 'startup', 'company']))).toEqual([
      'lab',
    ]);
    expect(
      findMost(
        ofKinds([
          ...Array<'lab'>(4).fill('lab'),
          ...Array<'startup'>(3).fill('startup'),
          'company',
          'university',
        ]),
      ),
    ).toEqual(['lab', 'startup']);
  });
});
