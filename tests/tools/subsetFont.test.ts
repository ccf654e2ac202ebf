import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { subsetFont } from '../../src/tools/subsetFont.ts';

it('keeps the glyphs of the characters asked for and little else', () => {
  const font = readFileSync(
    'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const few = subsetFont(font, new Set('Aé离职'));
  expect(few.length).toBeLessThan(10_000);
  expect(few.length).toBeGreaterThan(subsetFont(font, new Set('A')).length);
  expect(subsetFont(few, new Set('Aé离职')).length).toBe(few.length);
});
