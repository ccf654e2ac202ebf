import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/i18n/language.ts';
import { LOCALE_IDS } from '../../src/i18n/locales.ts';
import { charactersOf } from '../../src/pictures/standalone.ts';
import { drawPresets, type PublishedPicture } from '../../src/build/prerenderPictures.tsx';
import { cutFonts } from '../../src/build/buildPictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'departures-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FAMILY = 'Noto Sans SC';

/** Returns the pixels of a text as the pictures draw it. */
function pixelsOf(text: string, fontFiles: string[]): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="10" y="45" font-size="36" font-family="${FAMILY}">${text}</text></svg>`;
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY };
  return new Resvg(svg, { font }).render().pixels.toString('base64');
}

describe('the published pictures', () => {
  let pictures: readonly PublishedPicture[] = [];
  let files: readonly string[] = [];
  beforeAll(async () => {
    pictures = (await Promise.all(LOCALE_IDS.map(drawPresets))).flat();
    files = pictures.flatMap(({ svg, small, card }) => [svg, small, card]);
  }, 120_000);

  it('show no character as a box', async () => {
    const characters = charactersOf(files);
    expect(characters).toContain("'");
    const fonts = await cutFonts(folder, characters);
    const box = pixelsOf('한', fonts);
    const empty = pixelsOf(' ', fonts);
    expect(box).not.toBe(empty);
    const escaped = (character: string) => `&#${character.codePointAt(0)};`;
    const drawn = [...characters].filter((character) => !/[\p{C}\p{Z}]/u.test(character));
    const bad = drawn.filter((character) => {
      const pixels = pixelsOf(escaped(character), fonts);
      return pixels === box || pixels === empty;
    });
    expect(bad).toEqual([]);
  });

  it('rely on nothing that only browsers have', () => {
    for (const file of files) {
      expect(file).not.toMatch(
        /paint-order|dominant-baseline|var\(|currentColor|color-mix|<style|<foreignObject/,
      );
      expect(file).not.toMatch(/(?:fill|stroke)="(?:rgba?|hsla?|oklch)\(/);
    }
  });

  it('explain their marks in a legend', () => {
    for (const { id, locale, svg } of pictures) {
      const shown = charactersOf([svg]);
      expect(shown.size, `${id}.${locale}`).toBeGreaterThan(20);
      expect(svg, `${id}.${locale}`).toContain(`>${createLanguage(locale).t('kind.startup')}<`);
    }
  });
});

it('stops where a character could only be drawn as a box, and names it', async () => {
  await expect(cutFonts(folder, new Set("Łệ'Ж职"))).resolves.toHaveLength(4);
  await expect(cutFonts(folder, new Set('A한'))).rejects.toThrow('한 (U+D55C)');
});
