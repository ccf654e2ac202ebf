import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { charactersOf } from '../pictures/standalone.ts';
import type { PublishedPicture } from './prerenderPictures.tsx';
import { subsetFont } from './subsetFont.ts';

const FAMILY = 'Noto Sans SC';
/** The fonts by weight, the first to be asked for a character first: the one with Chinese lacks letters of many Latin alphabets. */
const FONTS = ['400Regular', '600SemiBold'].map((weight) => [
  `noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`,
  `noto-sans/${weight}/NotoSans_${weight}.ttf`,
]);

/** What no font draws: control and format characters, spaces. */
const UNSEEN = /^[\p{C}\p{Z}]$/u;

/** Pixels per px of a picture: sharp in an article on a dense screen, and on a phone. */
const DENSITY = { wide: 2, small: 3 };

/** Draws every preset in every language into `embed/`: an SVG, the same as PNG, a PNG for phones, and a card for social networks. Returns them. */
export async function buildPictures(folder: string): Promise<readonly PublishedPicture[]> {
  const { module } = await runnerImport<typeof import('./prerenderPictures.tsx')>(
    join(process.cwd(), 'src/build/prerenderPictures.tsx'),
    { configFile: false, logLevel: 'error' },
  );
  const pictures = (await Promise.all(LOCALE_IDS.map(module.drawPresets))).flat();
  await mkdir(join(folder, 'embed'), { recursive: true });
  const temporary = await mkdtemp(join(tmpdir(), 'departures-fonts-'));
  try {
    const fonts = await cutFonts(
      temporary,
      charactersOf(pictures.flatMap(({ svg, small, card }) => [svg, small, card])),
    );
    for (const { id, locale, svg, small, card } of pictures) {
      const path = join(folder, 'embed', `${id}.${locale}`);
      await writeFile(`${path}.svg`, svg);
      await writeFile(`${path}.png`, rasterise(svg, DENSITY.wide, fonts));
      await writeFile(`${path}.small.png`, rasterise(small, DENSITY.small, fonts));
      await writeFile(`${path}.social.png`, rasterise(card, 1, fonts));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return pictures;
}

/**
 * Writes the fonts with only the characters that occur: the rasteriser reads its font files anew for every text. Throws where
 * no font has a character, which would be drawn as a box.
 */
export async function cutFonts(folder: string, characters: ReadonlySet<string>): Promise<string[]> {
  const seen = new Set([...characters].filter((character) => !UNSEEN.test(character)));
  const paths: string[] = [];
  for (const files of FONTS) {
    let wanted: ReadonlySet<string> = new Set([...seen, ' ', '\u00a0', "'"]);
    for (const file of files) {
      const { font, missing } = subsetFont(
        await readFile(join('node_modules/@expo-google-fonts', file)),
        wanted,
      );
      const path = join(folder, `${paths.length}.ttf`);
      await writeFile(path, font);
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

/** Returns an SVG as PNG, in the one font that is loaded: the same pixels on every machine. */
export function rasterise(svg: string, zoom: number, fontFiles: string[]): Buffer {
  const { text, options } = rasterOptions(svg, zoom, fontFiles);
  return new Resvg(text, options).render().asPng();
}

/** Returns an SVG in the one font of the pictures, and how it is made into pixels. */
export function rasterOptions(
  svg: string,
  zoom: number,
  fontFiles: string[],
): { readonly text: string; readonly options: ResvgRenderOptions } {
  return {
    // The font with Chinese draws the apostrophe as wide as a character of Chinese.
    text: svg.replaceAll(/font-family="[^"]*"/g, `font-family="${FAMILY}"`).replaceAll('’', "'"),
    options: {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY },
      fitTo: { mode: 'zoom', value: zoom },
    },
  };
}
