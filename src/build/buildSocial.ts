import { renderAsync } from '@resvg/resvg-js';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { charactersOf } from '../pictures/standalone.ts';
import { cutFonts, rasterOptions } from './buildPictures.ts';

/** Cards that are made into pixels at a time. */
const AT_ONCE = 4;

/** Writes the cards of notable people and of claims, in every language, beside the pages that they are of. */
export async function buildSocial(folder: string): Promise<void> {
  const { module } = await runnerImport<typeof import('./prerenderSocial.tsx')>(
    join(process.cwd(), 'src/build/prerenderSocial.tsx'),
    { configFile: false, logLevel: 'error' },
  );
  const pictures = LOCALE_IDS.flatMap(module.drawSocial);
  const temporary = await mkdtemp(join(tmpdir(), 'departures-fonts-'));
  try {
    const fonts = await cutFonts(temporary, charactersOf(pictures.map(({ svg }) => svg)));
    const waiting = [...pictures];
    const work = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const path = join(folder, next.path);
        await mkdir(dirname(path), { recursive: true });
        const { text, options } = rasterOptions(next.svg, 1, fonts);
        await writeFile(path, (await renderAsync(text, options)).asPng());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
