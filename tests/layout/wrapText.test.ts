import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/layout/textWidth.ts';
import { wrapText } from '../../src/layout/wrapText.ts';

describe('wrapped text', () => {
  it('loses no character but spaces, and no line is wider than the room', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'W', ' ', '离', '职', '，', '“', 'é', '👩‍🔬'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 400 }), (words, width) => {
        const lines = wrapText(words, 14, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        for (const line of lines) expect(textWidth(line, 14) <= width || [...line].length === 1).toBe(true);
      }),
    );
  });

  it('breaks at spaces, and Chinese anywhere but before a comma', () => {
    expect(wrapText('one two three', 10, 45)).toEqual(['one two', 'three']);
    expect(wrapText('去向已知，多数', 10, 40)).toEqual(['去向已', '知，多数']);
  });

  it('gives no line for no text', () => {
    expect(wrapText('  ', 14, 100)).toEqual([]);
  });
});
