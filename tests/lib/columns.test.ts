import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumn, toList, type Json } from '../../src/lib/columns.ts';

const roundTrip = (list: readonly Json[]) => toList(JSON.parse(JSON.stringify(toColumn(list))), list.length);

describe('toColumn', () => {
  it('gives back records with nested records, lists and nulls', () => {
    const list = [
      { id: 'a', name: { en: 'A', zh: null }, stops: [{ to: 1 }, { to: 2 }], when: null },
      { id: 'b', name: { en: 'B', zh: '乙' }, stops: [], when: '2019' },
      { id: 'c', name: null, stops: [{ to: 3 }], when: '2019' },
    ];
    expect(roundTrip(list)).toEqual(list);
  });

  it('keeps one value for all of a column', () => {
    expect(toColumn([true, true, true])).toEqual({ s: true });
  });

  it('gives back any list of alike records', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const inner = fc.record({ x: value, y: fc.array(value) });
    const record = fc.record({
      a: value,
      b: inner,
      c: fc.option(inner),
      d: fc.array(inner),
      e: fc.array(fc.array(value)),
    });
    fc.assert(
      fc.property(fc.array(fc.option(record)), (list) => {
        expect(roundTrip(list)).toEqual(list);
      }),
    );
  });

  it('keeps records that differ in their fields, alone and inside of others', () => {
    const unlike = [{ a: 1 }, { b: 1 }, { a: 1, b: [null] }];
    expect(roundTrip(unlike)).toEqual(unlike);
    const nested = unlike.map((each, i) => ({ id: i, each }));
    expect(roundTrip(nested)).toEqual(nested);
  });
});
