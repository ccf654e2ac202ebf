import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { subsetFont } from '../../src/build/subsetFont.ts';

const font = readFileSync(
  'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

it('keeps the glyphs of the characters asked for and little else', () => {
  const few = subsetFont(font, new Set('Aé离职'));
  expect(few.font.length).toBeLessThan(10_000);
  expect(few.font.length).toBeGreaterThan(subsetFont(font, new Set('A')).font.length);
  expect(few.missing).toEqual(new Set());
  expect(subsetFont(few.font, new Set('Aé离职')).font.length).toBe(few.font.length);
});

it('names the characters that the font has no glyph of', () => {
  expect(subsetFont(font, new Set('ŁukaszЖ한')).missing).toEqual(new Set('Ł한'));
});
