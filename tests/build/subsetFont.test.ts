import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { subsetFont } from '../../src/build/subsetFont.ts';

const font = readFileSync(
  'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

it('keeps the glyphs of the characters asked for and little else', () => {
  const few = subsetFont(font, new Set('Aé离职'));
  expect(few.length).toBeLessThan(10_000);
  expect(few.length).toBeGreaterThan(subsetFont(font, new Set('A')).length);
  expect(subsetFont(few, new Set('Aé离职')).length).toBe(few.length);
});

it('puts a letter together that the font has in parts only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'departures-font-'));
  const path = join(folder, 'font.ttf');
  writeFileSync(path, subsetFont(font, new Set('Tomášs')));
  /** the box of a text as it is drawn, in px */
  const boxOf = (text: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="0" y="80" font-size="50" font-family="Noto Sans SC">${text}</text></svg>`;
    const options = { loadSystemFonts: false, fontFiles: [path], defaultFontFamily: 'Noto Sans SC' };
    return new Resvg(svg, { font: options }).getBBox();
  };
  const [plain, accented] = [boxOf('s'), boxOf('š')];
  rmSync(folder, { recursive: true });
  expect(accented?.width).toBeGreaterThan(0);
  expect(accented?.width).toBeLessThan((plain?.width ?? 0) * 1.3);
  expect(accented?.y).toBeLessThan((plain?.y ?? 0) - 5);
  expect((accented?.y ?? 0) + (accented?.height ?? 0)).toBeCloseTo((plain?.y ?? 0) + (plain?.height ?? 0), 0);
});
