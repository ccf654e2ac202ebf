import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LOCALE_IDS } from '../i18n/locales.ts';
import { withFonts } from './buildPictures.ts';
import { importModule } from './importModule.ts';

/** Writes the cards of notable people and of claims, in every language, beside the pages that they are of. */
export async function buildSocial(folder: string): Promise<void> {
  const module = await importModule<typeof import('./prerenderSocial.tsx')>('src/build/prerenderSocial.tsx');
  for (const locale of LOCALE_IDS) {
    const pictures = module.drawSocial(locale);
    await withFonts(
      locale,
      pictures.map(({ svg }) => svg),
      async (draw) => {
        for (const { path, svg } of pictures) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, draw(svg, 1));
        }
      },
    );
  }
}
