import { Resvg } from '@resvg/resvg-js';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { LOCALE_IDS } from '../i18n/locales.ts';
import type { PublishedPicture } from './prerenderPictures.tsx';
import { subsetFont } from './subsetFont.ts';

const FAMILY = 'Noto Sans SC';
const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '600SemiBold/NotoSansSC_600SemiBold.ttf'].map((file) =>
  join('node_modules/@expo-google-fonts/noto-sans-sc', file),
);

/** Pixels per px of a picture: sharp in an article on a dense screen. */
const DENSITY = 2;

/** Draws every preset in every language into `embed/`: an SVG, the same as PNG, and a card for social networks. Returns them. */
export async function buildPictures(folder: string): Promise<readonly PublishedPicture[]> {
  const { module } = await runnerImport<typeof import('./prerenderPictures.tsx')>(
    join(process.cwd(), 'src/build/prerenderPictures.tsx'),
    { configFile: false, logLevel: 'error' },
  );
  const pictures = LOCALE_IDS.flatMap((locale) => module.drawPresets(locale));
  await mkdir(join(folder, 'embed'), { recursive: true });
  const temporary = await mkdtemp(join(tmpdir(), 'departures-fonts-'));
  try {
    const fonts = await cutFonts(temporary, new Set(pictures.flatMap(({ svg, card }) => [...svg, ...card])));
    for (const { id, locale, svg, card } of pictures) {
      const path = join(folder, 'embed', `${id}.${locale}`);
      await writeFile(`${path}.svg`, svg);
      await writeFile(`${path}.png`, rasterise(svg, DENSITY, fonts));
      await writeFile(`${path}.social.png`, rasterise(card, 1, fonts));
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return pictures;
}

/** Writes the fonts with only the characters that occur: the rasteriser reads its font files anew for every text. */
async function cutFonts(folder: string, characters: ReadonlySet<string>): Promise<string[]> {
  return Promise.all(
    FONTS.map(async (font, i) => {
      const path = join(folder, `${i}.ttf`);
      await writeFile(path, subsetFont(await readFile(font), characters));
      return path;
    }),
  );
}

/** Returns an SVG as PNG, in the one font that is loaded: the same pixels on every machine. */
function rasterise(svg: string, zoom: number, fontFiles: string[]): Buffer {
  const text = svg.replaceAll(/font-family="[^"]*"/g, `font-family="${FAMILY}"`);
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY };
  return new Resvg(text, { font, fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}
