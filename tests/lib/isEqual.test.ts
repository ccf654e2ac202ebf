import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual } from '../../src/lib/isEqual.ts';

describe('isEqual', () => {
  it('takes a copy for the same, whatever the order of its fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isEqual(value, structuredClone(value))).toBe(true);
      }),
    );
    expect(isEqual({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  });

  it('agrees with the test library on any two values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        let same = true;
        try {
          expect(a).toStrictEqual(b);
        } catch {
          same = false;
        }
        expect(isEqual(a, b)).toBe(same);
      }),
    );
  });

  it.each([
    [[], {}],
    [null, {}],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [0, '0'],
  ])('tells %j from %j', (a, b) => {
    expect(isEqual(a, b)).toBe(false);
    expect(isEqual(b, a)).toBe(false);
  });
});
