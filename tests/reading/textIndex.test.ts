import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextIndex } from '../../src/reading/textIndex.ts';

describe('an index of texts', () => {
  it('numbers each text once, in the order in which they came, however many come', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 3, unit: 'grapheme' }),
      fc.constantFrom('', '__proto__', 'Ada'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), fc.nat({ max: 50 }), (texts, about) => {
        const index = createTextIndex(about);
        const numbers = new Map<string, number>();
        for (const each of texts) {
          if (!numbers.has(each)) numbers.set(each, numbers.size);
          expect(index.add(each)).toBe(numbers.get(each));
        }
        expect(Array.from({ length: index.count() }, (_, i) => index.textOf(i))).toEqual([...numbers.keys()]);
        for (const [each, number] of numbers) expect(index.find(each)).toBe(number);
        expect(index.find('not there, ever')).toBe(-1);
      }),
    );
  });

  it('takes time in proportion to how many texts there are, also where they differ in little', () => {
    const texts = Array.from({ length: 60_000 }, (_, i) => `given-name-${i % 10}-of-family-${i}`);
    const index = createTextIndex(10);
    const start = performance.now();
    for (const text of texts) index.add(text);
    expect(texts.every((text, i) => index.find(text) === i)).toBe(true);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
