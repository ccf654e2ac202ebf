import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { bundleEmbed, type EmbedRuntime } from './bundleEmbed.ts';
import { embedPage, type EmbedAssets } from './embedPage.ts';
import { LOCALE_IDS, LOCALES } from '../i18n/locales.ts';
import { presetPath, PRESETS } from '../pictures/presets.ts';

/** Folder of the scripts and styles that all embed documents share. */
const ASSETS = 'embed/assets';

export interface EmbedBuild {
  readonly folder: string;
  /** of the site; null where it is not known */
  readonly origin?: string | null;
  /** `react` builds the same embed with React, to compare and to test */
  readonly runtime?: EmbedRuntime;
}

/**
 * Builds the embed documents: prerendered HTML, a few lines of script that fit it to the address, a
 * classic script, a second one for what comes later, plain CSS. Each preset has a
 * document of its own, so that it shows itself before any script too; the first is also the one without a name.
 */
export async function buildEmbed({ folder, origin = null, runtime = 'preact' }: EmbedBuild): Promise<void> {
  const { module } = await runnerImport<typeof import('./prerenderEmbed.tsx')>(
    join(process.cwd(), 'src/build/prerenderEmbed.tsx'),
    { configFile: false, logLevel: 'error' },
  );
  const { first, script, more, styles } = await bundleEmbed(module.embedData(), runtime);
  const assets: EmbedAssets = {
    first: await writeHashed(folder, 'first', 'js', first),
    script: await writeHashed(folder, 'chart', 'js', script),
    styles: await writeHashed(folder, 'chart', 'css', styles),
    more: await writeHashed(folder, 'more', 'js', more),
  };
  for (const locale of LOCALE_IDS) {
    for (const { id, query } of PRESETS) {
      const embed = module.renderEmbed(locale, query);
      const places = [presetPath(locale, id), ...(query === '' ? [`${LOCALES[locale].path}embed/`] : [])];
      for (const place of places) {
        const html = embedPage({ ...embed, locale, folder: place, query, assets, origin });
        await mkdir(join(folder, place), { recursive: true });
        await writeFile(join(folder, place, 'index.html'), html);
      }
    }
  }
}

async function writeHashed(folder: string, name: string, ending: string, content: string): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
  const file = `${ASSETS}/${name}-${hash}.${ending}`;
  await mkdir(join(folder, ASSETS), { recursive: true });
  await writeFile(join(folder, file), content);
  return file;
}
