import { Resvg } from '@resvg/resvg-js';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCALES, LOCALE_IDS, type Locale } from '../i18n/locales.ts';
import { charactersOf } from '../pictures/standalone.ts';
import type { PublishedPicture } from './prerenderPictures.tsx';
import { subsetFont } from './subsetFont.ts';
import { importModule } from './importModule.ts';

const WEIGHTS = ['400Regular', '600SemiBold'];
const HAN = {
  family: 'Noto Sans SC',
  file: (weight: string) => `noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`,
};
const LATIN = { family: 'Noto Sans', file: (weight: string) => `noto-sans/${weight}/NotoSans_${weight}.ttf` };

/**
 * The fonts of a language, the first to be asked for a character first. Quotation marks and dashes are wide in the one with Chinese, which
 * lacks letters of many Latin alphabets besides.
 */
function fontsOf(locale: Locale): readonly (typeof HAN)[] {
  return LOCALES[locale].names === 'zh' ? [HAN, LATIN] : [LATIN, HAN];
}

/** What no font draws: control and format characters, spaces. */
const UNSEEN = /^[\p{C}\p{Z}]$/u;

/** Pixels per px of a picture: sharp in an article on a dense screen, and on a phone. */
const DENSITY = { wide: 2, small: 3 };

/** Draws every preset in every language into `embed/`: an SVG, the same as PNG, a PNG for phones, and a card for social networks. Returns them. */
export async function buildPictures(folder: string): Promise<readonly PublishedPicture[]> {
  const module = await importModule<typeof import('./prerenderPictures.tsx')>(
    'src/build/prerenderPictures.tsx',
  );
  const pictures = (await Promise.all(LOCALE_IDS.map(module.drawPresets))).flat();
  await mkdir(join(folder, 'embed'), { recursive: true });
  for (const locale of LOCALE_IDS) {
    const own = pictures.filter((picture) => picture.locale === locale);
    await withFonts(
      locale,
      own.flatMap(({ svg, small, card }) => [svg, small, card]),
      async (draw) => {
        for (const { id, svg, small, card } of own) {
          const path = join(folder, 'embed', `${id}.${locale}`);
          await writeFile(`${path}.svg`, svg);
          await writeFile(`${path}.png`, draw(svg, DENSITY.wide));
          await writeFile(`${path}.small.png`, draw(small, DENSITY.small));
          await writeFile(`${path}.social.png`, draw(card, 1));
        }
      },
    );
  }
  return pictures;
}

/** Hands out what draws the pictures of a language as PNG, in fonts that are cut to what these pictures say, and lets go of the fonts afterwards. */
export async function withFonts(
  locale: Locale,
  svgs: readonly string[],
  work: (draw: (svg: string, zoom: number) => Buffer) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'departures-fonts-'));
  try {
    const fonts = await cutFonts(folder, charactersOf(svgs), locale);
    await work((svg, zoom) => rasterise(svg, zoom, fonts, fontsOf(locale)[0]?.family ?? HAN.family));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes the fonts with only the characters that occur: the rasteriser reads its font files anew for every text. Throws where
 * no font has a character, which would be drawn as a box.
 */
export async function cutFonts(
  folder: string,
  characters: ReadonlySet<string>,
  locale: Locale = 'zh',
): Promise<string[]> {
  const seen = new Set([...characters].filter((character) => !UNSEEN.test(character)));
  const paths: string[] = [];
  for (const weight of WEIGHTS) {
    let wanted: ReadonlySet<string> = new Set([...seen, ' ', '\u00a0']);
    for (const font of fontsOf(locale)) {
      const file = font.file(weight);
      const { font: cut, missing } = subsetFont(
        await readFile(join('node_modules/@expo-google-fonts', file)),
        wanted,
      );
      const path = join(folder, `${paths.length}.ttf`);
      await writeFile(path, cut);
      paths.push(path);
      wanted = missing;
    }
    if (wanted.size > 0)
      throw new Error(`no glyph in the fonts of the pictures: ${[...wanted].map(nameCharacter).join(', ')}`);
  }
  return paths;
}

function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

/** Returns an SVG as PNG, in the fonts that are loaded: the same pixels on every machine. */
function rasterise(svg: string, zoom: number, fontFiles: string[], family: string): Buffer {
  const text = svg.replaceAll(/font-family="[^"]*"/g, `font-family="${family}"`);
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: family };
  return new Resvg(text, { font, fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}
