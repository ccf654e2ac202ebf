import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALE_IDS, LOCALES } from '../i18n/locales.ts';
import { claimPath, presetPath, PRESETS } from '../pictures/presets.ts';
import type { ScriptBundle } from './bundleScripts.ts';
import { embedPage } from './embedPage.ts';
import { writeScripts } from './scriptFiles.ts';
import { importModule } from './importModule.ts';

/** Folder of the scripts and styles that all embed documents share. */
const ASSETS = 'embed/assets';

export interface EmbedBuild {
  readonly folder: string;
  readonly bundle: ScriptBundle;
  /** of the site; null where it is not known */
  readonly origin?: string | null;
}

/**
 * Builds the embed documents: prerendered HTML, a few lines of script that fit it to the address, a classic script, and those that come
 * when they are asked for. Each preset has a document of its own, so that it shows itself before any script too; the first is also the
 * one without a name. So has each claim of the article (`embed/article/c03/`), which is all there without a script.
 */
export async function buildEmbed({ folder, bundle, origin = null }: EmbedBuild): Promise<void> {
  const module = await importModule<typeof import('./prerenderEmbed.tsx')>('src/build/prerenderEmbed.tsx');
  for (const locale of LOCALE_IDS) {
    const files = await writeScripts(folder, ASSETS, bundle, 'embed', locale);
    for (const { id, query } of PRESETS) {
      const places = [presetPath(locale, id), ...(query === '' ? [`${LOCALES[locale].path}embed/`] : [])];
      for (const place of places) {
        const home = `${'../'.repeat(place.split('/').length - 1)}${LOCALES[locale].path}`;
        const embed = await module.renderEmbed(locale, query, home);
        const html = embedPage({ ...embed, locale, folder: place, query, files, origin });
        await mkdir(join(folder, place), { recursive: true });
        await writeFile(join(folder, place, 'index.html'), html);
      }
    }
    const styles = files.late.find(
      ({ name, styles: own }) => name.startsWith('article') && own !== null,
    )?.styles;
    if (styles == null) throw new Error('the article has no styles');
    for (const id of module.CLAIM_IDS) {
      const place = claimPath(locale, id);
      const home = `${'../'.repeat(place.split('/').length - 1)}${LOCALES[locale].path}`;
      const query = module.claimQuery(id);
      const embed = module.renderClaimEmbed(locale, id, home);
      const html = embedPage({ ...embed, locale, folder: place, query, files, styles, origin });
      await mkdir(join(folder, place), { recursive: true });
      await writeFile(join(folder, place, 'index.html'), html);
    }
  }
}
